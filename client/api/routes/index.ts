/** All that the API answers, as data. */
import type { Route } from '../route.ts';
import { agencyRoutes } from './agency.ts';
import { caseloadRoutes } from './caseload.ts';
import { departureRoutes } from './departures.ts';
import { endingRoutes } from './endings.ts';
import { agencyEvents, departureEvents, endingEvents } from './events.ts';
import { taskRoutes } from './tasks.ts';

export const routes: readonly Route[] = [
  ...endingRoutes,
  ...endingEvents,
  ...taskRoutes,
  ...caseloadRoutes,
  ...departureRoutes,
  ...departureEvents,
  ...agencyRoutes,
  ...agencyEvents,
];
