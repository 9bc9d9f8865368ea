import { byHand, someSettled } from '../tasks/index.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of tasks. */
export const ledgersRules = {
  byHand: {
    ofEvent: true,
    id: '6.8',
    holds: ({ c, e }) => is(e, 'task.done') && byHand(c, e.with.task),
    why: 'no open task of that name is finished by hand',
    mend: 'Look at the open tasks: each says what finishes it.',
  },
  someTaskSettled: {
    id: '6.8',
    holds: ({ c }) => someSettled(c),
    why: 'no open task is settled',
    mend: 'Do what one of them asks for.',
  },
} as const satisfies Record<string, EndingRule>;
