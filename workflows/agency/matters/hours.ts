import {
  addDays,
  calendarOf,
  dateAt,
  isWorkingDay,
  nextAllowed,
  nextWorkingDay,
  obstacleAt,
  toInstant,
} from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context, Member } from '../context.ts';

const SPREAD_MS = 2_000;

/** Where somebody is, as far as the law of it is known; the agency’s zone otherwise. */
export function zoneOf(c: Context, { zone }: Member): string {
  return zone !== null && Object.hasOwn(c.almanac.zones, zone) ? zone : c.policy.agency.zone;
}

/** When somebody works: their own days and hours where they have any, in their zone, and not while the agency is closed. */
function workOf(c: Context, member: Member): ReturnType<typeof calendarOf> {
  const { agency } = c.policy;
  const { workingDays, hours } = member;
  const own = { workingDays: workingDays ?? agency.workingDays, hours: hours ?? agency.hours };
  return calendarOf({ policy: { agency: { ...agency, zone: zoneOf(c, member), ...own } } });
}

/** At once where they are at work; otherwise when they are next. */
export function atWork(c: Context, member: Member): Instant {
  const calendar = workOf(c, member);
  const today = dateAt(c.almanac, calendar.zone, c.now);
  const on = (date: string, time: string) => toInstant(c.almanac, calendar.zone, `${date}T${time}`);
  if (isWorkingDay(c.almanac, calendar, today)) {
    if (c.now < on(today, calendar.opens)) return on(today, calendar.opens);
    if (c.now < on(today, calendar.closes)) return c.now;
  }
  const next = nextWorkingDay(c.almanac, calendar, addDays(today, 1));
  return on(next, calendar.opens);
}

/** At once where it is day with them; otherwise when the quiet hours are over, whatever the day. */
export function awake(c: Context, member: Member): Instant {
  const { quietHours: quiet, unknownZoneWindow } = c.policy.contact;
  const { zone } = workOf(c, member);
  const window = { zone, quiet, unknownZoneWindow, safe: [], regions: [], sensitive: [] };
  const isQuiet = obstacleAt(c.almanac, zone, window, c.now) !== null;
  return isQuiet ? nextAllowed(c.almanac, zone, window, c.now) : c.now;
}

/** When their next working day begins, each of the staff some seconds after another: they are not all looked for at once. */
export function nextMorning(c: Context, member: Member): Instant {
  const calendar = workOf(c, member);
  const today = dateAt(c.almanac, calendar.zone, c.now);
  const opens = (date: string) => toInstant(c.almanac, calendar.zone, `${date}T${calendar.opens}`);
  const after = c.staff.findIndex(({ ref }) => ref === member.ref) * SPREAD_MS;
  const first = isWorkingDay(c.almanac, calendar, today) ? opens(today) + after : c.now;
  if (first > c.now) return first;
  return opens(nextWorkingDay(c.almanac, calendar, addDays(today, 1))) + Math.max(0, after);
}
