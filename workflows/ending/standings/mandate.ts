import type { EndingStage } from '../setup.ts';
import { opens, sends, when } from '../phrases.ts';
import { fact } from './corrections.ts';

const told = ['informAuthority', opens('authority-permission')] as const;
const written = ['noticeLeft', opens('authority-permission')] as const;

/** The letter to the authority has left, and the client gets a copy. */
const noticed = [
  {
    guard: when({ all: ['isAuthorityNotice', 'copyMeant', 'mayReceive'] }),
    target: 'informed',
    actions: [...written, sends('authority-copy')],
  },
  {
    guard: when({ all: ['isAuthorityNotice', 'copyMeant'] }),
    target: 'informed',
    actions: [...written, opens('authority-copy')],
  },
  { guard: when('isAuthorityNotice'), target: 'informed', actions: written },
] as const;

/** The authority is told; what it was told the client sees as well (G19). */
const informs = {
  'authority.noticeApproved': {
    guard: when({ all: ['noticeWritable', 'endKnown'] }),
    actions: ['approveNotice', sends('authority-notice')],
  },
  'authority.informed': [
    {
      guard: when({ all: ['copyMeant', 'mayReceive'] }),
      target: 'informed',
      actions: [...told, sends('authority-copy')],
    },
    {
      guard: when('copyMeant'),
      target: 'informed',
      actions: [...told, opens('authority-copy')],
    },
    { target: 'informed', actions: told },
  ],
} as const;

const ends = {
  'mandate.ended': { target: 'ended', actions: ['endMandate', opens('voluntary-offer')] },
} as const;

/** That it knows was told by mistake: it is told when it is to be. */
const untold = { guard: when('authorityUntold'), target: 'active' } as const;

const copies = {
  'authority.copyGiven': { guard: when('copyOwed'), actions: 'showCopy' },
} as const;

/** The client knows from the start what goes to whom, and what never does (B18). */
const recorded = [
  {
    guard: when('saidByRelative'),
    target: 'pressed',
    actions: ['recordMandate', opens('explain-limits')],
  },
  { target: 'active', actions: ['recordMandate', opens('explain-limits')] },
] as const;

const shared = ['informAuthority', sends('authority-copy')] as const;

/** Whether an authority ordered the work, and what it is told: dates and attendance, never more (B18). */
export const mandate = {
  description: 'Whether an authority ordered the work, and what it is told.',
  initial: 'none',
  on: {
    'mandate.recorded': {
      guard: when('mandateUnnamed'),
      actions: ['recordMandate', opens('explain-limits')],
    },
    'entry.corrected': [
      { guard: when({ all: [fact, 'toldOfMandate'] }), target: '.weighing' },
      // What it was told of the ending is so.
      {
        guard: when({ all: ['namesWithdrawal', 'withdrawalStands', 'mayCorrect'] }),
        target: '.weighing',
      },
    ],
    'mandate.explained': {
      guard: when('mandateKnown'),
      actions: ['explainMandate', sends('mandate-limits')],
    },
  },
  states: {
    weighing: {
      description: 'Where does it stand, after something was told by mistake?',
      always: [
        { guard: when('mandateOver'), target: 'ended' },
        { guard: when('pressedByRelative'), target: 'pressed' },
        { guard: when('authorityKnows'), target: 'permitted' },
        { guard: when('mandateKnown'), target: 'active' },
        { target: 'none' },
      ],
    },
    none: {
      description: 'Nobody but the client wanted this work.',
      always: { guard: when('saidToBeMandated'), target: 'active', actions: 'expectMandate' },
      on: { 'mandate.recorded': recorded },
    },
    active: {
      description: 'An authority ordered the work.',
      always: {
        guard: when('closesSoon'),
        target: 'noticeDue',
        actions: opens('authority-notice'),
      },
      after: { mandateNoticeDue: { target: 'noticeDue', actions: opens('authority-notice') } },
      on: { ...informs, ...ends, 'message.sent': noticed },
    },
    pressed: {
      description: 'A relative pressed for it: they are told nothing without the client’s word.',
      on: {
        'mandate.recorded': recorded,
        'mandate.shared': { guard: when('clientSays'), actions: 'shareWithThem' },
        'authority.informed': [
          {
            guard: when({ all: ['mayBeShared', 'copyMeant', 'mayReceive'] }),
            actions: shared,
          },
          { guard: when('mayBeShared'), actions: ['informAuthority', opens('authority-copy')] },
        ],
        // Whatever was recorded of their address: here it is never so, and the rule says why.
        'authority.noticeApproved': { guard: when('orderedByAuthority') },
        'authority.permitted': { guard: when('orderedByAuthority') },
        'mandate.ended': { target: 'ended', actions: 'endMandate' },
        ...copies,
      },
    },
    noticeDue: {
      description: 'The authority is to hear that the work ends.',
      on: { ...informs, ...ends, 'message.sent': noticed },
    },
    informed: {
      description: 'Does the authority have to permit it?',
      always: [
        { guard: when('permissionAsked'), target: 'permissionPending' },
        { target: 'permitted' },
      ],
    },
    permissionPending: {
      description: 'The authority has yet to permit the ending.',
      always: untold,
      on: {
        'authority.permitted': { target: 'permitted', actions: 'notePermission' },
        ...copies,
        ...informs,
        ...ends,
        'message.sent': noticed,
      },
    },
    permitted: {
      description: 'The authority knows, and nothing of it is in the way.',
      always: [
        { guard: when('informedEarlier'), target: 'active', actions: 'askAuthorityAnew' },
        untold,
        { guard: when('permissionAsked'), target: 'permissionPending' },
      ],
      on: {
        ...copies,
        ...informs,
        ...ends,
        'message.sent': noticed,
      },
    },
    ended: {
      description: 'Nobody orders it any more; the client may go on freely.',
      on: { 'mandate.recorded': recorded },
    },
  },
} satisfies EndingStage;
