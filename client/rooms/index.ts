/** The pages of the staff: server-made, complete without a script. */
import { Hono } from 'hono';
import type { Inside } from '../office/index.ts';
import { failed } from './failed.tsx';
import { framed } from './frame.tsx';
import { pageHeaders } from './headers.ts';
import { stylesheet, stylesheetPath } from './stylesheet.ts';

export { failed } from './failed.tsx';
export { framed, Part } from './frame.tsx';
export { pageHeaders } from './headers.ts';
export { stylesheet, stylesheetPath } from './stylesheet.ts';

/** All of them, to be mounted at `/` behind a sign-in that sets `office`. */
export function createRooms(): Hono<Inside> {
  return new Hono<Inside>()
    .get(stylesheetPath, stylesheet)
    .use(pageHeaders)
    .use(framed)
    .onError(failed)
    .get('/', (c) => c.redirect('/my-day'));
}
