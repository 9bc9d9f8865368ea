import type { DepartureStage } from './setup.ts';
import { ends, enters } from './phrases.ts';
import { leaving, withdrawing } from './stages/index.ts';
import { announcement, formalities, clients } from './standings/index.ts';

/** The whole chart of a departure (docs/field.md#departure): its way, and what stands beside it. */
export const root = {
  description: 'A worker leaves, and each client goes on with somebody.',
  initial: 'open',
  states: {
    open: {
      description: 'The way of the departure, and what stands beside it.',
      type: 'parallel',
      states: { clients, announcement, formalities, leaving },
    },
    withdrawing,
    over: {
      id: 'over',
      type: 'final',
      description: 'Every client goes on with somebody.',
      entry: [enters('over'), ends('moot')],
    },
    withdrawn: {
      id: 'withdrawn',
      type: 'final',
      description: 'Nobody leaves.',
      entry: [enters('withdrawn'), ends('withdrawn')],
    },
  },
} satisfies DepartureStage;
