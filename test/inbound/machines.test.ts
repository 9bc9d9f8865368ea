import { describe, expect, it } from '@jest/globals';
import { readMail, type Reading } from '../../activities/mail/inbound/index.ts';
import { bounced, ending, keys, letterId, office, written } from './writing.ts';

const read = (raw: Buffer): Promise<Reading> => readMail({ raw }, keys);

describe('a machine that answers', () => {
  const notes: [string, string, string][] = [
    ['English', 'Out of office: A note from Ana', 'I am back on Monday.'],
    ['German', 'Abwesend: A note from Ana', 'Ich bin im Urlaub.'],
    ['French', 'Réponse automatique : A note from Ana', 'Je suis en congés.'],
    ['Spanish', 'Respuesta automática: A note from Ana', 'Vuelvo el lunes.'],
    ['Dutch', 'Automatisch antwoord: A note from Ana', 'Ik ben er maandag weer.'],
    ['Polish', 'Odpowiedź automatyczna: A note from Ana', 'Wracam w poniedziałek.'],
    ['Arabic', 'رد تلقائي: A note from Ana', 'أنا خارج المكتب.'],
    ['Russian', 'Автоответ: A note from Ana', 'Вернусь в понедельник.'],
    ['Japanese', '自動応答: A note from Ana', '不在です。'],
    [
      'no subject of its own',
      'Re: A note from Ana',
      'I am out of the office until Monday with no access to my email. For anything urgent please call the desk.',
    ],
    [
      'no subject of its own, in German',
      'AW: A note from Ana',
      'Ich bin bis zum 6. Dezember nicht im Büro. In dringenden Fällen wenden Sie sich an das Sekretariat.',
    ],
    [
      'no subject of its own, and when they are back',
      'Re: A note from Ana',
      "Hi, I'm on annual leave until 7 December. I will respond to your email when I return.",
    ],
    [
      'no subject of its own, and a colleague',
      'Re: A note from Ana',
      "I'm on maternity leave. Please contact my colleague for anything in the meantime.",
    ],
    [
      'no subject of its own, in German, and when they are back',
      'AW: A note from Ana',
      'Vielen Dank für Ihre E-Mail. Ich befinde mich derzeit im Urlaub und bin ab dem 7. Dezember wieder für Sie da.',
    ],
    [
      'a program that says that it wrote it',
      'AW: A note from Ana',
      'Diese Nachricht wurde automatisch erstellt. Ich bin in Elternzeit.',
    ],
    [
      'no subject of its own, in French',
      'Re: A note from Ana',
      "Bonjour,\n\nActuellement en congés, je serai de retour le 14 décembre. En cas d'urgence, merci de contacter le 01 23 45 67 89.",
    ],
    [
      'nobody there any more',
      'Re: A note from Ana',
      'Sam Brook no longer works at this company. This mailbox is not monitored.',
    ],
  ];
  it.each([
    'I am on holiday with my sister this week. Thank you for asking.',
    'Ich bin gerade im Urlaub, und es geht mir gut.',
  ])('is none where somebody tells of it: %s', async (text) => {
    expect(await read(written(text))).toMatchObject({ kind: 'person', mayAnswer: true });
  });

  it.each(notes)('without a header that says so is away (%s)', async (_, subject, text) => {
    const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
    const reading = await read(written(text, { Subject: encoded }));
    expect(reading).toMatchObject({ kind: 'away', mayAnswer: false, ending, wish: 'none' });
  });

  it.each([
    { Precedence: 'auto_reply' },
    { 'X-Autoreply': 'yes' },
    { 'X-Autorespond': 'A note' },
    { 'Auto-Submitted': 'auto-replied' },
  ])('with %j is away, whatever it says', async (headers) => {
    expect(await read(written('Please call me.', headers))).toMatchObject({ kind: 'away' });
  });

  it.each([
    { 'List-Id': '<news.lists.town.example>' },
    { Precedence: 'bulk' },
    { 'Auto-Submitted': 'auto-generated' },
    { 'Return-Path': '<>' },
    { 'X-Auto-Response-Suppress': 'All' },
    { From: 'Shop <no-reply@shop.example>' },
  ])('with %j is never answered', async (headers) => {
    const reading = await read(
      written('Order 17 has shipped.', { Subject: 'Order 17', ...headers }),
    );
    expect(reading).toMatchObject({ kind: 'automatic', mayAnswer: false });
  });

  it.each([
    ['[#4711] Received', 'We have received your request. Please do not reply to this email.'],
    [
      'Please confirm',
      'Your message is being held. Click here to verify that you are a human sender.',
    ],
  ])('with no header, but with the words of one, is never answered: %s', async (Subject, text) => {
    expect(await read(written(text, { Subject }))).toMatchObject({
      kind: 'automatic',
      mayAnswer: false,
    });
  });

  it('is of a person where only receipts are not wanted', async () => {
    const headers = { 'X-Auto-Response-Suppress': 'DR, RN' };
    expect(await read(written('All is well.', headers))).toMatchObject({
      kind: 'person',
      mayAnswer: true,
    });
  });

  it('hides no wish of a person whose firm wants no automatic answers', async () => {
    const headers = { 'X-Auto-Response-Suppress': 'DR, OOF, AutoReply' };
    expect(await read(written('Please stop.', headers))).toMatchObject({
      kind: 'person',
      wish: 'stop',
      mayAnswer: false,
    });
  });

  it.each([
    [
      'Read: A note from Ana',
      'Your message\n\n was read on Sunday, November 29, 2035 10:05:00 AM.',
    ],
    ['Gelesen: A note from Ana', 'Ihre Nachricht\n\n wurde am Sonntag, 29. November 2035 gelesen.'],
    ['Not read: A note from Ana', 'Your message\n\n was deleted without being read on Sunday.'],
  ])('that says %s, in words alone, is a receipt', async (Subject, text) => {
    expect(await read(written(text, { Subject }))).toMatchObject({ kind: 'receipt' });
  });

  it('that shows our letter to its reader, or throws it away, is a receipt', async () => {
    const body = `--m1\nContent-Type: text/plain\n\nYour message was displayed.\n\n--m1\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; sam.brook@person.example\nOriginal-Message-ID: ${letterId}\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--m1--`;
    const type = 'multipart/report; report-type=disposition-notification; boundary="m1"';
    const reading = await read(written(body, { 'Content-Type': type }));
    expect(reading).toMatchObject({ kind: 'receipt', mayAnswer: false, via: 'address' });
  });

  it('that answers an invitation says yes or no, and leaves no file', async () => {
    const calendar =
      'BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:session-4@riverside.example\nSEQUENCE:2\nATTENDEE;CN=Sam;\n PARTSTAT=DECLINED:mailto:sam.brook@person.example\nCOMMENT:Not that day\\, sorry\nEND:VEVENT\nEND:VCALENDAR';
    const body = `--c1\nContent-Type: text/plain\n\nSam has declined.\n\n--c1\nContent-Type: text/calendar; method=REPLY; charset=utf-8\n\n${calendar}\n\n--c1--`;
    const reading = await read(
      written(body, { 'Content-Type': 'multipart/alternative; boundary="c1"' }),
    );
    expect(reading).toMatchObject({
      kind: 'calendarReply',
      answer: 'declined',
      uid: 'session-4@riverside.example',
      sequence: 2,
      comment: 'Not that day, sorry',
      wish: 'none',
      mayAnswer: false,
    });
    // Outlook has it in the text alone, and some calendars say something of their own there.
    const bare = body.replace(/COMMENT:.*\n/, '');
    const beside = { 'Content-Type': 'multipart/alternative; boundary="c1"' };
    expect(await read(written(bare, beside))).not.toHaveProperty('comment');
    const said = bare.replace('Sam has declined.', 'I might be late');
    expect(await read(written(said, beside))).toMatchObject({ comment: 'I might be late' });
    const call = body.replace('Not that day\\, sorry', 'Please call me');
    expect(await read(written(call, beside))).toMatchObject({ wish: 'call-back' });
    // What a person writes beside it is heard as any other words of theirs.
    const dark = body.replace('Not that day', 'I want to die');
    const type = { 'Content-Type': 'multipart/alternative; boundary="c1"' };
    expect(await read(written(dark, type))).toMatchObject({ kind: 'calendarReply', wish: 'risk' });
  });

  it('that passes on a complaint in the bare form is a complaint', async () => {
    const body = `--f1\nContent-Type: text/plain\n\nThis is an abuse report.\n\n--f1\nContent-Type: message/feedback-report\n\nFeedback-Type: not-spam\nVersion: 1\n\n--f1\nContent-Type: text/rfc822-headers\n\nReply-To: ${office}\nMessage-ID: ${letterId}\n\n--f1--`;
    const type = 'multipart/report; report-type="feedback-report"; boundary="f1"';
    const reading = await read(bounced(body, { 'Content-Type': type, Subject: 'FW: A note' }));
    expect(reading).toMatchObject({ kind: 'complaint', feedback: 'not-spam', ending });
  });
});

