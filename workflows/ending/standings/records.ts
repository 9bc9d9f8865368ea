import type { EndingStage } from '../setup.ts';
import { opens, sends, when } from '../phrases.ts';
import { fact } from './corrections.ts';
import { originals } from './originals.ts';
import { successors } from './referrals.ts';

/** What the client asks about the records, each with the time the law gives (C34). */
const requests = {
  'records.requested': [
    {
      guard: when({ all: ['noAccessOpen', 'alive'] }),
      target: '.weighing',
      actions: ['noteRequest', opens('access-request'), sends('records-how-to')],
    },
    {
      guard: when('noAccessOpen'),
      target: '.weighing',
      actions: ['noteRequest', opens('access-request')],
    },
    { actions: 'hearAgain' },
  ],
  'records.given': [
    {
      guard: when({ all: ['accessOpen', 'alive'] }),
      target: '.weighing',
      actions: ['giveRecords', sends('access-given')],
    },
    { guard: when('accessOpen'), target: '.weighing', actions: 'giveRecords' },
  ],
  'erasure.requested': [
    {
      guard: when('noErasureOpen'),
      target: '.weighing',
      actions: ['noteErasure', opens('erasure-decision')],
    },
    { actions: 'hearAgain' },
  ],
} as const;

const decidable = {
  all: ['erasureOpen', 'keepsRecords', 'keepsOrErasesLawfully', 'refusalSaysWhy'],
} as const;

/** Erasing and restricting both mean that the records are used for nothing more: nobody is contacted again. */
const decisions = {
  'erasure.decided': [
    {
      guard: when({ all: [decidable, 'alive', 'stopsUse'] }),
      target: '.weighing',
      actions: ['decideErasure', 'dropTouches', sends('erasure-answer')],
    },
    {
      guard: when({ all: [decidable, 'alive'] }),
      target: '.weighing',
      actions: ['decideErasure', sends('erasure-answer')],
    },
    { guard: when(decidable), target: '.weighing', actions: 'decideErasure' },
  ],
  'record.opened': {
    guard: when({ all: ['openedByStaff', 'recordOfOthers', 'recordShut'] }),
    actions: ['openRecord', opens('review-opening')],
  },
  'legalHold.set': {
    guard: when({ all: ['keepsRecords', 'noLegalHold'] }),
    target: '.weighing',
    actions: 'setHold',
  },
  'legalHold.released': {
    guard: when({ all: ['keepsRecords', 'onLegalHold'] }),
    target: '.weighing',
    actions: 'releaseHold',
  },
  'message.sent': { guard: when('isSuccessorReply'), actions: 'answerLeft' },
} as const;

/**
 * The keeping of records, and of what is the client’s own: both outlast the closing. A hold wins over a
 * request, and a request over everything else; nothing is destroyed under either (G17).
 */
export const records = {
  description: 'What happens to the records, and to the client’s papers.',
  initial: 'live',
  after: {
    accessOverdue: { actions: opens('access-breach') },
    holdReview: { actions: [opens('legal-hold-review'), 'repeatHoldReview'] },
    proofDue: { actions: opens('trace-documents') },
    watchedDateDue: { actions: 'remindOfDates' },
  },
  on: {
    ...originals,
    ...successors,
    ...requests,
    ...decisions,
    'entry.corrected': [
      {
        guard: when({ all: ['namesErasure', 'erasureStands', 'mayCorrect', 'enoughSay'] }),
        target: '.weighing',
        actions: ['takeBackErasure', opens('erasure-decision')],
      },
      {
        guard: when({ all: ['namesErasure', 'erasureStands', 'mayCorrect', 'saysFirst'] }),
        actions: ['askSecond', opens('countersign-correction')],
      },
      { guard: when({ all: [fact, 'toldOfRecords'] }), target: '.weighing' },
    ],
    'client.died': {
      guard: when('alive'),
      actions: [opens('condolence'), opens('return-documents')],
    },
  },
  states: {
    weighing: {
      description: 'What holds for the records now?',
      always: [
        { guard: when('onLegalHold'), target: 'onLegalHold' },
        { guard: when('accessOpen'), target: 'accessRequested' },
        { guard: when('restricted'), target: 'restricted' },
        { target: 'live' },
      ],
    },
    live: {
      description: 'The records are in use.',
      always: { guard: when('isSettled'), target: 'retained' },
    },
    retained: {
      description: 'The records are kept, and used for nothing.',
      always: { guard: when('isUnsettled'), target: 'live' },
    },
    accessRequested: {
      description: 'The client waits for a copy of the records.',
    },
    restricted: {
      description: 'The records are kept closed, as the client wished.',
    },
    onLegalHold: {
      description: 'Nothing may be destroyed until it is released.',
    },
  },
} satisfies EndingStage;
