/**
 * Local time and holidays without a clock, `Intl` or a library: everything is looked up in a small
 * table that an activity prepared (activities/almanac). The table is recorded with the ending, so a
 * new worker image cannot change a past answer.
 */

import { dateOfWall, fromWallTime, minute, toWallTime } from './dates.ts';

export { addDays, addMonths, dateOf, weekdayOf } from './dates.ts';

/** Epoch milliseconds. */
export type Instant = number;

/** What one ending knows of local time: the law of its zones and the holidays of its regions. */
export type Almanac = {
  /** Version of the time zone data, such as `2026f`. */
  tz: string;
  madeAt: Instant;
  /** The law is known up to here; later, the last offset goes on. */
  until: Instant;
  /** Zone → changes of the offset, ascending; the first covers the past. */
  zones: Record<string, [from: Instant, offsetMinutes: number][]>;
  /** Region → local dates `YYYY-MM-DD` on which people do not work, ascending. */
  holidays: Record<string, string[]>;
};

/** The part of it that tells local time. */
export type ZoneLaw = Pick<Almanac, 'zones'>;

/** The changes of one zone’s offset, ascending; the first covers the past. */
export type ZoneRules = Almanac['zones'][string];

/** What an almanac shall hold. */
export interface AlmanacRequest {
  zones: string[];
  regions: string[];
  /** The almanac's present, from which it looks ahead: the workflow's, which may be ahead of ours. */
  from: Instant;
  years: number;
  /** Zones are known from here on; two years back in any case. */
  since?: Instant;
}

/** A stretch of time in which one offset holds. */
export interface Spell {
  offsetMinutes: number;
  /** The first instant after it; infinite for the last. */
  ends: Instant;
}

/** Whether the table holds these places: ask before using a zone or region that someone just told. */
export function knowsPlaces(almanac: Almanac, zones: string[], regions: string[]): boolean {
  return (
    zones.every((zone) => Object.hasOwn(almanac.zones, zone)) &&
    regions.every((region) => Object.hasOwn(almanac.holidays, region))
  );
}

/** The offset in force at an instant, and how long it stays. */
export function spellAt(almanac: ZoneLaw, zone: string, instant: Instant): Spell {
  const changes = changesOf(almanac, zone);
  if (!Number.isFinite(instant)) throw new Error(`not an instant: ${instant}`);
  const at = lastIndex(changes.length, (i) => changes[i]![0] <= instant);
  return { offsetMinutes: changes[at]![1], ends: changes[at + 1]?.[0] ?? Infinity };
}

/** Minutes that the zone's clocks are ahead of UTC. */
export function offsetAt(almanac: ZoneLaw, zone: string, instant: Instant): number {
  return spellAt(almanac, zone, instant).offsetMinutes;
}

/** The face of the local clock at an instant (dates.ts), milliseconds kept. */
export function toWall(almanac: ZoneLaw, zone: string, instant: Instant): number {
  return instant + offsetAt(almanac, zone, instant) * minute;
}

/** The instant of a wall; what never was moves forward by the gap, what was twice is the first. */
export function fromWall(almanac: ZoneLaw, zone: string, wall: number): Instant {
  const changes = changesOf(almanac, zone);
  const at = lastIndex(changes.length, (i) => {
    const [from, offset] = changes[i]!;
    return from + Math.max(offset, changes[i - 1]?.[1] ?? offset) * minute <= wall;
  });
  return wall - changes[at]![1] * minute;
}

/** `YYYY-MM-DDTHH:mm` on the zone's clocks. */
export function toLocal(almanac: ZoneLaw, zone: string, instant: Instant): string {
  return fromWallTime(toWall(almanac, zone, instant));
}

/** The instant of `YYYY-MM-DDTHH:mm` in a zone (see `fromWall` for gaps and overlaps). */
export function toInstant(almanac: ZoneLaw, zone: string, local: string): Instant {
  return fromWall(almanac, zone, toWallTime(local));
}

/** The instant at which a clock shows what another one showed: after a change of the law, or of the place. */
export function onTheClock(
  was: { law: ZoneLaw; zone: string },
  is: { law: ZoneLaw; zone: string },
  instant: Instant,
): Instant {
  return fromWall(is.law, is.zone, toWall(was.law, was.zone, instant));
}

/** The local date of an instant. */
export function dateAt(almanac: ZoneLaw, zone: string, instant: Instant): string {
  return dateOfWall(toWall(almanac, zone, instant));
}

/** Whether people do not work on a date in any of the regions. */
export function isHoliday(almanac: Almanac, regions: string[], date: string): boolean {
  return regions.some((region) => {
    if (!Object.hasOwn(almanac.holidays, region)) {
      throw new Error(`the almanac does not know the region ${region}`);
    }
    const dates = almanac.holidays[region]!;
    return dates[lastIndex(dates.length, (i) => dates[i]! <= date)] === date;
  });
}

function changesOf(almanac: ZoneLaw, zone: string): ZoneRules {
  if (!Object.hasOwn(almanac.zones, zone)) {
    throw new Error(`the almanac does not know the zone ${zone}`);
  }
  return almanac.zones[zone]!;
}

/** The last index that holds, in a row where what holds comes first; 0 when none does. */
function lastIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
