import { nextMessageDue } from '../sending/index.ts';
import { nextTaskDue } from '../tasks/index.ts';
import type { EndingDeadline } from '../parts.ts';

/** Ledgers, and the zone rules. */
export const ledgersDeadlines = {
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
    purpose: 'the zone rules are looked up again',
  },
} as const satisfies Record<string, EndingDeadline>;
