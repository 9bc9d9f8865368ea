import { calendarOf } from './calendar.ts';
import type { Context } from './context.ts';
import { after } from './deadlines.ts';

/** Until when a decision to end can be withdrawn (D32). */
export function undoEnds(c: Context): number {
  return c.since.ended === null
    ? -Infinity
    : after(c.almanac, calendarOf(c), c.since.ended, c.policy.undo);
}

/** When the records may be destroyed at the earliest (G17). */
export function retentionEnds(c: Context): number {
  return after(c.almanac, calendarOf(c), c.since.settled ?? c.now, c.policy.records.retain);
}
