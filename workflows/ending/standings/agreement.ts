import type { EndingStage } from '../setup.ts';
import { opens, sends, when } from '../phrases.ts';
import { fact } from './corrections.ts';

const records = {
  guard: when('workGoesOn'),
  actions: 'recordAgreement',
} as const;

const soundNote = {
  all: ['workGoesOn', 'itemAgreed', 'hasHappened', 'noLabels'],
} as const;
const notes = {
  guard: when(soundNote),
  actions: ['noteConduct', opens('conduct-step')],
} as const;
const reminds = {
  guard: when({
    all: ['workGoesOn', 'itemAgreed', 'noLabels', 'stepApproved', 'stepRested'],
  }),
  target: 'finalWarning',
  actions: ['remindOfAgreement', sends('agreement-reminder')],
} as const;

/** Each step may be taken back, and what was noted is forgotten after a year (D29). */
const onTheLadder = {
  'agreement.restored': { target: 'restored', actions: 'restoreAgreement' },
  'conductStep.approved': {
    guard: when({ all: ['workGoesOn', 'signsConductSteps'] }),
    actions: 'approveStep',
  },
} as const;
const forgets = { conductForgotten: { target: 'restored', actions: 'restoreAgreement' } } as const;

const talks = {
  guard: when('workGoesOn'),
  actions: 'talkAboutConduct',
} as const;

/** What both sides agreed to, and whether it is kept: note, conversation, written reminder (D5, D19, D27). */
export const agreement = {
  description: 'What both sides agreed to, and whether it is kept.',
  initial: 'none',
  after: { agreementReviewDue: { actions: opens('agreement-review') } },
  on: {
    'agreement.recorded': records,
    'agreement.reviewed': {
      guard: when({ all: ['workGoesOn', 'agreementRecorded'] }),
      actions: ['rereadAgreement'],
    },
    'entry.corrected': { guard: when({ all: [fact, 'toldOfAgreement'] }), target: '.weighing' },
  },
  states: {
    weighing: {
      description: 'Where does it stand, after something was told by mistake?',
      always: [
        { guard: when('remindedOfAgreement'), target: 'finalWarning' },
        { guard: when('talkedAboutConduct'), target: 'warned' },
        { guard: when('conductOnRecord'), target: 'breachNoted' },
        { guard: when('agreementRecorded'), target: 'current' },
        { target: 'none' },
      ],
    },
    none: {
      description: 'Nothing is recorded of what was agreed.',
      on: { 'agreement.recorded': { ...records, target: 'current' } },
    },
    current: {
      description: 'Both know what they agreed to, and keep it.',
      on: { 'conduct.noted': { ...notes, target: 'breachNoted' } },
    },
    breachNoted: {
      description: 'Something agreed was not kept: it is talked about.',
      after: forgets,
      on: {
        ...onTheLadder,
        'conduct.noted': notes,
        'conduct.talked': { ...talks, target: 'warned' },
      },
    },
    warned: {
      description: 'It was talked about, and it is hoped that this was all.',
      after: forgets,
      on: {
        ...onTheLadder,
        'conduct.noted': notes,
        'conduct.talked': talks,
        'conduct.reminded': reminds,
      },
    },
    finalWarning: {
      description: 'It was said in writing what must change.',
      after: forgets,
      on: {
        ...onTheLadder,
        'conduct.noted': notes,
        'conduct.talked': talks,
        'conduct.reminded': reminds,
      },
    },
    restored: {
      description: 'The agreement is kept again; nothing of it stays.',
      on: { 'conduct.noted': { ...notes, target: 'breachNoted' } },
    },
  },
} satisfies EndingStage;
