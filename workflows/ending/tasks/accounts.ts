import { asksTalk } from '../matters/index.ts';
import { type TaskTraits, days } from './traits.ts';
import { working } from '../phases.ts';

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
