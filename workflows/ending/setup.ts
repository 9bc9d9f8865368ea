import type { AlmanacRequest } from '../calendar/almanac.ts';
import type { NewsPost, StageOf, Wishing } from '../chart/index.ts';
import { changes } from './changes/index.ts';
import type { Context } from './context.ts';
import { deadlines } from './deadlines/index.ts';
import type { EndingEvent } from './events/index.ts';
import { reckonedFrom } from './matters/index.ts';
import type { Post } from './messages/index.ts';
import { rules } from './rules/index.ts';
import { decideMessages, handReports } from './sending/index.ts';
import type { ReportPost } from './sending/reports.ts';
import { tellNews } from './tasks/index.ts';

/** What the chart cannot do itself; the host grants it and tells the result. */
export type EndingWish =
  | { type: 'deliver'; params: Post }
  | { type: 'refreshAlmanac'; params: AlmanacRequest }
  | { type: 'report'; params: ReportPost }
  | { type: 'tellAgency'; params: NewsPost };

/** Looks up the zone rules anew. The present place stays until the new one is known. */
const askForAlmanac = (c: Context) => {
  const { agency } = c.policy;
  const { zone = agency.zone, regions = [] } = c.row;
  const { moving } = c;
  const params = {
    zones: [...new Set([agency.zone, zone, moving?.zone ?? zone])],
    regions: [...new Set([...agency.holidays, ...regions, ...(moving?.regions ?? [])])],
    from: c.now,
    years: 3,
    since: reckonedFrom(c),
  };
  return { context: c, wishes: [{ type: 'refreshAlmanac' as const, params }] };
};

/** Every rule, deadline, change and wish that a stage or a standing may name. */
export const parts = {
  rules,
  deadlines,
  changes,
  wishing: {
    decideMessages: (c: Context) => {
      const { context, posts } = decideMessages(c);
      return { context, wishes: posts.map((params) => ({ type: 'deliver' as const, params })) };
    },
    sendReports: (c: Context) => {
      const { context, posts } = handReports(c);
      return { context, wishes: posts.map((params) => ({ type: 'report' as const, params })) };
    },
    sendNews: (c: Context) => {
      const { context, posts } = tellNews(c);
      return { context, wishes: posts.map((params) => ({ type: 'tellAgency' as const, params })) };
    },
    askForAlmanac,
  } satisfies Record<string, Wishing<Context, EndingWish>>,
  wishes: ['deliver', 'refreshAlmanac', 'report', 'tellAgency'] satisfies EndingWish['type'][],
};

/** What a stage or a standing is made of: plain data that names what is above. */
export type EndingStage = StageOf<Context, EndingEvent, typeof parts>;
