import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { Deadline as Named } from '../../chart/rules/index.ts';

/** A named deadline of an ending (docs/field.md#timers). */
export type Deadline = Named<Context>;

/** A deadline that stands still while the clocks are frozen (G14). */
export const running =
  (at: (c: Context) => Instant | null) =>
  (c: Context): Instant | null =>
    c.frozen ? null : at(c);
