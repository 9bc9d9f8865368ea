import { describe, expect, it } from '@jest/globals';
import { type AnswerClass, classOf } from '../../activities/mail/answer.ts';

describe('what a mail server says of a letter', () => {
  it.each<[string, AnswerClass]>([
    ['550 5.1.1 user unknown', 'address'],
    ['550-5.1.1 The account does\n550-5.1.1 not exist\n550 5.1.1 x', 'address'],
    ['550 No such user here', 'address'],
    ['556 5.1.10 null MX', 'address'],
    ['550 5.2.1 The mailbox is disabled', 'address'],
    ['550 5.4.1 Recipient address rejected: Access denied', 'address'],
    ['552 5.2.2 <sam@home.example> mailbox full', 'full'],
    ['452 4.2.2 over quota', 'full'],
    ['554 Sorry, the inbox is full', 'full'],
    ['550 5.7.1 blocked, see https://rules.example', 'policy'],
    ['550 5.7.1 user unknown', 'policy'],
    ['550 5.7.26 unauthenticated mail', 'policy'],
    ['554 5.7.1 spam', 'policy'],
    ['553 5.1.8 sender domain not found', 'policy'],
    ['550 5.1.0 blocked by DNSBL', 'policy'],
    ['554 your IP is on a blacklist', 'policy'],
    ['552 5.3.4 too big', 'message'],
    ['554 5.6.0 malformed', 'message'],
    ['451 4.7.1 greylisted', 'later'],
    ['421 4.7.0 too many connections', 'later'],
    ['450 try again', 'later'],
    ['451 4.1.1 user unknown, for now', 'later'],
    ['550 5.4.6 loop', 'later'],
    ['550', 'unclear'],
    ['554 Transaction failed', 'unclear'],
  ])('%s: %s', (answer, found) => {
    expect(classOf(answer)).toBe(found);
  });
});
