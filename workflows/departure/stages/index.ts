/** The way, one file a stage. The only way in. */
export { leaving } from './leaving.ts';
export { withdrawing } from './withdrawing.ts';
