import {
  above,
  asksReturnReview,
  emergencyHolds,
  emergencySigned,
  missingSigners,
  owesOptions,
  owesSignature,
  riskStands,
  toBeSigned,
} from '../matters/index.ts';
import type { Context } from '../context.ts';
import { type TaskTraits, days } from './traits.ts';
import { during, inLifetime, untilClosed, working } from '../phases.ts';

const duringNotice = during('noticePeriod');

/** Tasks of endings the agency proposes (docs/field.md#tasks). */
export const noticeTasks = {
  'ending-conversation': {
    who: 'worker',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['conversation.held'],
    skippedBy: ['conversation.prevented'],
    settled: (c) => c.notice !== null && c.notice.conversation !== 'due',
    within: duringNotice,
    withClient: true,
    holdsClosing: true,
    sentence: 'Talk with the client about the ending that is proposed, before anything is written',
  },
  'offer-options': {
    who: 'worker',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['options.offered', 'options.none'],
    settled: (c) => !owesOptions(c),
    within: untilClosed,
    withClient: false,
    holdsClosing: true,
    sentence: 'Offer the client ways to go on, or say why there are none',
  },
  'approve-agency-ending': {
    who: 'supervisor',
    instead: (c) => missingSigners(c, toBeSigned(c))[0] ?? 'supervisor',
    due: days('3wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['approval.given'],
    endedBy: ['notice.withdrawn'],
    settled: (c) =>
      c.notice === null ? !owesSignature(c) : missingSigners(c, toBeSigned(c)).length === 0,
    within: during('preparing', 'consolidating', 'noticePeriod', 'concluding'),
    withClient: false,
    holdsClosing: true,
    sentence: 'The agency wants to end: look at why, and sign it or take it back',
  },
  'give-notice': {
    who: 'worker',
    due: days('10wd'),
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['notice.given'],
    endedBy: ['notice.withdrawn'],
    settled: (c) => c.notice !== null && c.notice.givenAt !== null,
    within: duringNotice,
    withClient: false,
    holdsClosing: true,
    sentence: 'Give notice with the options and the way to object, or take the proposal back',
  },
  'decide-appeal': {
    who: 'lead',
    instead: (c) => (hadPart(c, 'lead') ? above('lead') : 'lead'),
    due: (c) => c.policy.appeal.answer,
    fromHappening: true,
    escalation: [{ after: '1wd', to: 'director' }],
    doneBy: ['appeal.decided'],
    settled: (c) => c.notice?.appeal !== 'lodged',
    within: duringNotice,
    withClient: false,
    holdsClosing: true,
    sentence: 'The client objects to the ending: somebody new looks at it and answers',
  },
  'notice-paused': {
    who: 'lead',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'director' }],
    doneBy: ['risk.changed'],
    endedBy: ['notice.withdrawn'],
    settled: (c) => !riskStands(c),
    within: duringNotice,
    withClient: false,
    holdsClosing: true,
    sentence: 'The risk became urgent, and the notice stands still: see whether to take it back',
  },
  'sign-emergency': {
    who: 'supervisor',
    due: days('4wh'),
    escalation: [{ after: '4wh', to: 'director' }],
    doneBy: ['approval.given'],
    lapsed: emergencyOver,
    settled: (c) => isSigned(c, 1),
    within: working,
    withClient: false,
    holdsClosing: true,
    sentence: 'Somebody is in danger: see to it, and sign that the usual steps are left out',
  },
  'countersign-emergency': {
    who: 'lead',
    due: days('4wh'),
    escalation: [{ after: '4wh', to: 'director' }],
    doneBy: ['approval.given'],
    lapsed: emergencyOver,
    settled: (c) => isSigned(c, 2),
    within: working,
    withClient: false,
    holdsClosing: true,
    sentence: 'Somebody is in danger: a second person looks at it, and signs',
  },
  'propose-ending': {
    who: 'worker',
    due: days('4wh'),
    escalation: [{ after: '4wh', to: 'director' }],
    doneBy: ['ending.proposed'],
    lapsed: emergencyOver,
    settled: (c) => c.notice !== null || !emergencyHolds(c),
    within: working,
    withClient: false,
    holdsClosing: true,
    sentence: 'Two people signed the danger: propose the ending for its reason, or take that back',
  },
  'immediate-call': {
    who: 'supervisor',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'lead' }],
    doneBy: ['task.done'],
    within: untilClosed,
    withClient: false,
    holdsClosing: true,
    sentence: 'The work ended at once: call the client, and say what happens now and who helps',
    uncalled:
      'The work ended at once: let the client know what happens now and who helps, not by phone',
  },
  'tell-withdrawal': {
    who: 'worker',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'supervisor' }],
    doneBy: ['task.done'],
    within: inLifetime.filter((phase) => phase !== 'closing'),
    withClient: true,
    holdsClosing: true,
    sentence: 'What the client heard from us is taken back, or was a mistake: tell them how it is',
  },
  'return-review': {
    who: 'supervisor',
    due: (c) => c.policy.return.answer,
    escalation: [{ after: '1wd', to: 'lead' }],
    doneBy: ['return.reviewed'],
    settled: (c) => !asksReturnReview(c),
    within: ['returning'],
    withClient: false,
    holdsClosing: true,
    sentence: 'The client asks to come back: look at how the work can begin again well',
  },
} as const satisfies Record<string, TaskTraits>;

/** Somebody in this role proposed the ending, or signed it: somebody else answers who objects. */
function hadPart(c: Context, role: string): boolean {
  return c.notice?.proposedAs === role || c.approvals.some((a) => a.role === role);
}

/** Nobody signed in the time for which a danger counts. */
function emergencyOver(c: Context): boolean {
  return c.emergency !== null && !emergencyHolds(c);
}

/** So many have signed, or nobody needs to any more. */
function isSigned(c: Context, people: number): boolean {
  const signed = c.approvals.filter((a) => a.of === 'emergency').length;
  return !emergencyHolds(c) || emergencySigned(c) || signed >= people;
}
