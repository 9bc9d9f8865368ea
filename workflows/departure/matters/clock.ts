import { dateAt, toInstant, calendarOf, addDays, after, usualDays } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';

/** So much later, in the agency's working time where the duration says so. */
export function later(c: Context, from: Instant, duration: string): Instant {
  return after(c.almanac, calendarOf(c), from, duration);
}

/**
 * By when a client hears it from us (C25): so long after `from`, by contentiousness; where the last day is known, no
 * later than the notice floor before it, if that still lies ahead.
 */
export function noticeBy(c: Context, from: Instant): Instant {
  const { departure } = c.policy;
  const due = later(c, from, departure[c.facts.contentiousness]);
  if (c.facts.lastDay === null) return due;
  const daysBefore = Math.ceil(usualDays(departure.beforeLastDay));
  const floor = closingOf(c, addDays(c.facts.lastDay, -daysBefore));
  return floor > from ? Math.min(due, floor) : due;
}

/** When the agency closes on a local date. */
export function closingOf(c: Context, date: string): Instant {
  const { closes, zone } = calendarOf(c);
  return toInstant(c.almanac, zone, `${date}T${closes}`);
}

/** The last local day of the worker: where nobody knows it, as in illness or death, the day it was confirmed. */
export function lastDayOf(c: Context): string {
  return c.facts.lastDay ?? dateAt(c.almanac, c.policy.agency.zone, c.confirmedAt ?? c.now);
}
