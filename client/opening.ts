import { makeAlmanac } from '../activities/almanac/table.ts';
import type { Almanac } from '../workflows/calendar/almanac.ts';
import { dateAt, toLocal } from '../workflows/calendar/index.ts';
import { birthdays, reckonedBefore } from '../workflows/ending/matters/index.ts';
import type { Policy } from '../workflows/policy/index.ts';
import type { Row } from '../workflows/ending/row.ts';
import type { Opening } from '../workflows/ending/registration.ts';

/** A day of a case that cannot be meant; `field` is the name of it. */
export class ImpossibleDay extends Error {
  readonly field: 'plannedEnd' | 'bornOn' | 'firstSession';

  constructor(field: ImpossibleDay['field'], says: string) {
    super(says);
    this.name = 'ImpossibleDay';
    this.field = field;
  }
}

/**
 * What an ending starts with: its case, the settings, and the zone rules as far as they are known.
 *
 * @throws UnknownPlace, ImpossibleDay
 */
export function toOpening(ref: string, row: Row, policy: Policy, from: number): Opening {
  const { zone, holidays } = policy.agency;
  const zones = [...new Set([zone, row.zone ?? zone])];
  const regions = [...new Set([...holidays, ...(row.regions ?? [])])];
  const almanac = lawFor(zones, regions, from, reckonedBefore(row));
  assertPossible(row, dateAt(almanac, zone, from));
  return { ref, row, policy, almanac };
}

function assertPossible({ startDate, plannedEnd, bornOn }: Row, today: string): void {
  const [first, last] = birthdays(today);
  if (bornOn !== undefined && (bornOn < first || bornOn > last)) {
    const says = `found "${bornOn}"; possible is a day of birth from ${first} to ${last}.`;
    throw new ImpossibleDay('bornOn', says);
  }
  if (startDate !== undefined && plannedEnd !== undefined && plannedEnd <= startDate) {
    const says = `found "${plannedEnd}", and not after the startDate ${startDate}; possible is a day after it.`;
    throw new ImpossibleDay('plannedEnd', says);
  }
}

/** That the next meeting of a case that begins now has passed; null: it lies ahead. A story may begin with one that was before. */
export function meetingPassed(
  { row, policy, almanac }: Opening,
  now: number,
): ImpossibleDay | null {
  const local = toLocal(almanac, policy.agency.zone, now);
  const { firstSession = local } = row;
  if (row.firstSession === undefined || firstSession > local) return null;
  const says = `found "${firstSession}", which is past; possible is a time from now on, or nothing: then it is planned by the days from one meeting to the next.`;
  return new ImpossibleDay('firstSession', says);
}

const day = 86_400_000;
/** A caseload asks for the same places on the same day again and again; making the table takes a while. */
const known = new Map<string, Almanac>();
const mostKnown = 200;

function lawFor(zones: string[], regions: string[], instant: number, since: number): Almanac {
  const from = instant - (instant % day);
  const asked = { zones, regions, from, years: 3, ...(since < from && { since }) };
  const key = JSON.stringify(asked);
  const law = known.get(key) ?? makeAlmanac(asked);
  if (known.size >= mostKnown) known.clear();
  known.set(key, law);
  return law;
}

/**
 * The zone rules where an agency works, from now on.
 *
 * @throws UnknownPlace
 */
export function agencyAlmanac({ agency: { zone, holidays } }: Policy, from: number): Almanac {
  return makeAlmanac({ zones: [zone], regions: holidays, from, years: 3 });
}
