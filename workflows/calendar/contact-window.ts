import { fromWall, isHoliday, spellAt, toWall, type Almanac, type Instant } from './almanac.ts';
import {
  addDays,
  dateOfWall,
  day,
  daysBetween,
  isLeapYear,
  minute,
  startOf,
  timeOfWall,
  toMinutes,
  weekdayOf,
} from './dates.ts';

/** A day that hurts: every year as `MM-DD`, once as `YYYY-MM-DD`; so many days around it are kept free. */
export interface SensitiveDate {
  date: string;
  before: number;
  after: number;
}

/** When a person may be contacted without being asked first (docs/field.md#time). */
export interface ContactWindow {
  /** Their zone; null when unknown: then the agency's, and the narrower hours. */
  zone: string | null;
  /** Hours without contact, `20:00-09:00`; the end is allowed again. The same twice means none. */
  quiet: string;
  /** Hours with contact while the zone is unknown, `10:00-18:00`. */
  unknownZoneWindow: string;
  /** The only hours in which contact is safe, such as `Mon-Fri 10:00-12:00`, instead of all that are not quiet; none: any. */
  safe: readonly string[];
  /** Regions whose public holidays the person keeps. */
  regions: string[];
  sensitive: SensitiveDate[];
}

export type ContactObstacle = 'sensitiveDate' | 'holiday' | 'quietHours' | 'unsafeHours';

/** How far ahead an allowed instant is looked for. */
const horizon = 2 * 366;
/** Automatic contacts are spread over so many minutes, because a server cannot wake for all at once. */
const spread = 180;

/** Whether a contact may be made at an instant. */
export function allowedAt(
  almanac: Almanac,
  agencyZone: string,
  window: ContactWindow,
  instant: Instant,
): boolean {
  return obstacleAt(almanac, agencyZone, window, instant) === null;
}

/** What stands against a contact at an instant; what holds the whole day is named first. */
export function obstacleAt(
  almanac: Almanac,
  agencyZone: string,
  window: ContactWindow,
  instant: Instant,
): ContactObstacle | null {
  const wall = toWall(almanac, window.zone ?? agencyZone, instant);
  const date = dateOfWall(wall);
  const obstacle = obstacleOn(almanac, window, date);
  if (obstacle !== null) return obstacle;
  const now = timeOfWall(wall) / minute;
  if (hoursOn(window, date).some(([from, to]) => from <= now && now < to)) return null;
  return window.safe.length > 0 ? 'unsafeHours' : 'quietHours';
}

/**
 * The first allowed instant at or after another. Where nothing is allowed for two years, it is the
 * end of these two years, at which the asker finds itself refused again: nobody is contacted against
 * their wish, and nothing breaks.
 */
export function nextAllowed(
  almanac: Almanac,
  agencyZone: string,
  window: ContactWindow,
  instant: Instant,
): Instant {
  const zone = window.zone ?? agencyZone;
  const last = instant + horizon * day;
  let at = instant;
  while (at < last) {
    // Within one spell the clock runs evenly: no gap or overlap can mislead the search.
    const { offsetMinutes, ends } = spellAt(almanac, zone, at);
    const until = Math.min(ends, last) + offsetMinutes * minute;
    const wall = firstOpen(almanac, window, at + offsetMinutes * minute, until);
    if (wall !== null) return wall - offsetMinutes * minute;
    at = ends;
  }
  return last;
}

/** What waits for the same hour leaves over so many seconds: a server carries some twenty wake-ups in one. */
const spreadAfter = 3_600;

/**
 * When what waits for an allowed instant leaves: in the hour after it, at a second that depends on the reference alone, because
 * thousands may wait for the same morning.
 */
export function nextSpread(
  almanac: Almanac,
  agencyZone: string,
  window: ContactWindow,
  instant: Instant,
  ref: string,
): Instant {
  const opens = nextAllowed(almanac, agencyZone, window, instant);
  const own = opens + (hash(ref) % spreadAfter) * 1_000;
  return allowedAt(almanac, agencyZone, window, own) ? own : opens;
}

/**
 * When an automatic contact of a local date leaves: in the three hours after the quiet ones, at a
 * minute that depends on the reference alone, so that it is stable for one ending and spread over
 * all of them. A date that is kept free gives way to the next that is not, at the same minute.
 */
