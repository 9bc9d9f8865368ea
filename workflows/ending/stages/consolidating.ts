import type { EndingStage } from '../setup.ts';
import { g8, mayConclude } from '../rules/index.ts';
import { enters, opens, sends, sendsAboutSession, when } from '../phrases.ts';
import { fact, recordable } from '../standings/index.ts';

/** It was put on hold, or freed of that, while the work rested. */
const heldMeanwhile = { guard: when('planHeld'), target: 'holding' } as const;
const freed = {
  not: 'planHeld',
  why: 'the plan is on hold',
  mend: 'Resume it with the client (taper.resumed).',
} as const;

/** Never so: it goes on already. */
const goesOn = { 'taper.resumed': { guard: when('planHeld') } } as const;

/**
 * Weaning: sessions thin out by the agreed plan. A step advances only under G8; setbacks step back,
 * a rupture or a wish holds, and the last step’s session is the final one.
 */
export const consolidating = {
  id: 'consolidating',
  description: 'Sessions thin out while the client tries things alone.',
  entry: enters('consolidating'),
  // Whatever moved the plan: the client is told the dates as they are planned.
  always: { guard: when('promisedOtherwise'), actions: ['promiseDates', sends('taper-plan')] },
  initial: 'waiting',
  on: {
    'client.wantedSooner': {
      guard: when({ all: ['clientSays', mayConclude] }),
      target: '#concluding',
      actions: ['resumeTaper', 'callOffSession'],
    },
    'goals.reopened': { target: '#preparing', actions: ['resumeTaper', 'forgetTaper'] },
    // The client has not agreed to it, or nothing came between them.
    'entry.corrected': [
      {
        guard: when({ all: [fact, 'toldOfTaper'] }),
        target: '#preparing',
        actions: ['takeBackFact', 'resumeTaper', 'forgetTaper'],
      },
      {
        guard: when({ all: [fact, 'toldOfRupture', 'heldForRupture'] }),
        target: '.waiting',
        actions: ['takeBackFact', 'resumeTaper'],
      },
      { guard: when({ all: [fact, 'toldOfStep'] }), actions: ['takeBackFact', 'planAnew'] },
    ],
    'taper.steppedBack': {
      guard: when('canStepBack'),
      target: '.waiting',
      actions: ['resumeTaper', 'stepBack'],
    },
    'setback.reported': [
      {
        guard: when({ all: ['setbackStepsBack', 'canStepBack'] }),
        actions: ['noteSetback', 'stepBack'],
      },
      { guard: when('setbackHolds'), target: '.holding', actions: ['noteSetback', 'holdTaper'] },
      { actions: 'noteSetback' },
    ],
  },
  states: {
    waiting: {
      description: 'The gap before the next session.',
      entry: 'planStepSession',
      always: heldMeanwhile,
      after: {
        sessionBegins: 'sessionDue',
        checkInDue: { actions: sendsAboutSession('gap-check-in') },
        finalInviteDue: {
          guard: when({ all: ['lastStepReached', mayConclude] }),
          target: '#concluding',
          actions: opens('supervision-slot'),
        },
      },
      on: {
        // Told before the session’s own timer was heard, as after an outage.
        'session.held': { guard: when(recordable), target: 'sessionRecorded' },
        'session.missed': {
          guard: when(recordable),
          target: 'waiting',
          reenter: true,
          actions: 'repeatStep',
        },
        'session.excused': { guard: when('sessionPlanned'), target: 'waiting', reenter: true },
        'session.cancelled': { guard: when('sessionPlanned'), target: 'waiting', reenter: true },
        'taper.held': { target: 'holding', actions: 'holdTaper' },
        ...goesOn,
        'taper.advanced': {
          guard: when(g8),
          target: 'waiting',
          reenter: true,
          actions: 'stretchNow',
        },
        'rupture.named': {
          guard: when('ruptureHolds'),
          target: 'holding',
          actions: 'holdForRupture',
        },
      },
    },
    sessionDue: {
      description: 'The session has come and is to be recorded.',
      always: heldMeanwhile,
      on: {
        'session.held': { guard: when(recordable), target: 'sessionRecorded' },
        'session.missed': { guard: when(recordable), target: 'waiting', actions: 'repeatStep' },
        'session.excused': { guard: when('sessionPlanned'), target: 'waiting' },
        'session.cancelled': { guard: when('sessionPlanned'), target: 'waiting' },
        'session.moved': {
          guard: when({ all: ['sessionPlanned', 'startsLater'] }),
          target: 'waiting',
        },
        'taper.held': { target: 'holding', actions: 'holdTaper' },
        ...goesOn,
        'rupture.named': {
          guard: when('ruptureHolds'),
          target: 'holding',
          actions: 'holdForRupture',
        },
      },
    },
    sessionRecorded: {
      description: 'Does the plan stretch, or repeat this gap?',
      always: [
        { guard: when(g8), target: 'waiting', actions: 'advanceTaper' },
        { target: 'waiting', actions: ['repeatStep', 'askForPractice'] },
      ],
    },
    holding: {
      description: 'The plan is on hold: sessions go on at this gap.',
      entry: 'planStepSession',
      always: { guard: when(freed), target: 'waiting' },
      after: { holdReviewDue: { actions: [opens('taper-review'), 'repeatHoldReview'] } },
      on: {
        'session.held': { guard: when(recordable), actions: 'planStepSession' },
        'session.missed': { guard: when(recordable), actions: 'planStepSession' },
        'session.excused': { guard: when('sessionPlanned'), actions: 'planStepSession' },
        'session.cancelled': { guard: when('sessionPlanned'), actions: 'planStepSession' },
        'taper.resumed': {
          guard: when('restsForNothing'),
          target: 'waiting',
          actions: 'resumeTaper',
        },
        // Who would like to wait does so, also when what came between them is mended.
        'taper.held': { guard: when('notHeldByWish'), actions: 'holdTaper' },
        // Never so: it says what it rests for.
        'taper.advanced': { guard: when(g8) },
        'rupture.repaired': {
          guard: when('heldForRupture'),
          target: 'waiting',
          actions: 'resumeTaper',
        },
        'rupture.setAside': {
          guard: when('heldForRupture'),
          target: 'waiting',
          actions: 'resumeTaper',
        },
      },
    },
  },
} satisfies EndingStage;
