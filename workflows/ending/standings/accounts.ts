import type { EndingStage } from '../setup.ts';
import type { RuleName } from '../rules/index.ts';
import { opens, sends, when } from '../phrases.ts';
import { fact } from './corrections.ts';

/** The client hears of it once for each turn to the worse: a friendly note, then an offer to talk. */
const offersTalk = ['noteBalance', sends('payment-talk'), opens('payment-talk')] as const;

/** A state lasts as long as it is so: its turn may have come while something else was told. */
const lasting = <const R extends RuleName>(rule: R) =>
  ({
    guard: when({
      all: [
        'workGoesOn',
        'notAway',
        { not: rule, why: 'nothing has changed', mend: 'Nothing needs doing.' },
      ],
    }),
    target: 'weighing',
  }) as const;

/** How the money stands, where the client pays. One late payment starts nothing (C18). */
export const accounts = {
  description: 'How the money stands, where the client pays.',
  initial: 'notApplicable',
  after: { accountsTurn: '.weighing' },
  on: {
    'invoice.late': {
      guard: when({ all: ['accountKept', 'workGoesOn', 'notAway', 'wasDue', 'invoiceNew'] }),
      target: '.weighing',
      actions: 'noteLate',
    },
    'invoice.paid': { guard: when('invoiceOpen'), target: '.weighing', actions: 'notePaid' },
    'entry.corrected': { guard: when({ all: [fact, 'toldOfMoney'] }), target: '.weighing' },
    'payment.talked': {
      guard: when({ all: ['accountKept', 'somethingOwed'] }),
      actions: 'talkAboutPayment',
    },
    'consequences.discussed': {
      guard: when({ all: ['accountKept', 'somethingOwed', 'talkedFirst'] }),
      actions: 'discussConsequences',
    },
    'payment.arranged': {
      guard: when({ all: ['accountKept', 'somethingOwed'] }),
      target: '.weighing',
      actions: 'arrangePayment',
    },
  },
  states: {
    weighing: {
      description: 'How does the account stand now?',
      always: [
        { guard: when('arranged'), target: 'arranged' },
        {
          guard: when({ all: ['isSerial', 'worsened'] }),
          target: 'serial',
          actions: offersTalk,
        },
        { guard: when('isSerial'), target: 'serial' },
        {
          guard: when({ all: ['isWatched', 'worsened'] }),
          target: 'watch',
          actions: offersTalk,
        },
        { guard: when('isWatched'), target: 'watch', actions: 'noteBalance' },
        {
          guard: when({ all: ['isBlip', 'worsened'] }),
          target: 'blip',
          actions: ['noteBalance', sends('late-payment-note')],
        },
        { guard: when('isBlip'), target: 'blip', actions: 'noteBalance' },
        { guard: when('accountKept'), target: 'current', actions: 'noteBalance' },
        { target: 'notApplicable' },
      ],
    },
    notApplicable: {
      description: 'This client pays no fees.',
      always: { guard: when('accountKept'), target: 'current' },
    },
    current: {
      description: 'Nothing is late.',
      always: lasting('isCurrent'),
    },
    blip: {
      description: 'One payment is late: a friendly note, and no more.',
      always: lasting('isBlip'),
    },
    watch: {
      description: 'Payments are late: somebody talks about it.',
      always: lasting('isWatched'),
    },
    serial: {
      description: 'Payments are late again and again.',
      always: lasting('isSerial'),
    },
    arranged: { description: 'How it is paid is arranged.' },
  },
} satisfies EndingStage;
