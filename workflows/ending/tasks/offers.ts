import {
  asksFollowUp,
  fellShort,
  goesElsewhere,
  isPresent,
  lookedBack,
  undoEnds,
} from '../matters/index.ts';
import { type TaskTraits, days } from './traits.ts';
import { during, onceOver, untilSettled, working } from '../phases.ts';

/** At and after the end: what is recommended besides delays no closing (A29). */
const atTheEnd = ['concluding', 'closing', 'following'] as const;

/** What is offered to client or worker, and may be left (docs/field.md#tasks): none of it holds anything up. */
export const offersTasks = {
  // Also in an ending that nobody planned, as far as the client likes (A30–A35).
  'hold-on-to-gains': {
    who: 'worker',
    due: days('14d'),
    // Who leaves without a last meeting is there until the decision takes effect, and no longer.
    before: (c) => (c.phase === 'parting' ? undoEnds(c) : null),
    lapsed: isPresent,
    escalation: [],
    doneBy: ['change.reviewed', 'support.named', 'contingency.planned', 'task.done'],
    settled: (c) => lookedBack(c) || !isPresent(c),
    within: [...during('noticePeriod', 'concluding')],
    withClient: true,
    holdsClosing: false,
    sentence: 'Offer, as far as the client likes, to look at what changed and what keeps it',
    prompts: [
      'What is different from the beginning, and what did you do for that?',
      'What or who may pull you back, and what would you do then?',
      'Who is there for you, and what is your next step?',
      'What would you do first if you needed help again?',
    ],
  },
  // Consent is never invented, so somebody asks for it (C14).
  'ask-follow-up': {
    who: 'worker',
    due: days('14d'),
    escalation: [],
    doneBy: ['followUp.agreed', 'followUp.declined'],
    skippedBy: ['task.skipped'],
    settled: (c) => !asksFollowUp(c),
    within: [...during('concluding'), 'closing'],
    withClient: true,
    holdsClosing: false,
    sentence: 'Ask the client whether we may ask some months later how things are',
  },
  'offer-referral': {
    who: 'worker',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['referral.offered', 'task.done'],
    settled: (c) =>
      c.decision === null ||
      !fellShort(c.decision) ||
      goesElsewhere(c) ||
      c.referrals.some(({ type }) => type !== 'growth'),
    within: atTheEnd,
    withClient: false,
    holdsClosing: false,
    sentence: 'Not all that was hoped for came about: recommend who can go on helping',
  },
  'offer-growth': {
    who: 'worker',
    due: days('5wd'),
    escalation: [],
    doneBy: ['referral.offered', 'task.done'],
    settled: (c) =>
      c.decision?.outcome !== 'achieved' || c.referrals.some(({ type }) => type === 'growth'),
    within: atTheEnd,
    withClient: false,
    holdsClosing: false,
    sentence: 'What was wanted is reached: would something to grow further be welcome?',
  },
  'offer-another': {
    who: 'supervisor',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['worker.offered', 'transfer.proposed', 'task.done'],
    settled: (c) =>
      c.decision?.reason !== 'relationship.dissatisfied' || c.service.expectations.offeredAnother,
    within: during('concluding'),
    withClient: true,
    holdsClosing: false,
    sentence: 'The client is unhappy with the work: offer another worker before it ends',
  },
  'client-debrief': {
    who: 'other-supervisor',
    due: days('5wd'),
    escalation: [],
    doneBy: ['task.done'],
    // It may be asked for on the way there.
    within: untilSettled,
    withClient: false,
    holdsClosing: false,
    sentence: 'It ended at once: offer the client a talk with somebody who had no part in it',
  },
  'take-to-supervision': {
    who: 'worker',
    due: days('7d'),
    escalation: [],
    doneBy: ['task.done'],
    settled: (c) => c.rupture === 'none',
    within: working,
    withClient: false,
    holdsClosing: false,
    sentence: 'An offer: take what came between you to supervision',
    prompts: [
      'What in the service or the situation would make this reasonable?',
      'Is something being done again here that others did before?',
    ],
  },
  'hear-feedback': {
    who: 'worker',
    due: days('5wd'),
    escalation: [],
    doneBy: ['task.done'],
    settled: (c) => c.feedback.state !== 'released',
    within: onceOver,
    withClient: false,
    holdsClosing: false,
    tells: 'feedback',
    sentence: 'The client’s answer is there for you: listen, and do not rebut it',
  },
} as const satisfies Record<string, TaskTraits>;
