import {
  dateAt,
  fromWall,
  isHoliday,
  toInstant,
  toWall,
  type Almanac,
  type Instant,
} from './almanac.ts';
import {
  addDays,
  addMonths,
  dateOfWall,
  day,
  minute,
  startOf,
  timeOfWall,
  weekdayOf,
} from './dates.ts';
import { toSpan, type Duration, type Span } from './durations.ts';

/** When an agency works. */
export interface Calendar {
  zone: string;
  /** Regions whose public holidays it keeps. */
  regions: string[];
  /** 1 Monday … 7 Sunday. */
  workingDays: number[];
  /** `HH:mm`. */
  opens: string;
  closes: string;
  /** Local dates on which it is closed beside these, ascending. */
  closed?: readonly string[];
}

/** Far more than any closure: a calendar without a working day in it is a mistake. */
const longestClosure = 370;

export function isWorkingDay(almanac: Almanac, calendar: Calendar, date: string): boolean {
  return calendar.workingDays.includes(weekdayOf(date)) && !isClosed(almanac, calendar, date);
}

/** The first working day at or after a date. */
export function nextWorkingDay(almanac: Almanac, calendar: Calendar, date: string): string {
  return workingDayFrom(almanac, calendar, date, 0);
}

/**
 * The instant a duration after another. Years, months, weeks and days are of the calendar's zone and
 * keep the time on its clocks; hours and minutes are elapsed time; working days are those that follow,
 * whatever the hour or day of the beginning, and end at closing time; working hours are counted while the
 * agency is open, from the next opening on.
 */
export function after(
  almanac: Almanac,
  calendar: Calendar,
  from: Instant,
  duration: Duration | Span,
): Instant {
  const span = typeof duration === 'string' ? toSpan(duration) : duration;
  const months = (span.years ?? 0) * 12 + (span.months ?? 0);
  const days = (span.weeks ?? 0) * 7 + (span.days ?? 0);
  let at = from;
  if (months !== 0 || days !== 0) at = daysLater(almanac, calendar.zone, at, months, days);
  at += ((span.hours ?? 0) * 60 + (span.minutes ?? 0)) * minute;
  if (span.workingDays !== undefined)
    at = workingDaysLater(almanac, calendar, at, span.workingDays);
  if (span.workingHours !== undefined)
    at = workingHoursLater(almanac, calendar, at, span.workingHours);
  return at;
}

function daysLater(
  almanac: Almanac,
  zone: string,
  from: Instant,
  months: number,
  days: number,
): Instant {
  const wall = toWall(almanac, zone, from);
  const date = addDays(addMonths(dateOfWall(wall), months), days);
  return fromWall(almanac, zone, startOf(date) + timeOfWall(wall));
}

function workingDaysLater(almanac: Almanac, calendar: Calendar, from: Instant, n: number): Instant {
  const today = shiftAt(almanac, calendar, from);
  if (n > 0)
    return closing(almanac, calendar, workingDayFrom(almanac, calendar, addDays(today, 1), n - 1));
  // Who is heard in the minute of closing is heard in time: a timer never fires to the millisecond.
  const over = from - (from % minute) > closing(almanac, calendar, today);
  return closing(
    almanac,
    calendar,
    workingDayFrom(almanac, calendar, over ? addDays(today, 1) : today, 0),
  );
}

function isClosed(almanac: Almanac, { closed = [], regions }: Calendar, date: string): boolean {
  return closed.includes(date) || isHoliday(almanac, regions, date);
}

/** The working day at or after a date (0), or one of those that follow it (1, 2 …). */
function workingDayFrom(almanac: Almanac, calendar: Calendar, date: string, nth: number): string {
  let left = nth;
  let closed = 0;
  // Counted by weekday first: reading and writing a date for every day would take most of the time.
  for (let wall = startOf(date), weekday = weekdayOf(date); ; wall += day) {
    const open = calendar.workingDays.includes(weekday);
    const next = open ? dateOfWall(wall) : '';
    if (open && !isClosed(almanac, calendar, next)) {
      if (left === 0) return next;
      left -= 1;
      closed = 0;
    } else if (++closed > longestClosure) {
      throw new Error(`no working day within ${longestClosure} days of ${date}`);
    }
    weekday = (weekday % 7) + 1;
  }
}

function workingHoursLater(
  almanac: Almanac,
  calendar: Calendar,
  from: Instant,
  n: number,
): Instant {
  let left = n * 60 * minute;
  let date = nextWorkingDay(almanac, calendar, shiftAt(almanac, calendar, from));
  for (;;) {
    const start = Math.max(from, toInstant(almanac, calendar.zone, `${date}T${calendar.opens}`));
    const end = closing(almanac, calendar, date);
    if (start <= end && start + left <= end) return start + left;
    left -= Math.max(0, end - start);
    date = nextWorkingDay(almanac, calendar, addDays(date, 1));
  }
}

/** The date on which the work of an instant began: after midnight that of yesterday, where its shift goes on. */
function shiftAt(almanac: Almanac, calendar: Calendar, instant: Instant): string {
  const today = dateAt(almanac, calendar.zone, instant);
  if (!overMidnight(calendar)) return today;
  const yesterday = addDays(today, -1);
  const goesOn = instant <= closing(almanac, calendar, yesterday);
  return goesOn && isWorkingDay(almanac, calendar, yesterday) ? yesterday : today;
}

/** The end of the shift that begins on a date. */
export function closing(almanac: Almanac, calendar: Calendar, date: string): Instant {
  const last = overMidnight(calendar) ? addDays(date, 1) : date;
  return toInstant(almanac, calendar.zone, `${last}T${calendar.closes}`);
}

function overMidnight({ opens, closes }: Calendar): boolean {
  return closes < opens;
}
