import { nextMessageDue } from '../sending/ledger.ts';
import { nextTaskDue } from '../tasks/index.ts';
import type { Deadline } from './deadline.ts';

/** Ledgers, and the law of the clock. */
export const ledgersInstants = {
  messageDue: {
    at: nextMessageDue,
    purpose: 'a message is decided and sent',
  },
  taskDue: {
    at: nextTaskDue,
    purpose: 'a task needs somebody else',
  },
  almanacDue: {
    at: (c) => c.almanacDue,
    purpose: 'the law of the clock is looked up again',
  },
} as const satisfies Record<string, Deadline>;
