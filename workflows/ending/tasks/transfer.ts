import type { Context } from '../context.ts';
import { lastHours, awaits, awaitsMeeting, goesElsewhere, underWay } from '../matters/index.ts';
import { awaitedOf } from '../memory/index.ts';
import { type TaskTraits, days } from './traits.ts';
import { during, inLifetime, working } from '../phases.ts';

const supervised = [{ after: '2wd', to: 'supervisor' }] as const;
const passing = during('transferring');

/** Tasks of going on with somebody else (docs/field.md#tasks). */
export const transferTasks = {
  'propose-transfer': {
    who: 'supervisor',
    due: days('5wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['transfer.proposed'],
    settled: (c) => underWay(c) && awaitedOf(c) !== 'answer',
    within: during('serving', 'preparing', 'consolidating', 'transferring'),
    withClient: false,
    holdsClosing: true,
    sentence: 'Find somebody with whom the client can go on, and propose them',
  },
  'transfer-consent': {
    who: 'worker',
    due: days('5wd'),
    escalation: supervised,
    doneBy: ['transfer.consented', 'transfer.refused'],
    settled: (c) => awaitedOf(c) !== 'consent',
    within: passing,
    withClient: true,
    holdsClosing: true,
    sentence: 'Ask the client whether they would like to go on with the person proposed',
  },
  'conflict-check': {
    who: 'supervisor',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['transfer.conflictChecked'],
    settled: (c) => awaitedOf(c) !== 'answer' || c.transfer?.clear === true,
    within: passing,
    withClient: false,
    holdsClosing: true,
    sentence:
      'Does whoever takes over know the client otherwise, or have an interest of their own?',
  },
  'answer-transfer': {
    who: 'receiver',
    due: (c) => c.policy.transfer.accept,
    fromHappening: true,
    escalation: [],
    doneBy: ['transfer.accepted', 'transfer.refused'],
    settled: (c) => awaitedOf(c) !== 'answer',
    within: passing,
    withClient: false,
    holdsClosing: true,
    sentence: 'The client would like to go on with you: say yes or no',
  },
  'chase-receiver': {
    who: 'supervisor',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: [
      'transfer.accepted',
      'transfer.refused',
      'referral.accepted',
      'referral.declined',
      'task.done',
    ],
    skippedBy: ['task.skipped'],
    settled: nobodyToChase,
    within: inLifetime,
    withClient: false,
    holdsClosing: false,
    sentence: 'No answer came from whoever is to take over: ask again',
  },
  'sign-transfer': {
    who: 'supervisor',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'director' }],
    doneBy: ['approval.given'],
    endedBy: ['risk.changed'],
    settled: (c) => riskSigned(c, 1),
    within: passing,
    withClient: false,
    holdsClosing: true,
    sentence: 'Another service takes the client although the risk is urgent: look at it, and sign',
  },
  'countersign-transfer': {
    who: 'lead',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'director' }],
    doneBy: ['approval.given'],
    endedBy: ['risk.changed'],
    settled: (c) => riskSigned(c, 2),
    within: passing,
    withClient: false,
    holdsClosing: true,
    sentence: 'Another service takes the client although the risk is urgent: a second person signs',
  },
  'handover-note': {
    who: 'worker',
    due: days('5wd'),
    before: lastHours,
    escalation: supervised,
    doneBy: ['handover.drafted', 'task.done'],
    skippedBy: ['transfer.started', 'task.skipped'],
    lapsed: goesElsewhere,
    settled: (c) => c.handover !== 'none' || (c.custody.departure === null && !underWay(c)),
    within: working,
    withClient: false,
    holdsClosing: true,
    sentence: 'Write what helps whoever takes over, and no more',
  },
  'handover-consent': {
    who: 'worker',
    due: days('5wd'),
    escalation: supervised,
    doneBy: ['handover.consented', 'handover.declined'],
    // Nobody reached them to ask: without their yes the note stays here.
    skippedBy: ['task.skipped'],
    settled: (c) => c.handover !== 'draft',
    within: working,
    withClient: true,
    holdsClosing: true,
    sentence: 'Show the client the note, and ask whether it may be passed on',
  },
  'send-handover': {
    who: 'worker',
    due: days('2wd'),
    escalation: supervised,
    doneBy: ['handover.sent'],
    skippedBy: ['handover.declined'],
    settled: (c) => c.handover !== 'consented',
    within: working,
    withClient: false,
    holdsClosing: true,
    sentence: 'Pass on the note that the client agreed to',
  },
  'warm-handover': {
    who: 'worker',
    due: days('5wd'),
    before: lastHours,
    escalation: supervised,
    doneBy: ['handover.held'],
    skippedBy: ['transfer.started', 'task.skipped'],
    settled: (c) => awaitedOf(c) !== 'handover',
    within: passing,
    withClient: true,
    holdsClosing: true,
    sentence: 'Meet with the client and whoever takes over, all three of you',
  },
  'check-first-contact': {
    who: 'supervisor',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['transfer.started', 'referral.firstContact', 'task.done'],
    skippedBy: ['task.skipped'],
    settled: (c) => !awaitsMeeting(c),
    within: inLifetime,
    withClient: false,
    holdsClosing: false,
    sentence: 'Call the client: did the first meeting with the new person take place?',
    uncalled: 'Ask the client, not by phone: did the first meeting with the new person take place?',
  },
  'send-referral': {
    who: 'worker',
    due: days('3wd'),
    escalation: supervised,
    doneBy: ['referral.sent', 'message.sent'],
    skippedBy: ['referral.declined'],
    settled: (c) => !c.referrals.some((r) => awaits(r, 'sending')),
    within: inLifetime,
    withClient: false,
    holdsClosing: false,
    sentence: 'Send the referral that the client agreed to',
  },
} as const satisfies Record<string, TaskTraits>;

function nobodyToChase(c: Context): boolean {
  return awaitedOf(c) !== 'answer' && !c.referrals.some((r) => awaits(r, 'answer'));
}

/** So many people signed that the client leaves although the risk is urgent, or it is not (G2). */
function riskSigned(c: Context, people: 1 | 2): boolean {
  const signed = c.approvals.filter((a) => a.of === 'urgentRisk').length;
  return c.risk !== 'urgent' || signed >= people;
}
