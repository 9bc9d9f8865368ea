import type { Almanac, Instant } from './almanac.ts';
import { planEarly, sinceServing, unprepared } from './beginning.ts';
import type { Context } from './context.ts';
import type { Policy } from './policy.ts';
import type { Row } from './row.ts';

/** What an ending is registered with: the case, the agency’s settings of that day, and the law of the clock. */
export interface Registration {
  /** Opaque: a keyed hash of agency and external reference. */
  ref: string;
  row: Row;
  policy: Policy;
  almanac: Almanac;
  now: Instant;
}

/** The memory of an ending on its first day. */
export function registered({ ref, row, policy, almanac, now }: Registration): Context {
  const context: Context = {
    now,
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
    ...unprepared,
    named: false,
    strength: null,
    riskFactors: [],
    prefersNoRiskTalk: false,
    practiceWaived: false,
    supports: [],
    alive: true,
    optedOut: 'none',
    addressGood: true,
    rupture: 'none',
    risk: 'clear',
    frozen: null,
    sensitiveDates: [],
    since: sinceServing(now),
    planEarlyStart: null,
    planEarlyMid: null,
    awayReview: null,
    almanacDue: now + yearOfDays,
    moving: null,
  };
  return planEarly(context);
}

const yearOfDays = 365 * 86_400_000;
