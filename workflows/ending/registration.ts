import * as v from 'valibot';
import type { Almanac, Instant } from '../calendar/almanac.ts';
import { AlmanacTable, knowsPlaces } from '../calendar/index.ts';
import { Ref } from '../chart/rules/index.ts';
import { begun, planEarly } from './matters/index.ts';
import type { Context } from './context.ts';
import { blank } from './memory/index.ts';
import { Policy } from '../policy/index.ts';
import { Row } from './row.ts';

/** What an ending is registered with: the case, the agency’s settings of that day, and the zone rules. */
export interface Registration {
  /** Opaque: a keyed hash of agency and external reference. */
  ref: string;
  row: Row;
  policy: Policy;
  almanac: Almanac;
  now: Instant;
}

/** What an ending starts with; the host adds the time. */
export type Opening = Omit<Registration, 'now'>;

/** The form of it. The almanac has every place that the case and the settings name. */
export const OpeningForm = v.pipe(
  v.strictObject({ ref: Ref, row: Row, policy: Policy, almanac: AlmanacTable }),
  v.check(
    ({ row, policy: { agency }, almanac }) =>
      knowsPlaces(
        almanac,
        [agency.zone, row.zone ?? agency.zone],
        [...agency.holidays, ...(row.regions ?? [])],
      ),
    'an almanac that has each zone and region that is named',
  ),
);

/** The memory of an ending on its first day. */
export function registered({ ref, row, policy, almanac, now }: Registration): Context {
  const context: Context = {
    now,
    ...blank,
    ref,
    row,
    policy,
    almanac,
    phase: 'serving',
    sessions: [],
    counts: { held: 0, missed: 0, excused: 0, returns: 0 },
    messages: [],
    tasks: [],
    numbers: {},
    ...begun(now, row.sessionsSoFar),
    named: false,
    strength: null,
    riskFactors: [],
    prefersNoRiskTalk: false,
    practiceWaived: false,
    supports: [],
    alive: true,
    optedOut: 'none',
    addressGood: true,
    quietUntil: row.quietUntil ?? null,
    rupture: 'none',
    risk: 'clear',
    frozen: null,
    sensitiveDates: [],
    planEarlyStart: null,
    planEarlyMid: null,
    awayReview: null,
    // One that was made earlier, by an earlier law perhaps, is looked up again earlier.
    almanacDue: Math.min(now, almanac.madeAt + day) + yearOfDays,
    moving: null,
  };
  return planEarly(context);
}

const day = 86_400_000;
const yearOfDays = 365 * day;
