import type { EndingStage } from '../setup.ts';
import { opens, when } from '../phrases.ts';

const runsAgain = { guard: when({ all: ['alive', 'away'] }), actions: 'thaw' } as const;

/** Nobody is away twice at once. */
export const mayStop = { all: ['alive', 'notAway'] } as const;

/** Frozen clocks: no counter moves while somebody is away, and what waited comes later by as long (G14, D23). */
export const clocks = {
  description: 'Do the clocks of this ending run?',
  initial: 'running',
  on: {
    'client.unavailable': { guard: when(mayStop), actions: 'freeze' },
    'forceMajeure.notified': { guard: when(mayStop), actions: 'freeze' },
    'client.resumed': runsAgain,
    'forceMajeure.ended': runsAgain,
  },
  states: {
    running: {
      description: 'Deadlines with the client run.',
      always: { guard: when('away'), target: 'frozen' },
    },
    frozen: {
      description: 'Somebody is away; the agency’s own deadlines still run.',
      always: { guard: when('notAway'), target: 'running' },
      after: {
        awayReviewDue: { actions: [opens('hold-review'), 'repeatAwayReview'] },
        absenceOver: { actions: [opens('hold-review'), 'noteAbsenceOver'] },
      },
      on: {
        'client.ended': { guard: when('clientSays'), actions: 'thaw' },
      },
    },
  },
} satisfies EndingStage;
