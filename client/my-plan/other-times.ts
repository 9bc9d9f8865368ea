import {
  addDays,
  calendarOf,
  dateAt,
  dateOf,
  daysBetween,
  isWorkingDay,
} from '../../workflows/calendar/index.ts';
import { meetingAhead, type Visit } from './visit.ts';

/** So many days before and after a meeting. */
const AROUND = 6;
const MOST = 6;

/**
 * The hour of the next meeting on working days around it, as far as the chart would move it there. Whether the worker is free then no
 * chart knows: a client says which suit them, and a person moves it.
 */
export function otherTimes({ c, objection }: Visit): string[] {
  const session = meetingAhead(c);
  if (session === null) return [];
  const calendar = calendarOf(c);
  const day = dateOf(session.start);
  const today = dateAt(c.almanac, calendar.zone, c.now);
  return Array.from({ length: 2 * AROUND + 1 }, (_, n) => addDays(day, n - AROUND))
    .filter((date) => date !== day && date > today && isWorkingDay(c.almanac, calendar, date))
    .sort((one, other) => away(one, day) - away(other, day))
    .map((date) => `${date}${session.start.slice(dateOf(session.start).length)}`)
    .filter((start) => !c.taper?.promised.includes(start))
    .filter((start) => objection('session.moved', { start }) === null)
    .slice(0, MOST)
    .sort();
}

/** The field of a form in which one of them is ticked. */
export function fieldOf(start: string): string {
  return `at-${start}`;
}

function away(date: string, day: string): number {
  return Math.abs(daysBetween(day, date));
}
