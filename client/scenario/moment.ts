import type { Almanac, Instant } from '../../workflows/calendar/almanac.ts';
import {
  toInstant,
  isDate,
  isLocalTime,
  after,
  isRefusal,
  parseDuration,
} from '../../workflows/calendar/index.ts';
import type { Calendar } from '../../workflows/calendar/deadlines.ts';

/** What a moment is reckoned from. */
export interface Origin {
  almanac: Almanac;
  calendar: Calendar;
  start: Instant;
}

/** A time from the start, a local time of the agency, or an instant; null when there is no such time. */
export function momentOf(text: string, { almanac, calendar, start }: Origin): Instant | null {
  const duration = parseDuration(text);
  if (!isRefusal(duration)) return after(almanac, calendar, start, duration);
  if (text.length === 16) {
    return isLocalTime(text) ? toInstant(almanac, calendar.zone, text) : null;
  }
  const at = isDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
