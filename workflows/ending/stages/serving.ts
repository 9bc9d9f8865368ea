import type { EndingStage } from '../setup.ts';
import { grounds, mayConclude } from '../rules/index.ts';
import { enters, opens, sends, when } from '../phrases.ts';
import { regularSessions } from './last-session.ts';

const reviews = {
  stagnationDue: {
    target: 'stagnationReview',
    actions: [opens('stagnation-review'), opens('expectation-review')],
  },
  timeWarningDue: [
    // Past the limit, or told of it just now, a letter would say nothing: somebody talks about it.
    {
      guard: when({ any: ['limitPassed', 'toldOfLimit'] }),
      actions: ['warnOfLimit', opens('time-limit-talk')],
    },
    { actions: [sends('time-limit-notice'), 'warnOfLimit', opens('time-limit-talk')] },
  ],
} as const;

/**
 * The work itself. Sessions follow one another; the ending is named early, its talk opened in time, a
 * limit told in good time (C12), and work in which nothing moves is looked at together (D15).
 */
export const serving = {
  id: 'serving',
  description: 'The work goes on; its ending is named early.',
  entry: [enters('serving'), 'planNextSession'],
  initial: 'steady',
  after: {
    planEarlyStart: {
      actions: ['planEarlyDone', opens('name-the-ending'), sends('ending-is-part')],
    },
  },
  on: {
    ...regularSessions,
    'ending.named': { actions: 'nameEnding' },
    'goal.rated': [
      {
        guard: when({ all: ['goalKnown', 'goalsReached'] }),
        target: '.reviewDue',
        actions: ['rateGoal', 'endReview', opens('open-ending-talk')],
      },
      { guard: when('goalKnown'), actions: 'rateGoal' },
    ],
    'readiness.agreed': {
      target: '.reviewDue',
      actions: ['agreeReadiness', 'endReview', opens('open-ending-talk')],
    },
    'ending.opened': [
      {
        guard: when({ all: [grounds, 'preparedTogether', 'wholeService'] }),
        target: '#preparing',
        actions: ['openEnding', 'expectReview', 'inviteToTalk'],
      },
      {
        guard: when({ all: [grounds, 'concludesAtOnce', 'wholeService', mayConclude] }),
        target: '#concluding',
        actions: ['openEnding', 'expectReview', 'callOffSession'],
      },
      {
        guard: when({ all: [grounds, 'workerOnly'] }),
        target: '#transferring',
        actions: 'openEnding',
      },
    ],
  },
  states: {
    again: { id: 'servingAgain', type: 'history', history: 'deep', target: 'steady' },
    steady: {
      description: 'Sessions follow one another.',
      after: {
        planEarlyMid: { target: 'reviewDue', actions: opens('open-ending-talk') },
        ...reviews,
      },
    },
    reviewDue: {
      description: 'It is time to talk about the ending.',
      after: reviews,
      on: { 'endingTalk.held': { target: 'steady', actions: 'holdTalk' } },
    },
    stagnationReview: {
      description: 'Nothing moved for long: how does it go on?',
      initial: 'deciding',
      // The talk about the ending may have come due just before.
      on: { 'endingTalk.held': { actions: 'holdTalk' } },
      states: {
        deciding: {
          description: 'Client and worker decide together how to go on.',
          on: {
            'stagnation.decided': [
              {
                guard: when({ all: ['decidesToContinue', 'countersignAsked'] }),
                target: 'countersigning',
                actions: ['decideStagnation', opens('countersign-review')],
              },
              {
                guard: when('decidesToEnd'),
                target: '#serving.reviewDue',
                actions: ['decideStagnation', opens('open-ending-talk')],
              },
              { target: '#serving.steady', actions: 'decideStagnation' },
            ],
            'goal.rated': {
              guard: when('goalKnown'),
              target: '#serving.steady',
              actions: ['rateGoal', 'endReview'],
            },
          },
        },
        countersigning: {
          description: 'Somebody else looks at the decision to go on.',
          on: {
            'stagnation.countersigned': {
              guard: when('countersigner'),
              target: '#serving.steady',
              actions: 'countersign',
            },
          },
        },
      },
    },
  },
} satisfies EndingStage;
