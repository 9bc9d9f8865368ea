/** The pages of the staff: server-made, complete without a script. */
import { Hono } from 'hono';
import type { Inside } from '../office/index.ts';
import { createAgencyRoom } from './agency.tsx';
import { caseloadRoutes } from './caseload.tsx';
import { createDepartureRooms } from './departures.tsx';
import { emergency } from './emergency.tsx';
import { letterRoutes } from './ending/letters.tsx';
import { endingRoutes } from './ending/page.tsx';
import { notNowRoutes } from './ending/sayable.tsx';
import { createFailed } from './failed.tsx';
import { sayRoutes } from './form/say.tsx';
import { framed } from './frame.tsx';
import { pageHeaders } from './headers.ts';
import { createImportRoom } from './import.tsx';
import { createLettersGallery } from './letters-gallery.tsx';
import { myDayRoutes } from './my-day.tsx';
import { openingRoutes } from './opening.tsx';
import { onlyOpen } from './places.ts';
import { createPolicyRoom } from './policy.tsx';
import { createRunningRoom, type Installation } from './running.tsx';
import { stylesheet, stylesheetPath } from './stylesheet.ts';
import { createSupervision } from './supervision.tsx';

export { createFailed } from './failed.tsx';
export { framed, Part } from './frame.tsx';
export { pageHeaders } from './headers.ts';
export type { Installation } from './running.tsx';
export { stylesheet, stylesheetPath } from './stylesheet.ts';

/** All of them, to be mounted at `/` behind a sign-in that sets `office`; `now` is epoch milliseconds. */
export function createRooms(
  installation: () => Promise<Installation>,
  now: () => number = Date.now,
): Hono<Inside> {
  return new Hono<Inside>()
    .get(stylesheetPath, stylesheet)
    .use(pageHeaders)
    .use(framed)
    .onError(createFailed(installation))
    .use(onlyOpen)
    .get('/', (c) => c.redirect('/my-day'))
    .route('/', emergency)
    .route('/', myDayRoutes(now))
    .route('/', caseloadRoutes(now))
    .route('/', openingRoutes())
    .route('/', endingRoutes(now))
    .route('/', notNowRoutes())
    .route('/', letterRoutes(now))
    .route('/', sayRoutes())
    .route('/', createSupervision(now))
    .route('/', createDepartureRooms(now))
    .route('/', createAgencyRoom(now))
    .route('/', createLettersGallery())
    .route('/', createPolicyRoom())
    .route('/', createImportRoom(now))
    .route('/', createRunningRoom(installation, now));
}
