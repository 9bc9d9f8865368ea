import type { EndingStage } from '../setup.ts';
import { enters, opens, when } from '../phrases.ts';
import { decided, fact, proposal, recordable } from '../standings/index.ts';

/** A proposal names somebody else, and never comes before the client knows why (G11). */
export const proposable = { all: ['namesAnother', 'toldFirst'] } as const;

/**
 * What whoever is to take over answers, and what is found about them: it may be told while the work rests as well, and is gone by once
 * it goes on.
 */
export const answers = {
  'transfer.refused': { guard: when('transferOpen'), actions: 'refuseTransfer' },
  'transfer.conflictChecked': [
    { guard: when({ all: ['transferConsented', 'conflictFound'] }), actions: 'refuseTransfer' },
    { guard: when('transferConsented'), actions: 'clearConflict' },
  ],
  'transfer.accepted': {
    guard: when({ all: ['transferConsented', 'receiverSays', 'conflictChecked'] }),
    actions: 'acceptTransfer',
  },
} as const;

/** Whoever goes to another service has no new worker here. */
const begins = {
  all: [
    'transferReceived',
    {
      not: 'goesOutside',
      why: 'the client goes to another service',
      mend: 'Let two people sign it (approval.given of urgentRisk); then the work here is concluded.',
    },
  ],
} as const;

/** It was told by mistake that somebody is proposed. */
const unproposed = {
  guard: when('nobodyProposed'),
  target: '#transferring.opening',
} as const;

const leaves = ['decideTransfer', opens('handover-note')] as const;

/** Meanwhile the client is seen as before. */
const sessions = {
  'session.held': [
    { guard: when({ all: [recordable, 'thinsOut'] }), actions: 'planStepSession' },
    { guard: when(recordable), actions: 'planNextSession' },
  ],
  'session.missed': [
    { guard: when({ all: [recordable, 'thinsOut'] }), actions: 'planStepSession' },
    { guard: when(recordable), actions: 'planNextSession' },
  ],
  'session.excused': { guard: when('sessionPlanned'), actions: 'planNextSession' },
  'session.cancelled': { guard: when('sessionPlanned'), actions: 'planNextSession' },
} as const;

/**
 * The client goes on with somebody else (C33, C35): proposed, wanted by the client, accepted by whoever
 * takes over, handed over warmly, and done only when the two have met.
 */
export const transferring = {
  id: 'transferring',
  description: 'The client goes on with somebody else.',
  entry: enters('transferring'),
  initial: 'opening',
  always: {
    guard: when('transferRefused'),
    target: '#rejoin',
    actions: opens('propose-transfer'),
  },
  on: {
    ...sessions,
    'transfer.proposed': {
      guard: when(proposable),
      target: '.proposed',
      actions: 'proposeTransfer',
    },
    'transfer.refused': answers['transfer.refused'],
    'entry.corrected': {
      guard: when({ all: [proposal, { any: ['toldInServing', 'toldTogether'] }] }),
      target: '#rejoin',
      actions: 'takeBackProposal',
    },
    'transfer.started': [
      {
        guard: when({ all: [begins, 'beginsAnew'] }),
        target: '#serving',
        actions: ['startTransfer', 'beginHere'],
      },
      { guard: when(begins), target: '#rejoin', actions: 'startTransfer' },
    ],
  },
  states: {
    again: { id: 'transferAgain', type: 'history', history: 'deep', target: 'opening' },
    opening: {
      description: 'Is somebody proposed already?',
      always: [
        { guard: when('transferOpen'), target: 'proposed' },
        { guard: when('workerLeft'), target: 'seeking' },
        // Nobody need be looked for: the proposal was none.
        { target: '#rejoin' },
      ],
    },
    seeking: {
      description: 'Somebody is looked for with whom the client goes on.',
      entry: opens('propose-transfer'),
    },
    proposed: {
      description: 'Would the client like to go on with this person?',
      entry: opens('transfer-consent'),
      always: [
        unproposed,
        // They said so while the work rested, and perhaps whoever takes over as well.
        { guard: when({ any: ['transferConsented', 'transferReceived'] }), target: 'asked' },
      ],
      on: {
        'transfer.consented': {
          guard: when('clientSays'),
          target: 'asked',
          actions: 'consentTransfer',
        },
      },
    },
    asked: {
      description: 'Whoever is to take over looks at it, and answers.',
      entry: [opens('conflict-check'), opens('answer-transfer')],
      initial: 'waiting',
      always: [
        unproposed,
        // They have not said yes.
        { guard: when('transferNamed'), target: 'proposed' },
        {
          guard: when({ all: ['transferReceived', 'goesOutside', 'safeToLeave'] }),
          target: '#concluding',
          actions: leaves,
        },
        { guard: when({ all: ['transferReceived', 'goesOutside'] }), target: 'signing' },
        { guard: when('transferReceived'), target: 'accepted' },
      ],
      on: answers,
      states: {
        waiting: {
          description: 'An answer is waited for.',
          after: { transferAnswerDue: { target: 'chased', actions: opens('chase-receiver') } },
        },
        chased: {
          description: 'It was asked again; soon somebody else is looked for.',
          after: { transferAnswerLate: { actions: opens('propose-transfer') } },
        },
      },
    },
    signing: {
      description:
        'Another service takes the client, but the risk is urgent: two people sign (G2).',
      entry: [opens('sign-transfer'), opens('countersign-transfer')],
      always: [unproposed, { guard: when('safeToLeave'), target: '#concluding', actions: leaves }],
      on: {
        'entry.corrected': {
          guard: when({ all: [decided, 'toldOfAcceptance'] }),
          target: 'asked',
          actions: 'takeBack',
        },
      },
    },
    accepted: {
      description: 'Somebody takes over: they meet, and then begin.',
      entry: [opens('warm-handover'), opens('handover-note')],
      initial: 'handingOver',
      always: [
        unproposed,
        // Whoever was to take over has not said yes, as was told while the work rested.
        { guard: when({ any: ['transferNamed', 'transferConsented'] }), target: 'asked' },
      ],
      on: {
        'entry.corrected': {
          guard: when({ all: [fact, 'toldOfAcceptance'] }),
          target: 'asked',
          actions: 'takeBackFact',
        },
      },
      states: {
        handingOver: {
          description: 'Worker, client and the new worker meet.',
          on: { 'handover.held': { target: 'met', actions: 'holdHandover' } },
        },
        met: {
          description: 'The first meeting of the two is waited for.',
          on: {
            'entry.corrected': {
              guard: when({ all: [fact, 'toldOfHandover'] }),
              target: 'handingOver',
              actions: ['takeBackFact', opens('warm-handover')],
            },
          },
        },
      },
    },
  },
} satisfies EndingStage;