export function touchInstant(
  almanac: Almanac,
  agencyZone: string,
  window: ContactWindow,
  date: string,
  ref: string,
): Instant {
  const quietEnds = parseHours(window.quiet)[1] % 1440;
  let on = date;
  for (let n = 0; n < horizon && obstacleOn(almanac, window, on) !== null; n++) on = addDays(on, 1);
  const hours = hoursOn(window, on);
  const [from, to] = hours.find(([, closes]) => closes > quietEnds) ?? hours[0] ?? [0, 1440];
  const start = Math.max(from, quietEnds < to ? quietEnds : from);
  const minutes = start + (hash(ref) % Math.min(spread, to - start));
  const planned = fromWall(almanac, window.zone ?? agencyZone, startOf(on) + minutes * minute);
  return nextAllowed(almanac, agencyZone, window, planned);
}

/** The first allowed moment on the face of a clock that runs evenly from `wall` to `until`. */
function firstOpen(
  almanac: Almanac,
  window: ContactWindow,
  wall: number,
  until: number,
): number | null {
  for (let midnight = wall - timeOfWall(wall); midnight < until; midnight += day) {
    const date = dateOfWall(midnight);
    const from = hoursOn(window, date).find(([, to]) => midnight + to * minute > wall);
    if (from === undefined) continue;
    const open = Math.max(wall, midnight + from[0] * minute);
    if (open >= until) return null;
    if (obstacleOn(almanac, window, date) === null) return open;
  }
  return null;
}

function obstacleOn(almanac: Almanac, window: ContactWindow, date: string): ContactObstacle | null {
  if (window.sensitive.some((one) => isNear(one, date))) return 'sensitiveDate';
  if (isHoliday(almanac, window.regions, date)) return 'holiday';
  return hoursOn(window, date).length === 0 ? 'unsafeHours' : null;
}

function isNear({ date, before, after }: SensitiveDate, on: string): boolean {
  const near = (there: string): boolean => {
    const days = daysBetween(there, on);
    return -before <= days && days <= after;
  };
  if (date.length === 10) return near(date);
  const year = Number(on.slice(0, 4));
  return [year - 1, year, year + 1].some((each) => near(anniversary(each, date)));
}

function anniversary(year: number, monthDay: string): string {
  return `${year}-${monthDay === '02-29' && !isLeapYear(year) ? '02-28' : monthDay}`;
}

/** From and to, in minutes since midnight; the end is excluded. */
type Hours = readonly [from: number, to: number];

function hoursOn(window: ContactWindow, date: string): Hours[] {
  const { safe } = window;
  if (safe.length > 0) return safe.flatMap((text) => safeOn(text, weekdayOf(date))).sort(byStart);
  const [from, to] = parseHours(window.quiet);
  const open: Hours[] =
    from === to
      ? [[0, 1440]]
      : from < to
        ? [
            [0, from],
            [to, 1440],
          ]
        : [[to, from]];
  const [first, last] = window.zone === null ? parseHours(window.unknownZoneWindow) : [0, 1440];
  return open
    .map(([opens, closes]): Hours => [Math.max(opens, first), Math.min(closes, last)])
    .filter(([opens, closes]) => opens < closes);
}

const byStart = ([one]: Hours, [other]: Hours): number => one - other;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Of hours such as `Fri-Sat 20:00-02:00` what lies on one day of the week, 1 for Monday. */
function safeOn(text: string, weekday: number): Hours[] {
  const [days, hours = days ?? ''] = text.includes(' ') ? text.split(' ') : ['', text];
  const [first = '', last = first] = days === '' ? ['Mon', 'Sun'] : (days ?? '').split('-');
  const [from, to] = parseHours(hours);
  const reach = (weekdays.indexOf(last) - weekdays.indexOf(first) + 7) % 7;
  const since = (weekday - 1 - weekdays.indexOf(first) + 7) % 7;
  const isOn = (since: number): boolean => since <= reach;
  if (from < to) return isOn(since) ? [[from, to]] : [];
  // Past midnight they belong to the day on which they began.
  const tail: Hours[] = isOn((since + 6) % 7) && to > 0 ? [[0, to]] : [];
  return isOn(since) ? [...tail, [from, 1440]] : tail;
}

function parseHours(text: string): Hours {
  if (text.length !== 11 || text[5] !== '-')
    throw new Error(`not hours such as 20:00-09:00: ${text}`);
  return [toMinutes(text.slice(0, 5)), toMinutes(text.slice(6))];
}

/** FNV-1a with a last stirring, so that references in a row fall far apart. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
