import type { EndingStage } from '../setup.ts';
import type { Intent, TaskType } from '../names.ts';
import { type RuleName, mayDecide } from '../rules/index.ts';
import { enters, opens, sends, when } from '../phrases.ts';

/** Silence is found while the work goes on; it ends nothing, and selects no reason (A4, G9). */
export const silences = {
  silenceDue: [
    {
      guard: when('atRisk'),
      target: '#reachingOut',
      actions: ['beginLadder', 'callOffSession', opens('safety-check')],
    },
    { target: '#reachingOut', actions: ['beginLadder', 'callOffSession'] },
  ],
  missedUnanswered: { actions: sends('missed-you') },
} as const;

const asks = <const T extends TaskType>(task: T) => ({ type: 'askToReach', params: task }) as const;

/** By mail, where that is a way the client allows for what it says. */
const writes = <const R extends RuleName>(rungs: readonly R[], target: string, intent: Intent) =>
  ({
    guard: when({
      all: [...rungs, intent === 'closing-offer' ? 'offerableByMail' : 'reachableByMail'],
    }),
    target,
    actions: ['climb', sends(intent)],
  }) as const;

/** By mail where that is a way the client allows, by a person otherwise, and not at all for who wants neither. */
const attempt = <const R extends 'secondRung' | 'lastRung' | 'laterRung'>(
  rung: R,
  target: string,
  intent: Intent,
  task: TaskType,
) =>
  [
    writes([rung], target, intent),
    { guard: when({ all: [rung, 'mayBeCalled'] }), target, actions: ['climb', asks(task)] },
    { guard: when(rung), target, actions: 'climb' },
  ] as const;

const first = { target: '.attempt1', actions: ['climb', asks('outreach-call')] } as const;
const rejoins = { target: '#rejoin', actions: 'endSilence' } as const;

/**
 * Contact was lost (A4): a call, up to three messages in fewer words each time, and an offer to talk, pause or close that costs nothing
 * (A8). Whatever the client says ends it; what becomes of a case that stays silent, people decide (G9).
 */
export const reachingOut = {
  id: 'reachingOut',
  description: 'Contact was lost; it is tried for, kindly and for a limited time.',
  entry: enters('reachingOut'),
  always: { guard: when('heardAgain'), ...rejoins },
  initial: 'noticed',
  after: {
    reachOutDue: [
      ...attempt('lastRung', '.attempt4', 'closing-offer', 'closing-offer-call'),
      { guard: when({ all: ['firstRung', 'mayBeCalled'] }), ...first },
      // Whom nobody may call is written to instead, and once more after that.
      writes(['firstRung'], '.attempt1', 'reach-out-1'),
      { guard: when('firstRung'), target: '.attempt1', actions: 'climb' },
      writes(['secondRung', 'wroteOnce'], '.attempt2', 'reach-out-2'),
      ...attempt('secondRung', '.attempt2', 'reach-out-1', 'outreach-call'),
      writes(['laterRung', 'wroteTwice'], '.attempt3', 'reach-out-3'),
      ...attempt('laterRung', '.attempt3', 'reach-out-2', 'outreach-call'),
    ],
    silenceDecisionDue: '.deciding',
    silentReviewDue: { actions: opens('silent-review') },
    silentSummaryDue: { actions: opens('silent-summary') },
  },
  on: {
    'contact.restored': rejoins,
    'closingOffer.answered': [
      { guard: when({ all: ['offeredToClose', 'wantsTalk'] }), ...rejoins },
      {
        guard: when({ all: ['offeredToClose', 'wantsPause'] }),
        target: '#onHold',
        actions: ['endSilence', 'noteAway'],
      },
      {
        guard: when({ all: ['offeredToClose', 'wantsToLeave', 'clientSays'] }),
        target: '#parting',
        actions: 'leaveForNow',
      },
    ],
    'reply.received': {
      guard: when({ all: ['choosesEnd', 'fromClient'] }),
      target: '#parting',
      actions: 'leaveForNow',
    },
    'silence.decided': [
      {
        guard: when({
          all: ['allWasTried', 'decidesToClose', 'offerReached', 'decidedAbove', mayDecide],
        }),
        target: '#concluding',
        actions: 'closeSilent',
      },
      {
        guard: when({ all: ['allWasTried', 'decidesToTry'] }),
        target: '.noticed',
        actions: 'beginLadder',
      },
      {
        guard: when({ all: ['allWasTried', 'decidesToHold'] }),
        target: '#onHold',
        actions: 'noteAway',
      },
    ],
  },
  states: {
    again: { id: 'reachAgain', type: 'history', history: 'deep', target: 'noticed' },
    noticed: { description: 'Nothing was heard; soon somebody calls.' },
    attempt1: { description: 'Somebody calls, or writes where nobody may call.' },
    attempt2: { description: 'It is written.' },
    attempt3: { description: 'The agency writes, in fewer words.' },
    attempt4: {
      description: 'A talk, a pause, or a close with thanks is offered.',
    },
    deciding: {
      description: 'Everything was tried; people decide how it goes on.',
      entry: opens('decide-silent-case'),
    },
  },
} satisfies EndingStage;
