import { dateAt, dateOf, toSpan } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import { finalSessionStates } from '../memory/index.ts';
import { clientZone, plannedSession, planTouches } from '../matters/index.ts';
import { type MessageTraits, workerOf } from './traits.ts';

/** Messages of the last meeting, where both may look back together (C37), and of the closing. */
export const closingMessages = {
  'final-session-invite': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => finalSessionStates[c.finalSession.state] === 'open',
    facts: (c) => ({
      worker: workerOf(c),
      start: c.finalSession.state === 'scheduled' ? (plannedSession(c)?.start ?? null) : null,
    }),
  },
  'closing-talk-offer': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    // Told late, the decision may have taken effect already; the talk is offered all the same (A8).
    wanted: (c) => c.decision?.initiator === 'client' && c.closedAt === null,
    facts: (c) => ({ worker: workerOf(c) }),
  },
  'closing-letter': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => c.letter === 'approved' && c.phase !== 'returning',
    facts: (c) => ({
      startedOn: c.row.startDate ?? dateAt(c.almanac, c.policy.agency.zone, c.since.serving),
      endedOn: dateOf(c.sessions.findLast((s) => s.state === 'held')?.start ?? endedOn(c)),
      strength: c.strength,
      outcome: c.decision?.outcome ?? null,
      options: c.notice?.options ?? [],
      originals: c.papers.originals.filter((one) => one.state !== 'waived').map((one) => one.item),
      business: c.row.feePaying,
      settledFees: c.row.feePaying && c.closing.moneySettled,
      complaint: c.decision?.initiator === 'agency',
      changes: c.changes,
      nextSteps: c.nextSteps,
      followUps: planTouches({ ...c, closedAt: c.now }).touches.map((t) =>
        dateAt(c.almanac, clientZone(c), t.at),
      ),
      keptYears: String(toSpan(c.policy.records.retain).years ?? 7),
    }),
  },
} as const satisfies Record<string, MessageTraits>;

/** Where nobody met, it ended when the end of it took effect. */
function endedOn(c: Context): string {
  return dateAt(c.almanac, c.policy.agency.zone, c.closing.since ?? c.now);
}
