import type * as chart from '../chart/rules/index.ts';
import type { Context } from './context.ts';
import { changesOf, type Change } from '../chart/index.ts';
import type { EndingEvent } from './events/index.ts';
import type { Instant } from '../calendar/almanac.ts';

export { is } from '../chart/rules/index.ts';

/** What a rule looks at: an ending as it stands, and what was just said. */
export type EndingFacts = chart.Facts<Context, EndingEvent>;

/** One rule of an ending, with its sentences for people. */
export type EndingRule = chart.Rule<Context, EndingEvent>;

/** A change of what an ending remembers. */
export type EndingChange<P = undefined> = Change<Context, EndingEvent, P>;

/** A change that only makes sense on the event it is named for. */
export const on = changesOf<Context, EndingEvent>();

/** A named deadline of an ending (docs/field.md#timers). */
export type EndingDeadline = chart.Deadline<Context>;

/** A deadline that stands still while the clocks are frozen (G14). */
export const running =
  (at: (c: Context) => Instant | null) =>
  (c: Context): Instant | null =>
    c.frozen ? null : at(c);
