import type { NodemailerError } from 'nodemailer';

import { Failure, type FailureCode } from '../failures.ts';
import { type AnswerClass, classOf } from './answer.ts';

/** What a failed attempt to send means. `handedOver`: the server had read the whole message. */
export function toMailFailure(error: unknown, handedOver: boolean): Failure {
  const known = isMailError(error) ? error : {};
  const reply = known.responseCode;
  return new Failure(toCode(known, handedOver), reply === undefined ? undefined : `SMTP ${reply}`);
}

/**
 * Whether the server takes nothing from that sender of the envelope, for good: at its name (`MAIL FROM`), or by the codes with
 * which Exchange says so after the message (5.7.60, 5.2.252). Nothing was taken then.
 */
export function refusesSender(error: unknown): boolean {
  if (!isMailError(error) || error.permanent !== true) return false;
  const { command, response = '' } = error;
  if (command === 'MAIL FROM') return classOf(response) !== 'message';
  return /\b(5\.7\.60|5\.2\.252)\b|send ?as ?denied/i.test(response);
}

type MailError = Pick<
  NodemailerError,
  'code' | 'command' | 'response' | 'responseCode' | 'permanent'
>;

function isMailError(error: unknown): error is MailError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

const meant = {
  address: 'mail.refusedAddress',
  full: 'mail.full',
  policy: 'mail.refusedUs',
  message: 'mail.refusedMessage',
  later: 'mail.refusedForNow',
  unclear: 'mail.refusedUnclear',
} as const satisfies Record<AnswerClass, FailureCode>;

/** Setting these right is the agency's work; the person's address is not to blame. */
const ours = new Set([
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'ETLS',
  'EREQUIRETLS',
  'ECONFIG',
  'EPROXY',
  'mailGrant',
  'mailGrantEnded',
  'mailClientRefused',
  'mailTokenRefused',
  'mailTokenUnknown',
]);

function toCode(error: MailError, handedOver: boolean): FailureCode {
  const { code = '', command, response = '', responseCode, permanent } = error;
  const refused = permanent === true || responseCode !== undefined;
  // What is said before anybody was named, or of the sender, is about us.
  const ofLetter = command === 'RCPT TO' || command === 'DATA';
  if (refused && ofLetter) return meant[classOf(response || String(responseCode))];
  if (responseCode !== undefined && permanent !== true) return 'mail.refusedForNow';
  if (ours.has(code) || command === 'MAIL FROM') return 'mail.misconfigured';
  if (code === 'EMESSAGE' || command === 'DATA') return 'mail.refusedMessage';
  if (code === 'EENVELOPE') return 'mail.refusedAddress';
  if (permanent === true) return 'mail.misconfigured';
  return handedOver ? 'mail.uncertain' : 'mail.unreachable';
}
