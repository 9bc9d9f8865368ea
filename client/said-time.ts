import type { Instant } from '../workflows/calendar/almanac.ts';
import { addDays, isDate, isLocalTime, weekdayOf } from '../workflows/calendar/index.ts';

/** Where somebody says a time: now, as a local time `YYYY-MM-DDTHH:mm`, and the instant of any other. */
export interface Clock {
  now: string;
  toInstant: (local: string) => Instant;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const relative: Readonly<Record<string, number>> = {
  now: 0,
  today: 0,
  tomorrow: 1,
  yesterday: -1,
};
const daysIn: Readonly<Record<string, number>> = { d: 1, w: 7 };

/** Whether it is told by words, so that a clock is needed to read it. */
export function isRelative(text: string): boolean {
  return /^[a-z+-]/i.test(text.trim());
}

/**
 * A day, or a day with a time, as people say it: `2026-11-24`, `2026-11-24 10:00`, `tomorrow 10:00`, `friday`, `+3d 9:30`.
 * A day of the week is the next one ahead, or, of what has happened, the last one.
 *
 * @returns `YYYY-MM-DD`, with `THH:mm` where a time is said (or it is `now`); null where it is neither
 */
export function readTime(text: string, now: string, isPast = false): string | null {
  const said = text.trim().toLowerCase();
  const [, day = '', hours, minutes = ''] =
    /^(.+?)(?:(?:\s+at)?[\st]+(\d{1,2}):(\d\d))?$/.exec(said) ?? [];
  const date = isDate(day) ? day : dateOf(day, now.slice(0, 10), isPast);
  if (date === null) return null;
  if (hours === undefined) return day === 'now' ? now : date;
  const local = `${date}T${hours.padStart(2, '0')}:${minutes}`;
  return isLocalTime(local) ? local : null;
}

function dateOf(said: string, today: string, isPast: boolean): string | null {
  const known = relative[said];
  if (known !== undefined && Object.hasOwn(relative, said)) return addDays(today, known);
  const weekday = said.length >= 3 ? weekdays.findIndex((name) => name.startsWith(said)) + 1 : 0;
  if (weekday > 0) {
    const ahead = (weekday - weekdayOf(today) + 7) % 7;
    return addDays(today, isPast ? -((7 - ahead) % 7 || 7) : ahead || 7);
  }
  const [, sign, count = '', unit = ''] = /^([+-])(\d{1,4})([dw])$/.exec(said) ?? [];
  if (sign === undefined) return null;
  return addDays(today, (sign === '-' ? -1 : 1) * Number(count) * (daysIn[unit] ?? 1));
}
