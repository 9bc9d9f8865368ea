import type { Context, MessageState } from '../context.ts';
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
    rests: 'beside',
  },
  stuckDue: {
    at: (c) => (isQuiet(c) ? c.now + day : null),
    purpose: 'nothing lies ahead: somebody looks at it',
    rests: 'watch',
  },
} as const satisfies Record<string, EndingDeadline>;

const day = 86_400_000;
const underWay: ReadonlySet<MessageState> = new Set(['planned', 'deferred', 'checked', 'retrying']);

/** Nothing is owed, and nothing is on its way. */
function isQuiet(c: Context): boolean {
  return (
    c.tasks.every(({ state }) => state !== 'open') &&
    c.messages.every(({ state }) => !underWay.has(state)) &&
    c.custody.reports.length === 0
  );
}
