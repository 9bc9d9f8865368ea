import { addDays, dateOf } from '../../calendar/index.ts';
import { wishes, plannedSession } from '../matters/index.ts';
import type { Context } from '../context.ts';
import { type MessageTraits, goesOn, workerOf } from './traits.ts';

/**
 * Messages while client and worker still meet. They ask what helps, not what is wrong (B19), and say that mixed
 * feelings are common (C38).
 */
export const togetherMessages = {
  'ending-is-part': {
    purpose: 'service',
    from: 'worker',
    spaced: true,
    replaces: true,
    wanted: (c) => c.decision === null,
    facts: () => ({}),
  },
  'ending-talk-invite': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => c.decision !== null && !c.talkHeld && goesOn(c),
    facts: (c) => ({ worker: workerOf(c) }),
  },
  'taper-plan': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => c.taper?.agreed === true && goesOn(c),
    facts: (c) => ({ worker: workerOf(c), steps: datesAhead(c) }),
  },
  'session-reminder': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c, m) => {
      const session = plannedSession(c);
      return session !== null && session.n === m.about && session.at > c.now;
    },
    facts: (c) => ({ worker: workerOf(c), start: plannedSession(c)?.start ?? null }),
  },
  'gap-check-in': {
    purpose: 'service',
    from: 'worker',
    spaced: true,
    replaces: true,
    wanted: (c, m) =>
      wishes(c.policy.taper.midGapCheckIn, c.row.checkIns) &&
      plannedSession(c)?.n === m.about &&
      goesOn(c),
    facts: () => ({}),
  },
} as const satisfies Record<string, MessageTraits>;

/** The meetings that lie ahead under the agreed plan, the planned one first. */
function datesAhead(c: Context): string[] {
  const planned = plannedSession(c);
  if (!planned || !c.taper) return [];
  const starts = [planned.start];
  let slot = planned.slot;
  for (const step of c.taper.steps.slice(c.taper.position + 1)) {
    slot = `${addDays(dateOf(slot), step.days)}${slot.slice(10)}`;
    starts.push(slot);
  }
  return starts;
}
