import type { Instant } from './almanac.ts';
import type { Context } from './context.ts';
import { planEarlyMidOf, planEarlyStartOf } from './instants.ts';

/** What is not yet so when a service begins: at registration, and again after a return. */
export const unprepared = {
  decision: null,
  decisionBefore: null,
  finalSessionBefore: null,
  talkHeld: false,
  changes: [],
  nextSteps: [],
  noNextSteps: false,
  contingency: false,
  taper: null,
  finalSession: { state: 'none', because: null, offers: 0, until: null },
  closingOffers: 0,
  summary: 'none',
  letter: 'none',
  track: null,
  closedAt: null,
  touches: [],
} satisfies Partial<Context>;

export function sinceServing(now: Instant): Context['since'] {
  return { serving: now, hold: null, ended: null, settled: null };
}

/** Sets the moments at which the ending is named and its talk opened (C5). */
export function planEarly(c: Context): Context {
  return { ...c, planEarlyStart: planEarlyStartOf(c), planEarlyMid: planEarlyMidOf(c) };
}
