import type { NewsPost, StageOf, Telling, Wishing } from '../chart/index.ts';
import { changes } from './changes/index.ts';
import type { Context } from './context.ts';
import { deadlines } from './deadlines/index.ts';
import type { DepartureEvent } from './events/index.ts';
import { rules } from './rules/index.ts';
import { tellNews, tellNext } from './sending/index.ts';

/** What the chart cannot do itself; the host grants it and tells the result. */
export type DepartureWish =
  { type: 'tellEnding'; params: Telling } | { type: 'tellAgency'; params: NewsPost };

/** Every rule, deadline, change and wish that a stage or a standing may name. */
export const parts = {
  rules,
  deadlines,
  changes,
  wishing: {
    tellNext: (c: Context) => {
      const { context, posts } = tellNext(c);
      return { context, wishes: posts.map((params) => ({ type: 'tellEnding' as const, params })) };
    },
    sendNews: (c: Context) => {
      const { context, posts } = tellNews(c);
      return { context, wishes: posts.map((params) => ({ type: 'tellAgency' as const, params })) };
    },
  } satisfies Record<string, Wishing<Context, DepartureWish>>,
  wishes: ['tellEnding', 'tellAgency'] satisfies DepartureWish['type'][],
};

/** What a stage or a standing is made of: plain data that names what is above. */
export type DepartureStage = StageOf<Context, DepartureEvent, typeof parts>;
