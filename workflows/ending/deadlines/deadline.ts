import type { Instant } from '../../calendar/almanac.ts';
import { touchInstant } from '../../calendar/contact-window.ts';
import { calendarOf, windowOf } from '../../calendar/calendar.ts';
import type { Context } from '../context.ts';
import { after } from '../../calendar/deadlines.ts';
import type { Deadline as Named } from '../../chart/rules/deadline.ts';

/** A named deadline of an ending (domain.md 6.6). */
export type Deadline = Named<Context>;

/** A deadline that stands still while the clocks are frozen (G14). */
export const running =
  (at: (c: Context) => Instant | null) =>
  (c: Context): Instant | null =>
    c.frozen ? null : at(c);

/** So much later, in the agency’s working time where the duration says so. */
export const later = (c: Context, from: Instant, duration: string): Instant =>
  after(c.almanac, calendarOf(c), from, duration);

/** An automatic contact on a local date of the client, at this ending’s own moment of the morning. */
export function contactOn(c: Context, date: string): Instant {
  return touchInstant(c.almanac, c.policy.agency.zone, windowOf(c), date, c.ref);
}
