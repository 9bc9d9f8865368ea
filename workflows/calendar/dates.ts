/**
 * Calendar dates `YYYY-MM-DD` and times of day `HH:mm`, wherever they are. A *wall* is the face of a
 * local clock counted in milliseconds as if it were UTC: arithmetic on it is that of the calendar.
 */

export const minute = 60_000;
export const day = 86_400_000;

/** The date of a local time. */
export function dateOf(local: string): string {
  return local.slice(0, 10);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  return ((((toDays(date) + 3) % 7) + 7) % 7) + 1;
}

export function addDays(date: string, n: number): string {
  return fromDays(toDays(date) + n);
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return toDays(to) - toDays(from);
}

/** Calendar months later; where the day does not exist, the last of its month. Count from the anchor. */
export function addMonths(date: string, n: number): string {
  const months = digits(date, 0, 4) * 12 + digits(date, 5, 2) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const dayOfMonth = Math.min(digits(date, 8, 2), daysIn(year, month));
  return fromDays(Date.UTC(year, month - 1, dayOfMonth) / day);
}

/** Whether a text is a date of the calendar: 31 February is none. */
export function isDate(text: string): boolean {
  return isSelf(text, () => fromDays(toDays(text)));
}

/** Whether a text is a local time, `YYYY-MM-DDTHH:mm`. */
export function isLocalTime(text: string): boolean {
  return isSelf(text, () => fromWallTime(toWallTime(text)));
}

/** The wall of a local time. */
export function toWallTime(local: string): number {
  if (local.length !== 16 || local[10] !== 'T') throw new Error(`not a local time: ${local}`);
  return startOf(dateOf(local)) + toMinutes(local.slice(11)) * minute;
}

/** The local time of a wall, seconds left out. */
export function fromWallTime(wall: number): string {
  const minutes = Math.floor(timeOfWall(wall) / minute);
  return `${dateOfWall(wall)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The wall at which a date begins. */
export function startOf(date: string): number {
  return toDays(date) * day;
}

/** The end of a date as a local time, later than every time of it. */
export function endOfDay(date: string): string {
  return `${date}T24:00`;
}

export function dateOfWall(wall: number): string {
  return fromDays(Math.floor(wall / day));
}

/** Milliseconds since midnight. */
export function timeOfWall(wall: number): number {
  return wall - Math.floor(wall / day) * day;
}

/** Minutes since midnight of `HH:mm`; `24:00` is the end of the day. */
export function toMinutes(clock: string): number {
  const minutes = digits(clock, 0, 2) * 60 + digits(clock, 3, 2);
  if (clock.length !== 5 || clock[2] !== ':' || minutes > 1440 || digits(clock, 3, 2) > 59) {
    throw new Error(`not a time of day: ${clock}`);
  }
  return minutes;
}

/** Days since 1970-01-01. */
function toDays(date: string): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 2);
  const dayOfMonth = digits(date, 8, 2);
  const inMonth = month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysIn(year, month);
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  if (!inMonth || year < 100 || date.length !== 10 || date[4] !== '-' || date[7] !== '-') {
    throw new Error(`not a date: ${date}`);
  }
  return Date.UTC(year, month - 1, dayOfMonth) / day;
}

function fromDays(days: number): string {
  const date = new Date(days * day);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function digits(text: string, at: number, count: number): number {
  let n = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) throw new Error(`not a date or time: ${text}`);
    n = n * 10 + digit;
  }
  return n;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

function isSelf(text: string, reading: () => string): boolean {
  try {
    return reading() === text;
  } catch {
    return false;
  }
}
