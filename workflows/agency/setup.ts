import type { AlmanacRequest } from '../calendar/almanac.ts';
import type { StageOf, Telling, Wishing } from '../chart/index.ts';
import { changes } from './changes/index.ts';
import type { Context } from './context.ts';
import { deadlines } from './deadlines/index.ts';
import type { AgencyEvent } from './events/index.ts';
import { rules } from './rules/index.ts';
import {
  decideNotices,
  noticePostOf,
  search,
  searchTaken,
  searchWork,
  tellNext,
} from './sending/index.ts';
import type { WorkSearch } from './sending/digests.ts';
import type { NoticePost } from './sending/notice-post.ts';
import type { Search } from './sending/finding.ts';

/** What the chart cannot do itself; the host grants it and tells the result. */
export type AgencyWish =
  | { type: 'tellEnding'; params: Telling }
  | { type: 'listEndings'; params: Search }
  | { type: 'listTaken'; params: Search }
  | { type: 'listWork'; params: WorkSearch }
  | { type: 'sendNotice'; params: NoticePost }
  | { type: 'refreshAlmanac'; params: AlmanacRequest };

/** Every rule, deadline, change and wish that a region may name. */
export const parts = {
  rules,
  deadlines,
  changes,
  wishing: {
    findEndings: (c: Context) => {
      const { context, searches } = search(c);
      return {
        context,
        wishes: searches.map((params) => ({ type: 'listEndings' as const, params })),
      };
    },
    findTaken: (c: Context) => {
      const { context, searches } = searchTaken(c);
      return {
        context,
        wishes: searches.map((params) => ({ type: 'listTaken' as const, params })),
      };
    },
    findWork: (c: Context) => {
      const { context, searches } = searchWork(c);
      return { context, wishes: searches.map((params) => ({ type: 'listWork' as const, params })) };
    },
    sendNotices: (c: Context) => {
      const { context, leaving } = decideNotices(c);
      const wishes = leaving.map((notice) => ({
        type: 'sendNotice' as const,
        params: noticePostOf(context, notice),
      }));
      return { context, wishes };
    },
    tellNext: (c: Context) => {
      const { context, posts } = tellNext(c);
      return { context, wishes: posts.map((params) => ({ type: 'tellEnding' as const, params })) };
    },
    /** Looks up the zone rules anew. */
    askForAlmanac: (c: Context) => {
      const { zone, holidays: regions } = c.policy.agency;
      const zones = [...new Set([zone, ...c.staff.flatMap((member) => member.zone ?? [])])];
      const params = { zones, regions, from: c.now, years: 3 };
      return { context: c, wishes: [{ type: 'refreshAlmanac' as const, params }] };
    },
  } satisfies Record<string, Wishing<Context, AgencyWish>>,
  wishes: [
    'tellEnding',
    'listEndings',
    'listTaken',
    'listWork',
    'sendNotice',
    'refreshAlmanac',
  ] satisfies AgencyWish['type'][],
};

/** What a region is made of: plain data that names what is above. */
export type AgencyStage = StageOf<Context, AgencyEvent, typeof parts>;
