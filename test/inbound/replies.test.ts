import { describe, expect, it } from '@jest/globals';
import { readMail, type Reading } from '../../activities/mail/inbound/index.ts';
import { ending, inHtml, keys, letterId, office, written } from './writing.ts';

const read = (raw: Buffer): Promise<Reading> => readMail({ raw }, keys);
const quoted = `> Hello Sam
>
> To stop these letters, answer with STOP. You can also ask us to call you.
> If you are in danger, call 116 123.`;

describe('the own words of an answer', () => {
  const programs: [string, string, string][] = [
    [
      'a telephone, without a quote',
      'Thank you, all is well.\n\nSent from my iPhone',
      'Thank you, all is well.',
    ],
    [
      'Outlook, above its block of fields',
      'Thank you, all is well.\n\n________________________________\nFrom: Ana <office@riverside.example>\nSent: Sunday, 29 November 2035 10:00\nTo: Sam Brook\nSubject: A note from Ana\n\nHello Sam\n\nTo stop these letters, answer with STOP.',
      'Thank you, all is well.',
    ],
    [
      'Gmail in French',
      `Tout va bien, merci.\n\nLe dim. 29 nov. 2035 à 09:00, Ana <office@riverside.example> a écrit :\n\n${quoted}`,
      'Tout va bien, merci.',
    ],
    [
      'Gmail in German',
      `Alles gut, danke.\n\nAm So., 29. Nov. 2035 um 09:00 Uhr schrieb Ana <\noffice@riverside.example>:\n\n${quoted}`,
      'Alles gut, danke.',
    ],
    [
      'Gmail in Spanish',
      `Todo bien.\n\nEl dom, 29 nov 2035 a las 9:00, Ana (<office@riverside.example>) escribió:\n\n${quoted}`,
      'Todo bien.',
    ],
    [
      'Gmail in Polish',
      `Wszystko dobrze.\n\nniedz., 29 lis 2035 o 09:00 Ana <office@riverside.example> napisał(a):\n\n${quoted}`,
      'Wszystko dobrze.',
    ],
    [
      'Gmail in Arabic',
      `كل شيء بخير.\n\nفي الأحد، 29 نوفمبر 2035 في 9:00 ص تمت كتابة ما يلي بواسطة Ana <office@riverside.example>:\n\n${quoted}`,
      'كل شيء بخير.',
    ],
    [
      'Gmail in Japanese',
      `元気です。\n\n2035年11月29日(日) 9:00 Ana <office@riverside.example>:\n\n${quoted}`,
      '元気です。',
    ],
    [
      'a signature with a number',
      'All is well.\n\n-- \nSam Brook\n+44 7700 900123',
      'All is well.',
    ],
    [
      'below the quote',
      `On 29/11/2035 09:00, Ana wrote:\n${quoted}\n\nAll is well.`,
      'All is well.',
    ],
    [
      'between the quotes',
      `On 29/11/2035 09:00, Ana wrote:\n> Hello Sam\n\nHello Ana.\n\n> How are things?\n\nAll is well.`,
      'Hello Ana.\n\nAll is well.',
    ],
    [
      'below the quote, with a signature',
      `On 29/11/2035 09:00, Ana wrote:\n${quoted}\n\nAll is well.\n\n-- \nSam`,
      'All is well.',
    ],
    [
      'a German web mail, which says first when and then who',
      `Alles ok.\n\nGesendet: Sonntag, 29. November 2035 um 10:00 Uhr\nVon: "Ana" <${office}>\nAn: "Sam" <sam.brook@person.example>\nBetreff: A note from Ana\n\nHello Sam. To stop, answer with STOP.`,
      'Alles ok.',
    ],
    [
      'another, which says first what about',
      `Alles ok.\n\n-----Original-Nachricht-----\nBetreff: A note\nDatum: 2035-11-29\nVon: "Ana" <${office}>\nAn: "Sam"\n\nHello Sam. To stop, answer with STOP.`,
      'Alles ok.',
    ],
    [
      'a telephone with a German program',
      `Alles ok.\n\nOutlook für iOS<https://aka.ms/o0ukef> beziehen`,
      'Alles ok.',
    ],
    [
      'a program that signs, in the text',
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nAlles ok.\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----',
      'Alles ok.',
    ],
    [
      'a program that marks with bars',
      'All is well.\n\nAna wrote:\n| Hello Sam\n|\n| To stop these notes, reply "stop" or call us.',
      'All is well.',
    ],
    [
      'a firm, below all',
      'All is well.\n\nThis email and any attachments are confidential and intended solely for the addressee.',
      'All is well.',
    ],
    [
      'our footer without a mark',
      'All is well.\n\nYou get this note because we agreed on it. To stop these notes, reply "stop" or call us.\nUrgent help, day or night: 116 123',
      'All is well.',
    ],
  ];
  it.each(programs)('are found in what %s sends', async (_, text, words) => {
    const reading = await read(written(text));
    expect(reading).toMatchObject({ kind: 'person', words, wish: 'none', mayAnswer: true });
  });

  it('are found in HTML that is all there is, with a file beside it', async () => {
    const raw = inHtml(
      '<div>I <b>want to die</b>.</div><blockquote type="cite">Hello Sam<br>answer with STOP</blockquote>',
    );
    expect(await read(raw)).toMatchObject({ wish: 'risk', words: 'I want to die.' });
  });

  it('are found when pasted from a word processor', async () => {
    const html = `<html><head><style>p.x{margin:0}</style></head><body><p class="x">Please&nbsp;call me.</p><div style="border-top:solid"><p><b>From:</b> Ana<br><b>Sent:</b> Sunday, 29 November 2035 10:00<br><b>To:</b> Sam<br><b>Subject:</b> A note</p></div><p>Hello Sam</p></body></html>`;
    expect(await read(written(html, { 'Content-Type': 'text/html; charset=utf-8' }))).toMatchObject(
      {
        wish: 'call-back',
        words: 'Please call me.',
      },
    );
  });

  it('are none in a letter that is only passed on, and those above it in another', async () => {
    const letter =
      '---------- Forwarded message ---------\nFrom: Ana <office@riverside.example>\nDate: Sun, 29 Nov 2035\nSubject: A note\nTo: Sam\n\nHello Sam. To stop these letters, answer with STOP.';
    expect(await read(written(letter, { Subject: 'Fwd: A note from Ana' }))).toMatchObject({
      wish: 'none',
    });
    expect(await read(written(`Please call me.\n\n${letter}`))).toMatchObject({
      wish: 'call-back',
    });
  });

  it('may go on below a signature, and tell of danger in what somebody else wrote', async () => {
    const signed = 'Fine.\n\n-- \nSam\n\nPS I do not want to be alive any more';
    expect(await read(written(signed))).toMatchObject({
      wish: 'risk',
      words: 'Fine.\n\nPS I do not want to be alive any more',
    });
    const others =
      'My friend wrote this, what do I do?\n\n---------- Forwarded message ---------\nFrom: Kim <kim@person.example>\nDate: Mon, 30 Nov 2035\nSubject: sorry\nTo: Sam\n\nI am going to kill myself tonight.';
    expect(await read(written(others, { Subject: 'Fwd: sorry' }))).toMatchObject({
      wish: 'risk',
      words: expect.stringContaining('kill myself tonight'),
    });
  });

  it('are those in HTML where the text only says that there is HTML', async () => {
    const body =
      '--a1\nContent-Type: text/plain\n\nThis message is in HTML.\n\n--a1\nContent-Type: text/html\n\n<p>I want to die.</p>\n\n--a1--';
    const raw = written(body, { 'Content-Type': 'multipart/alternative; boundary="a1"' });
    expect(await read(raw)).toMatchObject({ wish: 'risk', words: 'I want to die.' });
  });

  it.each([
    ['in a form of text that programs do not show', 'text/enriched', '<bold>I want to die</bold>'],
    ['behind a header that names no parts', 'multipart/mixed', 'I want to die'],
  ])('are read %s', async (_, type, body) => {
    const raw = Buffer.from(`From: sam@example.org\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`);
    expect(await readMail({ raw }, keys)).toMatchObject({ wish: 'risk', words: 'I want to die' });
  });

  it('are none where nothing was written: a person looks', async () => {
    expect(await read(written(''))).toMatchObject({ kind: 'person', wish: 'none', words: '' });
    expect(await read(written(`\n\nOn 29/11/2035 09:00, Ana wrote:\n${quoted}`))).toMatchObject({
      words: '',
    });
  });

  it('leave files behind, with how many there were', async () => {
    const body = `--f1\nContent-Type: text/plain\n\nHere it is.\n\n--f1\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="own.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n\n--f1--`;
    const raw = written(body, { 'Content-Type': 'multipart/mixed; boundary="f1"' });
    expect(await read(raw)).toMatchObject({ words: 'Here it is.', dropped: 1 });
  });

  it('leave behind a letter that is passed on as a file, and a picture that is all there is', async () => {
    const letter =
      '--f1\nContent-Type: text/plain\n\nSee below\n\n--f1\nContent-Type: message/rfc822\n\nFrom: Ana <office@riverside.example>\nSubject: A note\n\nHello Sam\n\n--f1--';
    const mixed = { 'Content-Type': 'multipart/mixed; boundary="f1"' };
    expect(await read(written(letter, mixed))).toMatchObject({ words: 'See below', dropped: 1 });
    const picture =
      '--f1\nContent-Type: text/html\n\n<img src="cid:a">\n\n--f1\nContent-Type: image/png\nContent-ID: <a>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n\n--f1--';
    const related = { 'Content-Type': 'multipart/related; boundary="f1"' };
    expect(await read(written(picture, related))).toMatchObject({ words: '', dropped: 1 });
  });

  it('leave no file behind where the message is signed', async () => {
    const body =
      '--s\nContent-Type: text/plain\n\nStop\n--s\nContent-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\nMIAG\n--s--';
    const type = 'multipart/signed; protocol="application/pkcs7-signature"; boundary=s';
    expect(await read(written(body, { 'Content-Type': type }))).toMatchObject({
      wish: 'stop',
      dropped: 0,
    });
  });
});

