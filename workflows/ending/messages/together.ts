import { datesAhead, isThreatened, wishes, plannedSession } from '../matters/index.ts';
import { clocksOf, type MessageTraits, goesOn, workerOf } from './traits.ts';

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
    ofEnding: true,
    replaces: true,
    wanted: (c) => c.decision !== null && !c.talkHeld && goesOn(c),
    facts: (c) => workerOf(c),
  },
  'taper-plan': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    page: true,
    wanted: (c) => c.taper?.agreed === true && goesOn(c) && !isThreatened(c),
    facts: (c) => ({
      ...workerOf(c),
      steps: datesAhead(c),
      moved: c.taper?.moved ?? null,
      ...clocksOf(c, plannedSession(c)),
    }),
  },
  'gap-check-in': {
    purpose: 'service',
    from: 'worker',
    spaced: true,
    replaces: true,
    page: true,
    wanted: (c, m) =>
      wishes(c.policy.taper.midGapCheckIn, c.row.checkIns) &&
      plannedSession(c)?.n === m.about &&
      goesOn(c),
    facts: (c) => ({ asked: c.row.checkIns === true }),
  },
} as const satisfies Record<string, MessageTraits>;
