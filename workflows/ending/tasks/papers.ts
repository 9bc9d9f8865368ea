import { heldOriginals, sentOriginals } from '../matters/originals.ts';
import { type TaskTraits, days } from './traits.ts';
import { afterClosing, anywhere } from '../phases.ts';

/** Forthwith means forthwith: somebody else is asked on each day after (C20). */
const daily = [
  { after: '1wd', to: 'supervisor' },
  { after: '2wd', to: 'lead' },
  { after: '3wd', to: 'director' },
] as const;

/** Tasks of documents and what belongs to them (docs/field.md#tasks). */
export const papersTasks = {
  'return-documents': {
    who: 'records',
    due: (c) => c.policy.closing.documents,
    escalation: daily,
    doneBy: ['documents.sent', 'documents.delivered', 'documents.waived'],
    settled: (c) => heldOriginals(c).length === 0,
    within: [...anywhere, 'ceased'],
    withClient: false,
    sentence: 'Send the client’s originals back by recorded delivery',
  },
  'trace-documents': {
    who: 'records',
    due: days('2wd'),
    escalation: daily,
    doneBy: ['documents.delivered', 'documents.waived'],
    settled: (c) => sentOriginals(c).length === 0,
    within: [...anywhere, 'ceased'],
    withClient: false,
    sentence: 'No proof has come that the originals arrived: trace them',
  },
  'lien-review': {
    who: 'lead',
    due: days('5wd'),
    escalation: [{ after: '1wd', to: 'director' }],
    doneBy: ['lien.released', 'task.done'],
    settled: (c) => !c.papers.lien,
    within: [...anywhere, 'ceased'],
    withClient: false,
    sentence: 'A lien on the client’s papers is claimed: let somebody who knows the law decide',
  },
  'tell-access': {
    who: 'worker',
    due: days('5wd'),
    escalation: [{ after: '3wd', to: 'supervisor' }],
    doneBy: ['access.told'],
    settled: (c) => c.closing.access !== 'untold',
    within: ['closing'],
    withClient: false,
    sentence: 'No letter went out: tell the client by post or in person how to see the records',
  },
  'settle-money': {
    who: 'accounts',
    due: days('10wd'),
    escalation: [{ after: '5wd', to: 'lead' }],
    doneBy: ['money.settled'],
    settled: (c) => !c.row.feePaying || c.closing.moneySettled,
    within: ['closing'],
    withClient: false,
    sentence: 'Settle the account, and pay back what was not earned',
  },
  'summary-breach': {
    who: 'director',
    due: days('1wd'),
    escalation: [],
    doneBy: ['task.done'],
    within: ['closing', ...afterClosing],
    withClient: false,
    sentence: 'The summary was not signed in time: report it, and see that it is',
  },
  'successor-enquiry': {
    who: 'engagement-lead',
    due: (c) => c.policy.successor.enquiry,
    escalation: [{ after: '1wd', to: 'partner' }],
    doneBy: ['enquiry.answered'],
    settled: (c) => c.papers.enquiries === 0,
    within: [...anywhere, 'ceased'],
    withClient: false,
    sentence: 'Answer what the new firm asks: facts alone, as far as the client permits',
  },
  'hand-over-dates': {
    who: 'lead',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'director' }],
    doneBy: ['deadline.handedOver', 'task.done'],
    settled: (c) => c.papers.dates.every((d) => d.state !== 'watched'),
    within: ['ceased'],
    withClient: false,
    sentence: 'A date of the client’s comes up: tell whoever acts for them now',
  },
} as const satisfies Record<string, TaskTraits>;