describe('the ending of a message', () => {
  it('is named by the address that an answer goes to, whatever else was lost on the way', async () => {
    const lost = {
      To: office.toUpperCase(),
      'In-Reply-To': null,
      References: null,
      Subject: 'hello',
    };
    expect(await read(written('Hello', lost))).toMatchObject({
      via: 'address',
      ending,
      returned: null,
    });
  });

  it('is named by whom the server says it came for, where the header does not', async () => {
    const raw = written('Hello', {
      To: 'undisclosed-recipients:;',
      'In-Reply-To': null,
      References: null,
    });
    expect(await readMail({ raw, envelopeTo: office }, keys)).toMatchObject({
      via: 'address',
      ending,
    });
  });

  it('is named by no address that was made up', async () => {
    const forged = office.replace('k7m2', 'k7m3');
    const raw = written('Stop', { To: forged, 'In-Reply-To': null, References: null });
    expect(await read(raw)).toMatchObject({ via: 'none', ending: null, wish: 'stop' });
  });

  it('is named by references, and not by somebody else’s letter', async () => {
    const plain = { To: 'office@riverside.example' };
    expect(await read(written('Hello', plain))).toMatchObject({
      via: 'references',
      returned: letterId,
      ending: null,
    });
    const other = { ...plain, 'In-Reply-To': '<x@other.example>', References: '<x@other.example>' };
    expect(await read(written('Hello', other))).toMatchObject({ via: 'none', returned: null });
  });
});
