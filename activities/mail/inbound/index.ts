/** Mail that comes in: one message is read, and what was understood of it is handed out. */
export { readMail } from './read.ts';
export { MOST_BYTES } from './parsed-mail.ts';
export type { BounceClass, Reading } from './reading.ts';
export { meaningOf } from './meaning.ts';
