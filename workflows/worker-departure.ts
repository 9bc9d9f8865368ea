import { departureChart } from './departure/chart.ts';
import type { DepartureWish } from './departure/setup.ts';
import type { Context } from './departure/context.ts';
import type { DepartureEvent } from './departure/events/index.ts';
import { objectTo } from './departure/reading/explain.ts';
import { hear } from './departure/reading/hearing.ts';
import type { Registration } from './departure/registration.ts';
import { alongside, detailsOf, attributesOf } from './departure/reading/attributes.ts';
import { viewOf } from './departure/reading/view.ts';
import { toldEnding } from './granting/tell-ending.ts';
import type { JsonValue } from './chart/chart.ts';
import { host, type Hosting, type Start } from './host/run.ts';
import { toSearchAttributes } from './host/search-attributes.ts';

/** What a departure starts with; the host adds the time. */
export type Leaving = Omit<Registration, 'now'>;

/** One worker leaving: tells each of their clients first, then releases the announcement. Knows no rule of its own. */
export async function workerDeparture(start: Start<Leaving>): Promise<JsonValue> {
  return await host(departureHosting, start);
}

/** All that the host must know of departures. */
const departureHosting: Hosting<Context, Leaving> = {
  chart: departureChart,
  read: (said) => {
    const heard = hear(said);
    return 'code' in heard ? { ...heard, unmet: [], possible: [] } : heard;
  },
  refuse: (live, event) => objectTo(live.snapshot, event as DepartureEvent),
  answer: (live) => viewOf(live.snapshot, live.timers) as JsonValue,
  grant: (wish) => toldEnding((wish as DepartureWish).params),
  cancelled: () => ({
    type: 'admin.cancelRequested',
    id: '',
    by: { role: 'admin', ref: 'temporal' },
    with: {},
  }),
  details: (live) => detailsOf(live.snapshot, live.timers),
  alongside,
  attributes: (live) => toSearchAttributes(attributesOf(live.snapshot, live.timers)),
  // Each ending told is one step and five events of history.
  stepsPerRun: 60,
};