describe('a message that is meant to wear its reader out', () => {
  const hostile: [string, Buffer, Reading['kind']][] = [
    ['20 MB', Buffer.alloc(20_000_000, 'x\r\n'), 'tooBig'],
    ['nothing', Buffer.alloc(0), 'person'],
    ['bytes', Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 97) % 256)), 'person'],
    ['a header of 900 KB', written('hello', { 'X-Long': 'y'.repeat(900_000) }), 'unreadable'],
    [
      '900 parts',
      written(Array.from({ length: 900 }, () => '--p\nContent-Type: text/plain\n\nx').join('\n'), {
        'Content-Type': 'multipart/mixed; boundary=p',
      }),
      'unreadable',
    ],
    ['900 KB of quotes', written('> '.repeat(450_000)), 'person'],
    ['20000 headings', written('On On On '.repeat(20_000)), 'person'],
    ['deep HTML', written('<div>'.repeat(30_000), { 'Content-Type': 'text/html' }), 'person'],
  ];
  it.each(hostile)('is read at once, or left to a person: %s', async (_, raw, kind) => {
    const begun = process.cpuUsage();
    expect(await read(raw)).toMatchObject({ kind });
    // Of the processor: on a busy machine the hours of the clock are others’.
    expect(process.cpuUsage(begun).user).toBeLessThan(3_000_000);
  });
});
