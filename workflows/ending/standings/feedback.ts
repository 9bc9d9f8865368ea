import type { EndingStage } from '../setup.ts';
import { opens, sends, when } from '../phrases.ts';
import { began, fact } from './corrections.ts';

const answers = {
  'feedback.answered': [
    {
      guard: when({ all: ['questionsFit', 'toldToAnother', 'saysUnlikely'] }),
      target: 'answered',
      // Another route to help is offered, by somebody other than the worker (A18).
      actions: ['noteFeedback', opens('independent-ear')],
    },
    {
      guard: when({ all: ['questionsFit', 'toldToAnother'] }),
      target: 'answered',
      actions: 'noteFeedback',
    },
  ],
} as const;

/** Somebody who comes back begins anew, and is asked about that another time. */
const forgets = { always: { guard: when('feedbackForgotten'), target: 'none' } } as const;

/** The worker sees it, to listen and not to answer (A20). */
const released = {
  target: 'released',
  actions: ['releaseFeedback', opens('hear-feedback')],
} as const;

/** The second of the two questions, or a further thought: it is read with the first. */
const adds = {
  'feedback.answered': [
    {
      guard: when({ all: ['toldToAnother', 'saysUnlikely'] }),
      actions: ['addToFeedback', opens('independent-ear')],
    },
    { guard: when('toldToAnother'), actions: 'addToFeedback' },
  ],
} as const;

/** Whoever read it first thanks the client; the worker listens (A20). */
const replies = {
  'feedback.replied': {
    guard: when('listensFirst'),
    actions: ['replyToFeedback', sends('feedback-reply')],
  },
} as const;

/** By mail, where the two questions are what the client was asked last: in their own words. */
const byMail = {
  'reply.received': {
    guard: when({ all: ['alive', 'answersFeedback', 'fromClient'] }),
    target: 'answered',
    actions: 'noteFeedbackByMail',
  },
} as const;

const asks = {
  always: [
    forgets.always,
    { guard: when('feedbackUnwanted'), target: 'silent', actions: 'closeFeedback' },
  ],
  on: { ...answers, 'feedback.declined': { target: 'declined', actions: 'leaveFeedback' } },
} as const;

/**
 * Two questions after an ending that did not go as hoped (A17–A20): somebody other than the worker reads
 * the answer first. It never blocks the closing, and nothing the client says changes that they may return.
 */
export const feedback = {
  description: 'What the client is asked afterwards.',
  initial: 'none',
  on: {
    'entry.corrected': [
      { guard: when({ all: [fact, 'toldOfFeedback'] }), target: '.weighing' },
      { guard: when({ all: [began, 'toldReturning'] }), target: '.weighing' },
      // Whoever was thought to want nothing, or to have died, is asked as before.
      { guard: when({ all: ['namesOptOut', 'optOutStands', 'mayCorrect'] }), target: '.weighing' },
      {
        guard: when({ all: ['namesDeath', 'deathStands', 'mayCorrect', 'enoughSay'] }),
        target: '.weighing',
      },
    ],
  },
  states: {
    weighing: {
      description: 'Where does it stand, after something was told by mistake?',
      always: [
        { guard: when('feedbackWaits'), target: 'waiting' },
        { guard: when('feedbackOpen'), target: 'asked' },
        { guard: when('feedbackUnread'), target: 'answered' },
        { guard: when('feedbackDeclined'), target: 'declined' },
        { guard: when('feedbackSilent'), target: 'silent' },
        { guard: when('feedbackReleased'), target: 'released' },
        { guard: when('feedbackWithheld'), target: 'withheld' },
        { target: 'none' },
      ],
    },
    none: {
      description: 'Nothing is asked.',
      always: { guard: when('feedbackAsked'), target: 'waiting', actions: 'awaitFeedback' },
      on: answers,
    },
    waiting: {
      description: 'Some days go by before the client is asked.',
      ...asks,
      after: {
        feedbackDue: [
          {
            guard: when('mayAskByMail'),
            target: 'asked',
            actions: ['askFeedback', sends('feedback-two-questions')],
          },
          { target: 'asked', actions: ['askFeedback', opens('ask-feedback')] },
        ],
      },
    },
    asked: {
      description: 'The client was asked, and may answer or not.',
      ...asks,
      on: { ...asks.on, ...byMail },
      after: {
        feedbackReminderDue: {
          guard: when('mayAskByMail'),
          actions: ['remindOfFeedback', sends('feedback-two-questions')],
        },
        feedbackCloses: { target: 'silent', actions: 'closeFeedback' },
      },
    },
    answered: {
      description: 'Somebody other than the worker reads it first.',
      ...forgets,
      after: { feedbackReleaseDue: released },
      on: {
        ...replies,
        ...adds,
        'feedback.released': { guard: when({ all: ['readFirst', 'mayBeSeen'] }), ...released },
        'feedback.withheld': {
          guard: when('readFirst'),
          target: 'withheld',
          actions: 'withholdFeedback',
        },
      },
    },
    released: {
      description: 'The worker has seen it, to listen and not to answer.',
      ...forgets,
      on: replies,
    },
    withheld: { description: 'The worker does not see it.', ...forgets, on: replies },
    declined: {
      description: 'The client would rather not say.',
      ...forgets,
      on: answers,
    },
    silent: {
      description: 'No answer came, which is fine.',
      ...forgets,
      on: answers,
    },
  },
} satisfies EndingStage;
