import { datesAhead, isThreatened, wishes, plannedSession } from '../matters/index.ts';
import type { Context, PlanMoved } from '../context.ts';
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
    replaces: true,
    wanted: (c) => c.decision !== null && !c.talkHeld && goesOn(c),
    facts: (c) => workerOf(c),
  },
  'taper-plan': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
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
    wanted: (c, m) =>
      wishes(c.policy.taper.midGapCheckIn, c.row.checkIns) &&
      plannedSession(c)?.n === m.about &&
      goesOn(c),
    facts: (c) => ({ asked: c.row.checkIns === true }),
  },
} as const satisfies Record<string, MessageTraits>;

/** Why the dates are others than before, in a line as the client reads it; null: these are the first. */
function whyMoved({ taper }: Context): string | null {
  return taper?.moved == null ? null : moves[taper.moved];
}

const moves: Record<PlanMoved, string> = {
  stepBack: 'We meet a little sooner again.',
  stretched: 'We go on to the longer gap.',
  resumed: 'We go on with the plan.',
  notHeld: 'The last meeting did not take place, so the dates move with it.',
  calledOff: 'One meeting will not take place, so the dates move with it.',
  repeated: 'We keep this gap once more before the next one.',
  break: 'There was a break, and the plan goes on after it.',
  holiday: 'We are closed on one of the days.',
  otherDate: 'One of the dates has moved.',
};
