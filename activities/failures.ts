/**
 * The closed list of what can go wrong when an ending touches the world, and which of it is final.
 *
 * A final failure will fail again however often it is tried: a person has to mend something first.
 * The sentences are for people and hold nothing about a person: they are stored in histories.
 */
export const failures = {
  'mail.unreachable': { final: false, why: 'The mail server could not be reached.' },
  'mail.misconfigured': {
    final: false,
    why: 'The mail server does not accept us: login, encryption or sender address.',
  },
  'mail.refusedUs': {
    final: false,
    why: 'The mail server does not let us in, by our reputation or its rules; the address is not to blame.',
  },
  'mail.full': { final: false, why: 'The mailbox is full.' },
  'mail.refusedForNow': { final: false, why: 'The mail server asks us to try again later.' },
  'mail.uncertain': {
    final: false,
    why: 'The connection was lost after the message was handed over; it may have been sent.',
  },
  'mail.refusedAddress': { final: true, why: 'The address does not take mail.' },
  'mail.refusedMessage': { final: true, why: 'The mail server refuses this message.' },
  'mail.refusedUnclear': {
    final: true,
    why: 'The mail server refuses it, and does not say whether for the address or for the message.',
  },
  'sms.unreachable': { final: false, why: 'Whoever passes texts on could not be reached.' },
  'sms.misconfigured': {
    final: false,
    why: 'Whoever passes texts on does not accept us: account, secret or sender.',
  },
  'sms.refusedForNow': { final: false, why: 'Whoever passes texts on asks us to try again later.' },
  'sms.uncertain': {
    final: true,
    why: 'The answer was lost after a text was handed over; it may have been sent, and is not sent again.',
  },
  'sms.refusedNumber': { final: true, why: 'The number takes no texts.' },
  'sms.optedOut': { final: true, why: 'The person answered a text with STOP.' },
  'sms.refusedMessage': { final: true, why: 'Whoever passes texts on refuses this text.' },
  'sms.tooLong': { final: true, why: 'The text is longer than three messages.' },
  'sms.missing': { final: true, why: 'No text leaves here: nothing says through whom (SMS_URL).' },
  'letter.unknown': { final: true, why: 'There is no letter for this message.' },
  'letter.factMissing': { final: true, why: 'The letter lacks a fact.' },
  'letter.factUnreadable': { final: true, why: 'A fact of the letter has the wrong form.' },
  'letter.wording': { final: true, why: 'The wording of the letter must not go out.' },
} as const satisfies Record<string, { final: boolean; why: string }>;

export type FailureCode = keyof typeof failures;

/** A failure of the closed list; `details` may hold what people need to mend it. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly details: readonly unknown[];

  constructor(code: FailureCode, hint?: string, details: readonly unknown[] = []) {
    super(hint === undefined ? failures[code].why : `${failures[code].why} (${hint})`);
    this.name = 'Failure';
    this.code = code;
    this.details = details;
  }
}
