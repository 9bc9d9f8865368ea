import { type TaskTraits, days } from './traits.ts';
import { afterwards, onceOver, untilErased } from '../phases.ts';

/** Tasks of the two questions, and care for the worker (docs/field.md#tasks). */
export const feedbackTasks = {
  'ask-feedback': {
    who: 'other-supervisor',
    due: days('10wd'),
    escalation: [],
    doneBy: ['feedback.answered', 'feedback.declined'],
    skippedBy: ['task.skipped'],
    settled: (c) => c.feedback.state !== 'asked',
    within: afterwards,
    withClient: true,
    holdsClosing: false,
    sentence: 'Somebody other than the worker asks what stood in the way, and listens',
  },
  'read-feedback': {
    who: 'other-supervisor',
    due: days('5wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['feedback.released', 'feedback.withheld'],
    settled: (c) => c.feedback.state !== 'answered',
    within: onceOver,
    withClient: false,
    holdsClosing: false,
    sentence: 'Read what the client answered, and decide when the worker sees it',
  },
  debrief: {
    who: 'worker',
    due: (c) => c.policy.debrief.offer,
    escalation: [],
    doneBy: ['debrief.booked', 'debrief.done'],
    skippedBy: ['debrief.declined'],
    settled: (c) => c.reflection.state !== 'offered' && c.reflection.state !== 'reminded',
    within: untilErased,
    withClient: false,
    holdsClosing: false,
    tells: 'offer',
    sentence: 'An offer: talk this ending over with somebody of your choice, in confidence',
    prompts: ['Is anything from elsewhere being carried into this?'],
    note:
      'Rejection, relief, anger, guilt or shame are all common, and relief is as right as any. Something of it may come from ' +
      'elsewhere. Where it is close to home take longer, and ask for fewer cases for a while. Nothing of it is kept here.',
  },
} as const satisfies Record<string, TaskTraits>;
