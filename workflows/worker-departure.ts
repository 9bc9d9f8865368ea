import { departureChart } from './departure/chart.ts';
import type { DepartureWish } from './departure/setup.ts';
import type { Opening } from './departure/registration.ts';
import { alongside, detailsOf, attributesOf, viewOf } from './departure/reading/index.ts';
import { toldAgency } from './granting/tell-agency.ts';
import { toldEnding } from './granting/tell-ending.ts';
import type { View } from './departure/reading/view.ts';
import { host, type Start } from './host/run.ts';

/** One worker leaving: tells each of their clients first, then releases the announcement. Knows no rule of its own. */
export function workerDeparture(start: Start<Opening>): Promise<View> {
  return host(departureHosting, start);
}

/** All that the host must know of departures. */
export const departureHosting = {
  chart: departureChart,
  viewOf,
  detailsOf,
  attributesOf,
  alongside,
  grant: async ({ type, params }: DepartureWish) =>
    type === 'tellEnding' ? await toldEnding(params) : await toldAgency(params),
  // Each ending told is one step and five events of history.
  stepsPerRun: 60,
};
