import { departure } from './setup.ts';
import { enters } from './phrases.ts';
import { registered } from './registration.ts';
import { leaving } from './stages/leaving.ts';
import { withdrawing } from './stages/withdrawing.ts';
import { announcement, formalities } from './standings/agency.ts';
import { clients } from './standings/clients.ts';

/** The whole chart of a departure (docs/field.md#departure): its way, and what stands beside it. */
export const machine = departure.createMachine({
  id: 'departure',
  context: ({ input }) => registered(input),
  initial: 'open',
  states: {
    open: {
      type: 'parallel',
      states: { clients, announcement, formalities, leaving },
    },
    withdrawing,
    over: {
      id: 'over',
      type: 'final',
      meta: { title: 'Over', says: 'Every client goes on with somebody.' },
      entry: enters('over'),
    },
    withdrawn: {
      id: 'withdrawn',
      type: 'final',
      meta: { title: 'Withdrawn', says: 'Nobody leaves.' },
      entry: [enters('withdrawn'), 'endTasks'],
    },
  },
});
