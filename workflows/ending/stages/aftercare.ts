import type { EndingStage } from '../setup.ts';
import { g17 } from '../rules/index.ts';
import { enters, opens, when } from '../phrases.ts';

import { asksBack } from './returning.ts';

/** After closing: from time to time somebody asks how things are, and the door stays open. */
const following = {
  id: 'following',
  description: 'Some weeks and months later, somebody asks how things are.',
  entry: enters('following'),
  initial: 'opening',
  on: {
    'followUp.declined': { target: '#settled' },
  },
  states: {
    opening: {
      description: 'Does the client want to hear from us?',
      always: [{ guard: when('stopAsked'), target: 'stopping' }, { target: 'keepingTouch' }],
    },
    keepingTouch: {
      description: 'A touch lies ahead, or its answer is waited for.',
      always: { guard: when('touchesOver'), target: '#settled' },
      after: {
        touchDue: { actions: 'askTouch' },
        replyEnds: { actions: 'closeUnanswered' },
      },
      on: {
        'client.ended': { target: 'stopping', actions: 'stopFollowUp' },
      },
    },
    stopping: {
      description: 'The client wants no more; for some days that can be undone.',
      after: { undoEnds: '#settled' },
      on: {
        'client.ended': { actions: 'hearAgain' },
        'decision.withdrawn': {
          guard: when('undoOpen'),
          target: 'keepingTouch',
          actions: 'goOnFollowing',
        },
      },
    },
  },
} satisfies EndingStage;

/** Nothing lies ahead but the keeping of the records, and the open door. */
const settled = {
  id: 'settled',
  description: 'Follow-up is over; records are kept, and the door is open.',
  entry: [enters('settled'), 'dropTouches', 'settle'],
  after: { retentionEnds: { actions: opens('destroy-review') } },
  on: {
    'client.ended': { actions: 'hearAgain' },
    'records.destroyed': { guard: when(g17), target: '#erased' },
  },
} satisfies EndingStage;

const answersTouch = { any: ['touchAwaitsAnswer', 'answersAnew'] } as const;

/** Both keep their place for somebody who comes back and only wanted advice. */
export const aftercare = {
  id: 'aftercare',
  tags: 'box',
  description: 'After closing; the door stays open.',
  initial: 'following',
  on: {
    // A summary that was only scheduled when the case closed (G7).
    'summary.signed': { guard: when('summaryOwed'), actions: 'signSummary' },
    'access.closed': { actions: 'closeAccess' },
    'return.requested': asksBack,
    'reply.received': {
      guard: when({ all: ['touchAwaitsAnswer', 'fromClient'] }),
      actions: 'noteTouchReply',
    },
    'touch.answered': [
      {
        guard: when({ all: [answersTouch, 'wantsContact'] }),
        actions: ['noteAnswer', opens('call-back')],
      },
      {
        guard: when({ all: [answersTouch, 'saysConcern'] }),
        actions: ['noteAnswer', opens('safety-check')],
      },
      {
        guard: when({ all: [answersTouch, 'wantsNoMore'] }),
        actions: ['noteAnswer', 'dropTouches'],
      },
      { guard: when(answersTouch), actions: 'noteAnswer' },
    ],
  },
  states: {
    following,
    settled,
    back: { id: 'back', type: 'history', history: 'deep', target: 'settled' },
  },
} satisfies EndingStage;
