import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import { anew } from '../memory/index.ts';
import { planEarlyMidOf, planEarlyStartOf } from './plan-early.ts';

/** What is not yet so when a service begins: at registration, and again after a return. */
const unprepared = {
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

/** What holds from the moment on which a service begins, after so many sessions. */
export function begun(now: Instant, sessions: number) {
  return {
    ...unprepared,
    lastContact: now,
    service: { ...unprepared.service, from: sessions, still: { since: now, sessions } },
    since: { serving: now, hold: null, ended: null, settled: null },
  } satisfies Partial<Context>;
}

/** Sets the moments at which the ending is named and its talk opened (C5). */
export function planEarly(c: Context): Context {
  return { ...c, planEarlyStart: planEarlyStartOf(c), planEarlyMid: planEarlyMidOf(c) };
}
