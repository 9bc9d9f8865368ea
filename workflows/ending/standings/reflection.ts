import type { EndingStage } from '../setup.ts';
import { opens, when } from '../phrases.ts';

const own = when('workersOwn');
const declines = { guard: own, target: 'declined', actions: 'leaveDebrief' } as const;
const ends = { guard: own, target: 'done', actions: 'endDebrief' } as const;

/** Somebody who comes back begins anew. */
const forgets = { guard: when('debriefForgotten'), target: 'none' } as const;

/**
 * Care for the worker (C28–C30): a talk is offered, and once more; then the offer rests. That there was
 * one is known here, and never what was said (G20): which feelings are left over (A7), whether it is close
 * to home (C29), whether something is carried into it from elsewhere (D2).
 */
export const reflection = {
  description: 'How the worker is cared for; never what was said.',
  initial: 'none',
  states: {
    none: {
      description: 'No talk was offered.',
      always: {
        guard: when('debriefMeant'),
        target: 'offered',
        actions: ['offerDebrief', opens('debrief')],
      },
      // Also after a good ending, if the worker would like it (A22).
      on: {
        'debrief.booked': {
          guard: when({ all: ['workersOwn', 'workIsOver'] }),
          target: 'booked',
          actions: 'bookDebrief',
        },
      },
    },
    offered: {
      description: 'The worker may talk it over with somebody they choose.',
      always: forgets,
      after: {
        debriefLapses: [
          { guard: when('debriefNew'), actions: 'remindOfDebrief' },
          { target: 'declined', actions: 'leaveDebrief' },
        ],
      },
      on: {
        'debrief.booked': { guard: own, target: 'booked', actions: 'bookDebrief' },
        'debrief.done': ends,
        'debrief.declined': declines,
      },
    },
    booked: {
      description: 'The talk has its time.',
      always: forgets,
      on: { 'debrief.done': ends, 'debrief.declined': declines },
    },
    done: { description: 'The talk was held.', always: forgets },
    declined: {
      description: 'No talk was wanted, and none is needed.',
      always: forgets,
    },
  },
} satisfies EndingStage;
