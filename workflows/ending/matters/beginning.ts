import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import { anew } from '../memory/index.ts';
import type { Row } from '../row.ts';
import { planEarlyMidOf, planEarlyStartOf } from './plan-early.ts';

/** What was agreed or promised before the first meeting may be told as well. */
const year = 366 * 86_400_000;

/** From when on it is reckoned: what may be told of the time before the work, and whatever the zone rules reach back to. */
export function reckonedFrom({ almanac, row, since }: Context): Instant {
  const reached = Object.values(almanac.zones).map(([first]) => first?.[0] ?? since.serving);
  return Math.min(since.serving, reckonedBefore(row), ...reached);
}

/** The same, of one that is about to begin; infinite where its first day is not known. */
export function reckonedBefore({ startDate }: Row): Instant {
  return startDate === undefined ? Infinity : Date.parse(startDate) - year;
}

/** What is not yet so when a service begins: at registration, and again after a return. */
export const unprepared = {
  ...anew,
  decision: null,
  decisionBefore: null,
  finalSessionBefore: null,
  toldLate: null,
  talkHeld: false,
  taper: null,
  finalSession: { state: 'none', because: null, offers: 0, until: null },
  closingOffers: 0,
  entries: [],
  returnFrom: null,
  summary: 'none',
  letter: 'none',
  track: null,
  closedAt: null,
  touches: [],
} satisfies Partial<Context>;

/** What was told before is past; that it began can be taken back. */
export function beginningTold({ entries }: Context, { id }: { id: string }): Context['entries'] {
  return entries.filter(({ event }) => event === id);
}

/** What holds from the moment on which a service begins, after so many sessions. */
export function begun(now: Instant, sessions: number) {
  return {
    ...unprepared,
    lastContact: now,
    service: { ...unprepared.service, from: sessions, still: { since: now, sessions } },
    since: { serving: now, hold: null, ended: null, settled: null },
  } satisfies Partial<Context>;
}

/** What a beginning with somebody, new or again, puts in the place of what was (docs/field.md#corrections). */
export const beginningReplaces = [
  ...named(unprepared),
  'absence',
  'absences',
  'awayReview',
  'custody',
  'frozen',
  'lastContact',
  'mandate',
  'planEarlyMid',
  'planEarlyStart',
  'row',
  'service',
  'since',
  'tasks',
] as const satisfies readonly (keyof Context)[];

function named<T extends object>(part: T): (keyof T)[] {
  // All that it has is its own.
  return Object.keys(part) as (keyof T)[];
}

/** Sets the moments at which the ending is named and its talk opened (C5). */
export function planEarly(c: Context): Context {
  return { ...c, planEarlyStart: planEarlyStartOf(c), planEarlyMid: planEarlyMidOf(c) };
}
