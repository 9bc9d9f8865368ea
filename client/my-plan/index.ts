/** The clients’ own pages, by signed link: no sign-in, no cookie, no script; nothing changes by looking. */
export type { Colleague } from './visit.ts';
export { createMyPlan } from './routes.tsx';
export { pageWords } from './speaking.ts';
export { createStop } from './stop.tsx';
