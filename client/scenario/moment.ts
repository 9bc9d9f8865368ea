import type { Almanac, Instant } from '../../workflows/calendar/almanac.ts';
import {
  toInstant,
  isDate,
  isLocalTime,
  after,
  isRefusal,
  parseDuration,
  toLocal,
} from '../../workflows/calendar/index.ts';
import type { Calendar } from '../../workflows/calendar/deadlines.ts';

/** What a moment is reckoned from. */
export interface Origin {
  almanac: Almanac;
  calendar: Calendar;
  start: Instant;
}

/** From when until when a story is told. */
export interface Span extends Origin {
  until: Instant;
}

/** A time from the start, a local time of the agency, or an instant; null when there is no such time. */
export function momentOf(text: string, { almanac, calendar, start }: Origin): Instant | null {
  const duration = parseDuration(text);
  if (!isRefusal(duration)) return after(almanac, calendar, start, duration);
  if (text.length === 16) {
    return isLocalTime(text) ? whileClocksShow(text, almanac, calendar.zone) : null;
  }
  const at = isDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** Null in the hour that is left out where clocks go forward. */
function whileClocksShow(local: string, almanac: Almanac, zone: string): Instant | null {
  const at = toInstant(almanac, zone, local);
  return toLocal(almanac, zone, at) === local ? at : null;
}

const localForm = /^\d{4}(-\d\d(-\d\d([T ]\d\d(:\d\d)?)?)?)?$/;
const seconds = /(?<=T\d\d:\d\d):\d\d(\.\d+)?(?=$|Z|[+-])/;
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;

/**
 * How the agency’s clocks begin to show a time: `2035`, `2035-04`, `2035-04-23` or `2035-04-23T10:00`; an instant with an
 * offset is told in the agency’s time. Null where there is no such time.
 */
export function beginningOf(
  written: string,
  { almanac, calendar }: Pick<Origin, 'almanac' | 'calendar'>,
): string | null {
  // Nothing is told apart by seconds: what is told counts from its minute.
  const text = written.replace(seconds, '');
  if (instantForm.test(text)) {
    const at = isDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(at) ? null : toLocal(almanac, calendar.zone, at);
  }
  if (!localForm.test(text)) return null;
  const local = text.replace(' ', 'T');
  if (!isLocalTime(`${local}${'0000-01-01T00:00'.slice(local.length)}`)) return null;
  const isWhole = local.length === 16;
  return isWhole && whileClocksShow(local, almanac, calendar.zone) === null ? null : local;
}

/** Compares what clocks show, each as exactly as the other is written: a day is like every hour of it. */
export function compared(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  const [here, there] = [one.slice(0, length), other.slice(0, length)];
  return here < there ? -1 : here > there ? 1 : 0;
}
