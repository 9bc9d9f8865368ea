import { absenceEnds, careOf, isMissing, lastHours } from '../matters/index.ts';
import { type TaskTraits, days } from './traits.ts';
import { inLifetime, untilErased, untilSettled, working } from '../phases.ts';

const supervised = [{ after: '2wd', to: 'supervisor' }] as const;

/** Tasks of who looks after the client (docs/field.md#tasks). */
export const custodyTasks = {
  'worker-conflict-check': {
    who: 'supervisor',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['conflict.checked'],
    settled: (c) => c.custody.conflict !== 'asked',
    within: [...working, 'returning'],
    withClient: false,
    holdsClosing: false,
    sentence: 'Does the worker know the client otherwise, or have an interest of their own?',
  },
  'departure-call': {
    who: 'nominee',
    // The departure says by when: moves/custody.ts sets it.
    due: (c) => c.policy.departure.high,
    escalation: [{ after: '1min', to: 'director' }],
    doneBy: ['departure.told', 'message.sent', 'message.told'],
    settled: (c) => c.custody.departure?.told !== null,
    within: untilSettled,
    withClient: false,
    holdsClosing: true,
    sentence: 'Tell the client, before anybody else does, that their worker leaves; give no reason',
  },
  'departure-off': {
    who: 'nominee',
    due: days('1wd'),
    escalation: supervised,
    doneBy: ['task.done'],
    within: inLifetime,
    withClient: false,
    holdsClosing: false,
    sentence: 'The worker stays after all: tell the client, who has heard otherwise',
  },
  'options-talk': {
    who: 'nominee',
    due: days('5wd'),
    escalation: [{ after: '1wd', to: 'supervisor' }],
    doneBy: ['departure.optionsTalked'],
    settled: (c) => c.custody.departure === null || c.custody.departure.choice !== null,
    within: working,
    withClient: true,
    holdsClosing: true,
    sentence:
      'Talk about how the client would like to go on, with what speaks for and against each',
  },
  'farewell-session': {
    who: 'worker',
    due: days('5wd'),
    before: lastHours,
    escalation: supervised,
    doneBy: ['session.held', 'task.done'],
    skippedBy: ['task.skipped'],
    settled: (c) =>
      c.custody.departure === null ||
      isMissing(c) ||
      c.sessions.some((s) => s.state === 'held' && s.at >= (c.custody.departure?.told?.at ?? 0)),
    within: working,
    withClient: true,
    holdsClosing: true,
    sentence: 'Meet once more before the last day, so that you can part well',
  },
  'arrange-pause': {
    who: 'nominee',
    due: days('5wd'),
    escalation: supervised,
    doneBy: ['client.unavailable', 'task.done'],
    skippedBy: ['task.skipped'],
    settled: (c) => c.frozen !== null || c.custody.departure?.choice !== 'pause',
    within: working,
    withClient: true,
    holdsClosing: true,
    sentence: 'The client would like a pause: agree until when, and record it',
  },
  'find-cover': {
    who: 'supervisor',
    due: (c) => c.policy.uncovered,
    escalation: [
      { after: '1min', to: 'lead' },
      { after: '1wd', to: 'director' },
    ],
    doneBy: ['cover.named'],
    endedBy: ['worker.returned', 'transfer.accepted'],
    settled: (c) => careOf(c) !== 'uncovered',
    within: working,
    withClient: false,
    holdsClosing: true,
    sentence: 'Nobody looks after the client: name somebody who stands in',
  },
  'nominee-informs': {
    who: 'nominee',
    due: (c) => c.policy.departure.high,
    escalation: [{ after: '1wh', to: 'director' }],
    doneBy: ['task.done'],
    // Once the departure is begun, its own call takes this one’s place.
    settled: (c) => c.custody.away?.died !== true || c.custody.departure !== null,
    within: inLifetime,
    withClient: false,
    holdsClosing: true,
    sentence: 'The worker has died: tell the client yourself, gently, and stay with them',
  },
  'absence-review': {
    who: 'supervisor',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'lead' }],
    doneBy: ['worker.returned', 'worker.unavailable', 'departure.began'],
    settled: (c) =>
      c.custody.away === null ||
      c.custody.departure !== null ||
      (absenceEnds(c) ?? -Infinity) > c.now,
    within: working,
    withClient: false,
    holdsClosing: true,
    sentence: 'Is the worker back? Say so, name a new day, or begin their departure',
  },
  'report-by-hand': {
    who: 'admin',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'engineering' }],
    doneBy: ['task.done'],
    within: untilErased,
    withClient: false,
    holdsClosing: false,
    sentence: 'The departure does not hear that the client was told: record it there by hand',
  },
} as const satisfies Record<string, TaskTraits>;
