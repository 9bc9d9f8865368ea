import type { DepartureStage } from '../setup.ts';
import { enters, when } from '../phrases.ts';

/** The departure is called off: every ending that heard of it hears that too. */
export const withdrawing = {
  id: 'withdrawing',
  description: 'Whoever heard of it hears that nobody leaves.',
  entry: [enters('withdrawing'), 'callOff', 'endTasks'],
  on: {
    'ending.told': { actions: 'recordGiven' },
    'ending.missing': { actions: 'recordUnreached' },
  },
  always: { guard: when('nothingToTell'), target: 'withdrawn' },
  after: { tellingDue: { actions: 'tellNext' } },
} satisfies DepartureStage;
