import { planEarly, sinceServing, unprepared } from '../beginning.ts';
import { calendarOf } from '../calendar.ts';
import type { Context } from '../context.ts';
import { after } from '../deadlines.ts';
import { cancelMessages, intend as intendMessage } from '../messages.ts';
import { trackOfReason } from '../reasons.ts';
import { markFinal, recordSession, shiftSession } from '../sessions.ts';
import { shiftTasks } from '../tasks.ts';
import { dropTouches, shiftTouches } from '../touches.ts';
import { type Move, arranging, finalSession, on, remember } from './move.ts';

/** The client ends, is away, dies, or comes back. */
export const clientMoves = {
  clientEnds: remember((c) => ({
    decisionBefore: c.decision,
    finalSessionBefore: c.finalSession,
    decision: {
      kind: 'planned' as const,
      initiator: 'client' as const,
      reason: 'client.not_interested',
      outcome: null,
      decidedAt: c.now,
    },
    since: { ...c.since, ended: c.now },
  })),
  withdrawDecision: ((c) => {
    const before = c.finalSessionBefore ?? c.finalSession;
    return {
      ...markFinal(c, before.state === 'scheduled'),
      decision: c.decisionBefore,
      decisionBefore: null,
      finalSession: before,
      finalSessionBefore: null,
      since: { ...c.since, ended: null },
    };
  }) satisfies Move,
  makeEffective: remember((c) => ({
    decisionBefore: null,
    finalSessionBefore: null,
    track: c.track === 'none' ? 'none' : trackOfReason(c, c.decision?.reason ?? ''),
    since: { ...c.since, ended: null },
  })),
  /** G1: the closing talk is offered once, whatever happens later. */
  offerClosingTalk: ((c) =>
    c.closingOffers > 0
      ? c
      : intendMessage({ ...c, closingOffers: 1 }, 'closing-offer')) satisfies Move,
  stopFollowUp: remember((c) => ({ since: { ...c.since, ended: c.now } })),
  goOnFollowing: remember((c) => ({ since: { ...c.since, ended: null } })),
  hearAgain: ((c) => c) satisfies Move,
  freeze: on('client.unavailable', (c) => ({
    ...c,
    frozen: { since: c.now, why: 'unavailable' },
    awayReview: after(c.almanac, calendarOf(c), c.now, c.policy.hold.review),
  })),
  /** What waited for the client comes later by as long as they were away (G14). */
  thaw: arranging((c) => {
    if (!c.frozen) return c;
    const by = c.now - c.frozen.since;
    const { since } = c.frozen;
    const free: Context = { ...c, frozen: null, awayReview: null };
    const shifted = shiftTouches(shiftTasks(shiftSession(free, since, by), by), by);
    const { until } = c.finalSession;
    return finalSession(
      {
        ...shifted,
        planEarlyStart: c.planEarlyStart === null ? null : c.planEarlyStart + by,
        planEarlyMid: c.planEarlyMid === null ? null : c.planEarlyMid + by,
        since: { ...c.since, hold: c.since.hold === null ? null : c.since.hold + by },
      },
      { until: until === null ? null : until + by },
    );
  }),
  repeatAwayReview: remember((c) => ({
    awayReview: after(c.almanac, calendarOf(c), c.now, c.policy.hold.then),
  })),
  /** Death silences every message at once, and leaves nothing for the client to be asked. */
  silence: ((c) => ({
    ...dropTouches(cancelMessages(recordSession(c, 'cancelled'))),
    alive: false,
    frozen: null,
    awayReview: null,
    planEarlyStart: null,
    planEarlyMid: null,
    since: { ...c.since, ended: null, hold: null, settled: c.now },
  })) satisfies Move,
  /** A new service begins; what was learnt of risks and strengths stays (A25). */
  beginAgain: ((c) =>
    planEarly({
      ...c,
      ...unprepared,
      counts: { ...c.counts, returns: c.counts.returns + 1 },
      since: sinceServing(c.now),
    })) satisfies Move,
  planEarlyDone: remember({ planEarlyStart: null }),
} as const;
