import { practisedEnough } from '../matters/practice.ts';
import { type TaskTraits, days } from './traits.ts';
import { anywhere, working } from '../phases.ts';

/**
 * Tasks of the work itself (docs/field.md#tasks). A good ending is hard work for the worker too: it is taken to
 * supervision before the last session (A22, C36).
 */
export const serviceTasks = {
  'stagnation-review': {
    who: 'worker',
    due: days('14d'),
    escalation: [{ after: '7d', to: 'lead' }],
    doneBy: ['stagnation.decided', 'goal.rated'],
    within: ['serving', 'onHold', 'parting', 'reachingOut'],
    withClient: true,
    sentence: 'No goal has moved for a while: decide together how to go on',
  },
  'countersign-review': {
    who: 'supervisor',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'lead' }],
    doneBy: ['stagnation.countersigned'],
    within: ['serving', 'onHold', 'parting', 'reachingOut'],
    withClient: false,
    sentence:
      'The work goes on although nothing moved: look at it with the worker, and countersign',
  },
  'time-limit-talk': {
    who: 'worker',
    due: days('14d'),
    escalation: [],
    doneBy: ['task.done', 'ending.opened'],
    settled: (c) => c.decision !== null,
    within: ['serving', 'onHold', 'parting'],
    withClient: true,
    sentence: 'Much of the agreed time is over: talk about what is left, and what then',
  },
  'expectation-review': {
    who: 'worker',
    due: days('14d'),
    escalation: [],
    doneBy: ['expectations.reviewed'],
    within: working,
    withClient: true,
    sentence: 'Talk about what each of you expects, your own duties first',
  },
  'widen-support': {
    who: 'worker',
    due: days('14d'),
    escalation: [],
    doneBy: ['support.named', 'task.done'],
    within: working,
    withClient: true,
    sentence: 'Widen who else supports the client, before your meetings grow rarer',
  },
  recontract: {
    who: 'worker',
    due: days('14d'),
    escalation: [],
    doneBy: ['strategy.practised', 'practice.waived', 'task.done'],
    settled: (c) => practisedEnough(c),
    within: working,
    withClient: true,
    sentence: 'Nothing was practised for a while: ask what would make it easier, and agree anew',
  },
  'independent-ear': {
    who: 'other-supervisor',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'lead' }],
    doneBy: ['task.done'],
    within: anywhere,
    withClient: false,
    sentence: 'Somebody other than the worker listens: something is not right for the client',
  },
  'concern-check': {
    who: 'duty',
    due: (c) => c.policy.concern,
    escalation: [{ after: '1wd', to: 'supervisor' }],
    doneBy: ['risk.changed', 'task.done'],
    settled: (c) => c.risk !== 'concern',
    within: anywhere,
    withClient: false,
    sentence: 'There is some concern for the client: ask how they are, and record it',
  },
  'urgent-risk': {
    who: 'supervisor',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'lead' }],
    doneBy: ['risk.changed'],
    settled: (c) => c.risk !== 'urgent',
    within: anywhere,
    withClient: false,
    sentence: 'The risk is urgent: go through the safety plan with the worker',
  },
  'supervision-slot': {
    who: 'worker',
    due: days('5wd'),
    escalation: [],
    doneBy: ['task.done'],
    settled: (c) => !['none', 'offered', 'scheduled'].includes(c.finalSession.state),
    within: ['consolidating', 'concluding'],
    withClient: false,
    sentence: 'A good ending is hard work too: take the last session to supervision',
  },
} as const satisfies Record<string, TaskTraits>;
