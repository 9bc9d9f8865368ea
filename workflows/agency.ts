import type { AgencyWish } from './agency/base.ts';
import { agencyChart } from './agency/chart.ts';
import type { Context } from './agency/context.ts';
import type { AgencyEvent } from './agency/events.ts';
import { objectTo } from './agency/explain.ts';
import { hear } from './agency/hearing.ts';
import type { Registration } from './agency/registration.ts';
import { detailsOf, viewOf } from './agency/view.ts';
import { toldEnding } from './ending-told.ts';
import type { JsonValue } from './host/chart.ts';
import { host, type Hosting, type Start } from './host/run.ts';

/** What an agency starts with; the host adds the time. */
export type AgencyOpening = Omit<Registration, 'now'>;

/** One agency, for as long as there is one: its settings, its people, and what its endings are to hear of both. */
export async function agency(start: Start<AgencyOpening>): Promise<JsonValue> {
  return await host(hosting, start);
}

const hosting: Hosting<Context, AgencyOpening> = {
  chart: agencyChart,
  read: (said) => {
    const heard = hear(said);
    return 'code' in heard ? { ...heard, unmet: [], possible: [] } : heard;
  },
  refuse: (live, event) => objectTo(live.snapshot, event as AgencyEvent),
  answer: (live) => viewOf(live.snapshot),
  grant: (wish) => toldEnding((wish as AgencyWish).params),
  cancelled: () => ({
    type: 'admin.cancelRequested',
    id: '',
    by: { role: 'admin', ref: 'temporal' },
    with: {},
  }),
  details: (live) => detailsOf(live.snapshot),
  attributes: () => [],
};
