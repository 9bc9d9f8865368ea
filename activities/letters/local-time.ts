import { inWords, isRefusal, parseDuration } from '../../workflows/calendar/index.ts';

/** Local dates and times as written in facts, said in English by arithmetic and fixed tables. */

const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface LocalParts {
  year: number;
  month: number;
  day: number;
  clock: string | null;
}

function toParts(local: string): LocalParts | null {
  const match = pattern.exec(local);
  if (match === null) return null;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  const clock = match[4] === undefined ? null : `${match[4]}:${match[5]}`;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  return exists && (clock === null || clock < '24:00') ? { year, month, day, clock } : null;
}

export function isLocalDate(value: string): boolean {
  return toParts(value)?.clock === null;
}

export function isLocalTime(value: string): boolean {
  return typeof toParts(value)?.clock === 'string';
}

/** `2035-03-05T15:00` → `Monday 5 March 2035`. What is no local time is answered as it is. */
export function longDate(local: string): string {
  const parts = toParts(local);
  if (parts === null) return local;
  const { year, month, day } = parts;
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday} ${day} ${months[month - 1]} ${year}`;
}

/** `2035-03-05T15:00` → `15:00`. */
export function clock(local: string): string {
  return toParts(local)?.clock ?? '';
}

/** Date, and time of day where there is one; a line that is neither stays as it is. */
export function moment(local: string): string {
  const time = clock(local);
  return time === '' ? longDate(local) : `${longDate(local)} at ${time}`;
}

/** `Europe/London` → `London`: how people name the clocks of a time zone. */
export function city(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];
const more = ['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `5` → `five`; from thirteen on as it is. */
export function countWord(count: string): string {
  return [...numbers, ...more][Number(count)] ?? count;
}

/** `7y` → `7 years`; what is no duration stays as it is. */
export function span(duration: string | null): string | null {
  return duration !== null && !isRefusal(parseDuration(duration)) ? inWords(duration) : duration;
}
