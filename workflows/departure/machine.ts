import { departure } from './setup.ts';
import { enters } from './phrases.ts';
import { registered } from './registration.ts';
import { leaving } from './stages/leaving.ts';
import { withdrawing } from './stages/withdrawing.ts';
import { announcement, formalities } from './standings/agency.ts';
import { clients } from './standings/clients.ts';

/** The whole chart of a departure (domain.md 6.4): its way, and what stands beside it. */
export const machine = departure.createMachine({
  id: 'departure',
  description: 'A worker leaves, and each client goes on with somebody.',
  context: ({ input }) => registered(input),
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
      entry: enters('over'),
    },
    withdrawn: {
      id: 'withdrawn',
      type: 'final',
      description: 'Nobody leaves.',
      entry: [enters('withdrawn'), 'endTasks'],
    },
  },
});
