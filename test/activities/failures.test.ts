import { describe, expect, it } from '@jest/globals';

import { type FailureCode, failures } from '../../activities/failures.ts';
import { toMailFailure } from '../../activities/mail/mail-failures.ts';

interface MailErrorShape {
  code: string;
  command?: string;
  responseCode?: number;
  permanent?: boolean;
  response?: string;
}

function mailError(shape: MailErrorShape): Error {
  return Object.assign(new Error('550 no such user sam@home.example'), shape);
}

const refused = { responseCode: 550, permanent: true };
const later = { responseCode: 450, permanent: false };

function rejecting(response: string): MailErrorShape {
  return { code: 'EENVELOPE', command: 'RCPT TO', ...refused, response };
}

describe('what an error of the mail server means', () => {
  it.each<[MailErrorShape, boolean, FailureCode]>([
    [{ code: 'ESOCKET', command: 'CONN' }, false, 'mail.unreachable'],
    [{ code: 'EDNS', command: 'CONN' }, false, 'mail.unreachable'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, false, 'mail.unreachable'],
    [{ code: 'ECONNECTION', command: 'CONN' }, false, 'mail.unreachable'],
    [{ code: 'EABORT' }, false, 'mail.unreachable'],
    [{ code: 'ESOCKET', command: 'CONN' }, true, 'mail.uncertain'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, true, 'mail.uncertain'],
    [{ code: 'ECONNECTION', command: 'CONN' }, true, 'mail.uncertain'],
    [{ code: 'EABORT' }, true, 'mail.uncertain'],
    [rejecting('550 5.1.1 no such user'), false, 'mail.refusedAddress'],
    [rejecting('550 5.7.1 we do not trust you'), false, 'mail.refusedUs'],
    [rejecting('552 5.2.2 mailbox full'), false, 'mail.full'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', ...refused }, false, 'mail.refusedUnclear'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', ...later }, false, 'mail.refusedForNow'],
    [{ code: 'EENVELOPE', command: 'API' }, false, 'mail.refusedAddress'],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', ...refused }, false, 'mail.misconfigured'],
    [{ code: 'EENVELOPE', command: 'DATA', ...refused }, false, 'mail.refusedUnclear'],
    [
      { code: 'EMESSAGE', command: 'DATA', ...refused, response: '552 5.3.4 too big' },
      true,
      'mail.refusedMessage',
    ],
    [{ code: 'EMESSAGE', command: 'DATA', ...later }, true, 'mail.refusedForNow'],
    [{ code: 'EAUTH', command: 'AUTH PLAIN', ...refused }, false, 'mail.misconfigured'],
    [{ code: 'EAUTH', command: 'AUTH PLAIN', ...later }, false, 'mail.refusedForNow'],
    [{ code: 'ETLS', command: 'CONN' }, false, 'mail.misconfigured'],
    [{ code: 'EPROTOCOL', command: 'CONN', ...refused }, false, 'mail.misconfigured'],
    [
      { code: 'EPROTOCOL', command: 'CONN', responseCode: 421, permanent: false },
      false,
      'mail.refusedForNow',
    ],
  ])('%j, handed over: %s → %s', (shape, handedOver, code) => {
    const failure = toMailFailure(mailError(shape), handedOver);

    expect(failure.code).toBe(code);
    expect(failure.message).not.toContain('sam@');
  });

  it('takes what it does not know for a server out of reach', () => {
    expect(toMailFailure('what', false).code).toBe('mail.unreachable');
  });
});

describe('the closed list', () => {
  it('is final only where another attempt would fail again', () => {
    const final = Object.entries(failures).filter(([, { final: ends }]) => ends);
    expect(final.map(([code]) => code)).toEqual([
      'mail.refusedAddress',
      'mail.refusedMessage',
      'mail.refusedUnclear',
      'sms.uncertain',
      'sms.refusedNumber',
      'sms.optedOut',
      'sms.refusedMessage',
      'sms.tooLong',
      'sms.missing',
      'letter.unknown',
      'letter.factMissing',
      'letter.factUnreadable',
      'letter.wording',
    ]);
  });
});
