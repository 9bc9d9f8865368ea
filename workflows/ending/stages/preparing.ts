import type { EndingStage } from '../setup.ts';
import { mayConclude } from '../rules/index.ts';
import { enters, opens, when } from '../phrases.ts';
import { fact } from '../standings/index.ts';
import { regularSessions } from './last-session.ts';

const agreeable = {
  all: ['taperProposed', 'clientSays', 'sessionsRecorded', 'waysWeighed', 'endingSeconded'],
} as const;

/**
 * The ending was decided: it is talked about, what changed is looked back on, risks are named,
 * supports and next steps found, and a taper is agreed: people are strengthened to hold on to what they
 * changed (A30, C8). What was done already is passed over.
 */
export const preparing = {
  id: 'preparing',
  description: 'The ending is prepared together, step by step.',
  entry: [
    enters('preparing'),
    'planNextSession',
    opens('agreement-review'),
    opens('offer-options'),
    opens('approve-agency-ending'),
  ],
  initial: 'talkDue',
  on: {
    ...regularSessions,
    'setback.reported': { actions: 'noteEarlySetback' },
    // What an ending is prepared for may be decided together once more.
    'stagnation.decided': { guard: when('decidesToPart'), actions: 'decideStagnation' },
    // The plan is off, however long ago it was made.
    'goals.reopened': { target: '#servingAgain', actions: 'takeBack' },
    // What was done already is passed over again.
    'entry.corrected': {
      guard: when({ all: [fact, 'toldOfPreparation'] }),
      target: '#preparing',
      reenter: true,
      actions: 'takeBackFact',
    },
  },
  states: {
    talkDue: {
      description: 'The ending is talked about with the client.',
      entry: opens('open-ending-talk'),
      always: { guard: when('talkHeld'), target: 'reviewOfChange' },
      on: { 'endingTalk.held': { actions: 'holdTalk' } },
    },
    reviewOfChange: {
      description: 'What was then, what is now, what the client did.',
      entry: opens('review-of-change'),
      always: { guard: when('changeReviewed'), target: 'riskAndPractice' },
    },
    riskAndPractice: {
      description: 'What may pull back is named, and practised.',
      entry: opens('risk-and-practice'),
      always: { guard: when('risksNamed'), target: 'supportAndNextSteps' },
    },
    supportAndNextSteps: {
      description: 'Who supports, and what comes next.',
      entry: opens('support-and-next-steps'),
      always: { guard: when('nextStepAgreed'), target: 'contingency' },
    },
    contingency: {
      description: 'What to do if help is needed later.',
      entry: opens('contingency'),
      always: { guard: when('contingencyPlanned'), target: 'taperProposed' },
    },
    taperProposed: {
      description: 'How sessions thin out is proposed and agreed.',
      entry: opens('agree-taper'),
      on: {
        'taper.proposed': { guard: when('proposalSound'), actions: 'proposeTaper' },
        'taper.declined': { guard: when('taperProposed'), actions: 'forgetTaper' },
        'taper.agreed': [
          {
            guard: when({ all: [agreeable, 'contactRewards'] }),
            target: '#consolidating',
            actions: ['beginTaper', opens('widen-support')],
          },
          { guard: when(agreeable), target: '#consolidating', actions: 'beginTaper' },
        ],
        'taper.waived': {
          guard: when(mayConclude),
          target: '#concluding',
          actions: 'forgetTaper',
        },
      },
    },
  },
} satisfies EndingStage;
