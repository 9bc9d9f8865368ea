import type { Context } from '../context.ts';
import { lastHours } from '../matters/custody.ts';
import { awaitsMeeting, underWay } from '../matters/transfer.ts';
import { type TaskTraits, days } from './traits.ts';
import { anywhere, working } from '../phases.ts';

const supervised = [{ after: '2wd', to: 'supervisor' }] as const;
const passing = ['transferring', 'onHold', 'parting'] as const;

/** Tasks of going on with somebody else (docs/field.md#tasks). */
export const transferTasks = {
  'propose-transfer': {
    who: 'supervisor',
    due: days('5wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['transfer.proposed'],
    settled: (c) => underWay(c) && c.transfer?.state !== 'consented',
    within: ['serving', 'preparing', 'consolidating', ...passing],
    withClient: false,
    sentence: 'Find somebody with whom the client can go on, and propose them',
  },
  'transfer-consent': {
    who: 'worker',
    due: days('5wd'),
    escalation: supervised,
    doneBy: ['transfer.consented', 'transfer.refused'],
    settled: (c) => c.transfer?.state !== 'proposed',
    within: passing,
    withClient: true,
    sentence: 'Ask the client whether they would like to go on with the person proposed',
  },
  'conflict-check': {
    who: 'supervisor',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['transfer.conflictChecked'],
    settled: (c) => c.transfer?.state !== 'consented' || c.transfer.clear,
    within: passing,
    withClient: false,
    sentence:
      'Does whoever takes over know the client otherwise, or have an interest of their own?',
  },
  'answer-transfer': {
    who: 'receiver',
    due: (c) => c.policy.transfer.accept,
    escalation: [],
    doneBy: ['transfer.accepted', 'transfer.refused'],
    settled: (c) => c.transfer?.state !== 'consented',
    within: passing,
    withClient: false,
    sentence: 'The client would like to go on with you: say yes or no',
  },
  'chase-receiver': {
    who: 'supervisor',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['transfer.accepted', 'transfer.refused', 'referral.accepted', 'task.done'],
    settled: nobodyToChase,
    within: anywhere,
    withClient: false,
    sentence: 'No answer came from whoever is to take over: ask again',
  },
  'sign-transfer': {
    who: 'supervisor',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'director' }],
    doneBy: ['approval.given', 'risk.changed'],
    settled: (c) => riskSigned(c, 1),
    within: passing,
    withClient: false,
    sentence: 'Another service takes the client although the risk is urgent: look at it, and sign',
  },
  'countersign-transfer': {
    who: 'lead',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'director' }],
    doneBy: ['approval.given', 'risk.changed'],
    settled: (c) => riskSigned(c, 2),
    within: passing,
    withClient: false,
    sentence: 'Another service takes the client although the risk is urgent: a second person signs',
  },
  'handover-note': {
    who: 'worker',
    due: days('5wd'),
    before: lastHours,
    escalation: supervised,
    doneBy: ['handover.drafted', 'task.done'],
    settled: (c) => c.handover !== 'none' || (c.custody.departure === null && !underWay(c)),
    within: working,
    withClient: false,
    sentence: 'Write what helps whoever takes over, and no more',
  },
  'handover-consent': {
    who: 'worker',
    due: days('5wd'),
    escalation: supervised,
    doneBy: ['handover.consented', 'handover.declined'],
    settled: (c) => c.handover !== 'draft',
    within: working,
    withClient: true,
    sentence: 'Show the client the note, and ask whether it may be passed on',
  },
  'send-handover': {
    who: 'worker',
    due: days('2wd'),
    escalation: supervised,
    doneBy: ['handover.sent', 'handover.declined'],
    settled: (c) => c.handover !== 'consented',
    within: working,
    withClient: false,
    sentence: 'Pass on the note that the client agreed to',
  },
  'warm-handover': {
    who: 'worker',
    due: days('5wd'),
    before: lastHours,
    escalation: supervised,
    doneBy: ['handover.held', 'transfer.started'],
    settled: (c) => c.transfer?.state !== 'accepted',
    within: passing,
    withClient: true,
    sentence: 'Meet with the client and whoever takes over, all three of you',
  },
  'check-first-contact': {
    who: 'supervisor',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['transfer.started', 'referral.firstContact', 'task.done'],
    settled: (c) => !awaitsMeeting(c),
    within: anywhere,
    withClient: false,
    sentence: 'Call the client: did the first meeting with the new person take place?',
  },
  'send-referral': {
    who: 'worker',
    due: days('3wd'),
    escalation: supervised,
    doneBy: ['referral.sent'],
    settled: (c) => c.referrals.every((r) => r.state !== 'consented'),
    within: anywhere,
    withClient: false,
    sentence: 'Send the referral that the client agreed to',
  },
} as const satisfies Record<string, TaskTraits>;

function nobodyToChase(c: Context): boolean {
  const sent = c.referrals.some((r) => r.state === 'sent');
  return c.transfer?.state !== 'consented' && !sent;
}

/** So many people signed that the client leaves although the risk is urgent, or it is not (G2). */
function riskSigned(c: Context, people: 1 | 2): boolean {
  const signed = c.approvals.filter((a) => a.of === 'urgentRisk').length;
  return c.risk !== 'urgent' || signed >= people;
}
