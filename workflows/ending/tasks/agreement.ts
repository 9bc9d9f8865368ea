import { calendarOf, after } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import { type TaskTraits, days } from './traits.ts';
import { working } from '../phases.ts';
import { asksTalk } from '../matters/index.ts';

/** Tasks of money (docs/field.md#tasks). */
export const accountsTasks = {
  'payment-talk': {
    who: 'accounts',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'lead' }],
    doneBy: ['payment.talked', 'payment.arranged'],
    settled: (c) => c.accounts.arranged || c.accounts.conversationAt !== null || !asksTalk(c),
    within: working,
    withClient: true,
    holdsClosing: true,
    sentence: 'Talk with the client about the open balance, and find a way that suits both',
  },
} as const satisfies Record<string, TaskTraits>;

/** Tasks of the working agreement (docs/field.md#tasks). */
export const agreementTasks = {
  'agreement-review': {
    who: 'worker',
    due: days('14d'),
    escalation: [{ after: '14d', to: 'supervisor' }],
    doneBy: ['agreement.reviewed', 'agreement.recorded'],
    settled: (c) => readLately(c),
    within: working,
    withClient: true,
    holdsClosing: true,
    sentence: 'Read the working agreement again together, and mend what no longer fits',
  },
  'conduct-step': {
    who: 'worker',
    due: days('2wd'),
    escalation: [
      { after: '1wd', to: 'supervisor' },
      { after: '2wd', to: 'lead' },
    ],
    doneBy: ['conduct.talked', 'conduct.reminded', 'ending.proposed'],
    endedBy: ['agreement.restored'],
    settled: (c) => c.agreement?.steps.at(-1)?.level !== 'note' || c.notice !== null,
    within: working,
    withClient: false,
    holdsClosing: true,
    sentence: 'The agreement was not kept: talk about it first, and decide the next step',
  },
} as const satisfies Record<string, TaskTraits>;

function readLately(c: Context): boolean {
  if (c.agreement === null) return true;
  // It is read again when the ending is prepared, however lately that was (D5).
  const decided = c.phase === 'preparing' ? (c.decision?.decidedAt ?? 0) : 0;
  if (c.agreement.readAt < decided) return false;
  return after(c.almanac, calendarOf(c), c.agreement.readAt, c.policy.agreement.review) > c.now;
}
