import { departureChart } from './departure/chart.ts';
import type { DepartureWish } from './departure/setup.ts';
import type { Context } from './departure/context.ts';
import type { DepartureEvent } from './departure/events/index.ts';
import type { Opening } from './departure/registration.ts';
import { alongside, detailsOf, attributesOf, viewOf } from './departure/reading/index.ts';
import { toldEnding } from './granting/tell-ending.ts';
import type { JsonValue } from './chart/index.ts';
import { host, type Hosting, type Start } from './host/run.ts';
import { toSearchAttributes } from './host/search-attributes.ts';

/** One worker leaving: tells each of their clients first, then releases the announcement. Knows no rule of its own. */
export async function workerDeparture(start: Start<Opening>): Promise<JsonValue> {
  return await host(departureHosting, start);
}

/** All that the host must know of departures. */
export const departureHosting: Hosting<Context, Opening, DepartureEvent> = {
  chart: departureChart,
  answer: (live) => viewOf(live, departureChart.possible(live.position)) as JsonValue,
  grant: (wish) => toldEnding((wish as DepartureWish).params),
  details: detailsOf,
  alongside,
  attributes: (live) => toSearchAttributes(attributesOf(live)),
  // Each ending told is one step and five events of history.
  stepsPerRun: 60,
};
