/** The pages of the staff: server-made, complete without a script. */
import { Hono } from 'hono';
import type { Inside } from '../office/index.ts';
import { emergency } from './emergency.tsx';
import { failed } from './failed.tsx';
import { framed } from './frame.tsx';
import { caseloadRoutes } from './caseload.tsx';
import { letterRoutes } from './ending/letters.tsx';
import { endingRoutes } from './ending/page.tsx';
import { notNowRoutes } from './ending/sayable.tsx';
import { sayRoutes } from './form/say.tsx';
import { pageHeaders } from './headers.ts';
import { myDayRoutes } from './my-day.tsx';
import { openingRoutes } from './opening.tsx';
import { stylesheet, stylesheetPath } from './stylesheet.ts';

export { failed } from './failed.tsx';
export { framed } from './frame.tsx';
export { pageHeaders } from './headers.ts';
export { stylesheet, stylesheetPath } from './stylesheet.ts';

/** All of them, to be mounted at `/` behind a sign-in that sets `office`; `now` is epoch milliseconds. */
export function createRooms(now: () => number = Date.now): Hono<Inside> {
  return new Hono<Inside>()
    .get(stylesheetPath, stylesheet)
    .use(pageHeaders)
    .use(framed)
    .onError(failed)
    .get('/', (c) => c.redirect('/my-day'))
    .route('/', emergency)
    .route('/', myDayRoutes(now))
    .route('/', caseloadRoutes(now))
    .route('/', openingRoutes())
    .route('/', endingRoutes(now))
    .route('/', notNowRoutes())
    .route('/', letterRoutes(now))
    .route('/', sayRoutes());
}
