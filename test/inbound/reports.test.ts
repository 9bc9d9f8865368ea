import { describe, expect, it } from '@jest/globals';
import { readMail } from '../../activities/mail/inbound/index.ts';
import { bounced, ending, formal, letterId, keys, office } from './writing.ts';

const quoted = `Return-Path: <office@riverside.example>
Reply-To: ${office}
Message-ID: ${letterId}
Subject: A note from Ana`;

describe('a report of a mail server', () => {
  const told: [string, Buffer, Record<string, unknown>][] = [
    [
      'from Exchange in German, where the address is not known',
      formal(
        'Fehler bei der Nachrichtenzustellung an die folgenden Empfänger: sam.brook@person.example. Die eingegebene E-Mail-Adresse konnte nicht gefunden werden.',
        'Final-Recipient: rfc822;sam.brook@person.example\nAction: failed\nStatus: 5.1.10\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
        {
          From: 'Microsoft Outlook <postmaster@person.example>',
          Subject: 'Unzustellbar: Ein Gruß von Ana',
          'Auto-Submitted': 'auto-replied',
        },
      ),
      { outcome: 'failed', class: 'hard', status: '5.1.10', recipient: 'sam.brook@person.example' },
    ],
    [
      'from Gmail, where nobody has the address',
      formal(
        "Address not found. Your message wasn't delivered to sam.brook@person.example because the address couldn't be found.",
        'Final-Recipient: rfc822; sam.brook@person.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.\n 550 5.1.1 Please try double-checking the address',
        { 'X-Failed-Recipients': 'sam.brook@person.example', 'Auto-Submitted': 'auto-replied' },
      ),
      { outcome: 'failed', class: 'hard', status: '5.1.1' },
    ],
    [
      'that only warns: it is still being tried',
      formal(
        'This is a warning. Your message has not been delivered yet. It will be retried for 5 days.',
        'Final-Recipient: rfc822; sam.brook@person.example\nAction: delayed\nStatus: 4.0.0\nDiagnostic-Code: X-Postfix; connect to mx.person.example: Connection timed out',
      ),
      { outcome: 'delayed', class: 'soft' },
    ],
    [
      'that a full box is full, though its status says only that it failed',
      formal(
        'The mailbox is full.',
        'Final-Recipient: rfc822; sam.brook@person.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 552 Quota exceeded (mailbox for user is full)',
      ),
      { outcome: 'failed', class: 'full' },
    ],
    [
      'that greylisting outlived our patience',
      formal(
        'Delivery failed after several attempts.',
        'Final-Recipient: rfc822; sam.brook@person.example\nAction: failed\nStatus: 4.7.1\nDiagnostic-Code: smtp; 451 4.7.1 Greylisting in action, please come back later',
      ),
      { outcome: 'failed', class: 'soft', status: '4.7.1' },
    ],
    [
      'that our reputation is bad, though it says that the user is unknown',
      formal(
        'blocked',
        'Final-Recipient: rfc822; sam.brook@person.example\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 550 5.7.1 user unknown, blocked using dnsbl.example',
      ),
      { class: 'policy' },
    ],
    [
      'that the letter is too large',
      formal(
        'too large',
        'Final-Recipient: rfc822; sam.brook@person.example\nAction: failed\nStatus: 5.3.4\nDiagnostic-Code: smtp; 552 5.3.4 Message size exceeds fixed limit',
      ),
      { class: 'message' },
    ],
    [
      'that says nothing of why',
      formal(
        'It failed.',
        'Final-Recipient: rfc822; sam.brook@person.example\nAction: failed\nStatus: 5.0.0',
      ),
      { outcome: 'failed', class: 'unknown' },
    ],
    [
      'about an address that passes its mail on: whom we wrote to is said beside it',
      formal(
        'no such user',
        'Original-Recipient: rfc822;sam@old.example\nFinal-Recipient: rfc822;sam.brook@person.example\nAction: failed\nStatus: 5.1.1',
      ),
      { asked: 'sam@old.example', recipient: 'sam.brook@person.example', class: 'hard' },
    ],
    [
      'that nobody has the mailbox, in the words of RFC 5321',
      formal(
        'x',
        'Final-Recipient: rfc822; sam.brook@person.example\nAction: failed\nStatus: 5.5.0\nDiagnostic-Code: smtp; 550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).',
      ),
      { class: 'hard' },
    ],
    [
      'that it is a rule of theirs, in the same words',
      formal(
        'x',
        'Final-Recipient: rfc822; sam.brook@person.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550-Requested action not taken: mailbox unavailable 550-Reject due to SPF policy.',
      ),
      { class: 'policy' },
    ],
    [
      'that our server is not liked, by its number',
      formal(
        'x',
        'Final-Recipient: rfc822; sam.brook@person.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 554 IP=192.0.2.4 - A problem occurred. (Ask your postmaster for help.)',
      ),
      { class: 'policy' },
    ],
    [
      'from sendmail, in words alone, with the letter below a heading that is set in',
      bounced(
        `   ----- The following addresses had permanent fatal errors -----
<sam.brook@person.example>
    (reason: 550 5.1.1 <sam.brook@person.example>... User unknown)

   ----- Original message follows -----

${quoted}`,
        { Subject: 'Returned mail: see transcript for details' },
      ),
      { outcome: 'failed', class: 'hard', recipient: 'sam.brook@person.example' },
    ],
    [
      'from Exim, in words alone',
      bounced(
        `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address(es) failed:

  sam.brook@person.example
    host mx.person.example [198.51.100.7]
    SMTP error from remote mail server after RCPT TO:<sam.brook@person.example>:
    550 No such user here

------ This is a copy of the message, including all the headers. ------

${quoted}`,
        {
          Subject: 'Mail delivery failed: returning message to sender',
          'X-Failed-Recipients': 'sam.brook@person.example',
          'Auto-Submitted': 'auto-replied',
        },
      ),
      { outcome: 'failed', class: 'hard', recipient: 'sam.brook@person.example' },
    ],
    [
      'in a tongue that nobody here knows, by the code of its server',
      bounced(
        `Bericht folgt.\n\n<sam.brook@person.example> : 550 5.1.1 Adresse d'au moins un destinataire invalide.\n\n${quoted}`,
        { Subject: 'Message non distribué' },
      ),
      { outcome: 'failed', class: 'hard', recipient: 'sam.brook@person.example' },
    ],
    [
      'in German words alone, that the box is full',
      bounced(
        `Ihre Nachricht konnte nicht zugestellt werden:

sam.brook@person.example: 552 Das Postfach ist voll

--- Below this line is a copy of the message.

${quoted}`,
        { From: 'Postmaster <postmaster@person.example>', Subject: 'Unzustellbar: A note' },
      ),
      { outcome: 'failed', class: 'full', recipient: 'sam.brook@person.example' },
    ],
  ];
  it.each(told)('%s', async (_, raw, expected) => {
    const reading = await readMail({ raw }, keys);
    const known = { kind: 'report', mayAnswer: false, returned: letterId, ending };
    expect(reading).toMatchObject({ ...known, via: 'returned message', ...expected });
  });

  it('that brings nothing of ours back is one still, and names its ending by the address it came to', async () => {
    const words = 'sam.brook@person.example: 550 5.1.1 User unknown';
    const raw = bounced(words, { Subject: 'failure notice', To: office.replace('+rb', '+bb') });
    const plain = await readMail({ raw: bounced(words, { Subject: 'failure notice' }) }, keys);
    expect(plain).toMatchObject({ kind: 'report', class: 'hard', via: 'none', ending: null });
    // A tag for answers is none for bounces.
    expect((await readMail({ raw }, keys)).ending).toBeNull();
  });
});
