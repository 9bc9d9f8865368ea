import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { EndwellError } from '../../client/endwell-error.ts';
import { createTake, createWebhook } from '../../client/inbound/index.ts';
import { openListener } from '../../client/inbound/listener.ts';
import type { KnownEndings, Telling } from '../../client/known-endings.ts';
import { given, type Story } from '../ending/given.ts';
import { bounced, ending, formal, inHtml, keys, office, written } from './writing.ts';

/** Endings that only note what they are told; the one that is asked for may be out of reach, or not there. */
function noting(fault: () => Error | null = () => null, keeps = false) {
  const told: (Telling & { ref: string })[] = [];
  const tell: KnownEndings['tell'] = (ref, telling) => {
    const failure = fault();
    if (failure !== null) return Promise.reject(failure);
    told.push({ ref, ...telling });
    // What an ending answers is of no interest to whoever brings mail.
    return Promise.resolve({} as Awaited<ReturnType<KnownEndings['tell']>>);
  };
  const kept: object[] = [];
  const keep = (_id: string, mail: object) => {
    kept.push(mail);
    return Promise.resolve(keeps);
  };
  return { told, kept, take: createTake(keys, tell, keep) };
}

/** A real chart on a virtual clock, told by mail. */
function telling(story: Story) {
  return createTake(
    keys,
    (_ref, { type, with: facts = {} }) => {
      story.also([type, facts]);
      return Promise.resolve({} as Awaited<ReturnType<KnownEndings['tell']>>);
    },
    () => Promise.resolve(false),
  );
}

describe('a message that is taken', () => {
  it('tells its ending once, under an id that the same bytes have again', async () => {
    const { told, take } = noting();
    const raw = written('Stop');
    expect(await take({ raw })).toBe('told');
    await take({ raw });
    expect(told[0]).toMatchObject({
      ref: ending,
      type: 'reply.received',
      by: { role: 'system', ref: 'mail' },
      with: { kind: 'stop', words: 'Stop', unread: true, from: 'sam.brook@person.example' },
    });
    expect(told[1]).toEqual(told[0]);
  });

  it('says an end as an end, and leaves to the chart of what', async () => {
    const { told, take } = noting();
    for (const words of [
      'End',
      'An end for now, with thanks',
      'Ein Ende für jetzt, bitte.',
      'Stop',
    ])
      await take({ raw: written(words) });
    expect(told.map((each) => each.with?.['kind'])).toEqual(['end', 'end', 'end', 'stop']);
  });

  it('is a person’s to look at where it names no ending, or one that is gone', async () => {
    const gone = noting(() => new EndwellError('notFound', 'There is no such ending.'));
    const nobodys = { To: 'office@riverside.example', 'In-Reply-To': null, References: null };
    expect(await noting().take({ raw: written('Hello', nobodys) })).toBe('nobodys');
    expect(await noting().take({ raw: Buffer.alloc(2_000_000) })).toBe('nobodys');
    expect(await gone.take({ raw: written('Hello') })).toBe('nobodys');
  });

  it('with a large file is heard by its words, and by whom it is from where it has none', async () => {
    const file = `Content-Type: image/jpeg\nContent-Disposition: attachment\n\n${'x'.repeat(76)}\n`;
    const large = (words: string) =>
      written(`--b\nContent-Type: text/plain\n\n${words}\n\n--b\n${file.repeat(12_000)}\n--b--`, {
        'Content-Type': 'multipart/mixed; boundary=b',
      });
    const { told, take } = noting();
    for (const words of ['Stop', '']) expect(await take({ raw: large(words) })).toBe('told');
    expect(told.map((each) => [each.ref, each.with])).toEqual([
      [ending, expect.objectContaining({ kind: 'stop', words: 'Stop' })],
      [
        ending,
        { kind: 'other', from: 'sam.brook@person.example', answerable: false, unread: true },
      ],
    ]);
  });

  it('is kept for a person where it names no ending, with what was written, and nothing of machines is', async () => {
    const nobodys = { To: 'office@riverside.example', 'In-Reply-To': null, References: null };
    const gone = noting(() => new EndwellError('notFound', 'There is no such ending.'), true);
    expect(await gone.take({ raw: written('I want to die', nobodys) })).toBe('kept');
    expect(await gone.take({ raw: written('Hello again') })).toBe('kept');
    expect(gone.kept).toEqual([
      { from: 'sam.brook@person.example', words: 'I want to die', risk: true },
      { from: 'sam.brook@person.example', words: 'Hello again', risk: false },
    ]);
    const fields = 'Final-Recipient: rfc822; kim@example.org\nAction: failed\nStatus: 5.1.1';
    expect(await gone.take({ raw: formal('no such user', fields) })).toBe('nobodys');
    expect(gone.kept).toHaveLength(2);
  });

  it('is nothing to tell where a machine wrote: nobody answers a machine, and no loop begins', async () => {
    const { told, take } = noting();
    for (const headers of [{ 'Auto-Submitted': 'auto-replied' }, { Precedence: 'bulk' }])
      expect(await take({ raw: written('Away', headers) })).toBe('idle');
    const delayed = 'Final-Recipient: rfc822; sam@person.example\nAction: delayed\nStatus: 4.4.1';
    expect(await take({ raw: formal('later', delayed) })).toBe('idle');
    const praise = `--f1\nContent-Type: message/feedback-report\n\nFeedback-Type: not-spam\nVersion: 1\n\n--f1--`;
    const type = 'multipart/report; report-type="feedback-report"; boundary="f1"';
    expect(await take({ raw: written(praise, { 'Content-Type': type }) })).toBe('idle');
    const bill = { To: 'office@riverside.example', 'In-Reply-To': null, References: null };
    const machine = { 'Auto-Submitted': 'auto-generated', ...bill };
    expect(await take({ raw: written('Your bill is here', machine) })).toBe('foreign');
    expect(told).toEqual([]);
  });

  it('is brought again where endings cannot be asked now', async () => {
    const { take } = noting(() => new EndwellError('unanswered', 'Not now.'));
    await expect(take({ raw: written('Stop') })).rejects.toThrow('Not now.');
  });
});

describe('the story of a client who answers', () => {
  const kim = { From: 'Kim <kim@example.org>' };

  it('with "stop": nothing is sent any more', async () => {
    const story = given();
    await telling(story)({ raw: written('Stop.\n\nKim', kim) });
    expect(story.view.contact).toBe('optedOut');
  });

  it('with words of risk in HTML: the duty worker calls, and no machine answers', async () => {
    const story = given();
    await telling(story)({ raw: inHtml('<p>I want to die</p>', kim) });
    expect([story.view.risk, story.open]).toEqual(['concern', ['safety-check']]);
    expect(story.posts).toEqual([]);
  });

  it('from an address that bounces: the letter came back, and somebody finds another way', async () => {
    const story = given();
    const fields = 'Final-Recipient: rfc822; kim@example.org\nAction: failed\nStatus: 5.1.1';
    await telling(story)({ raw: formal('no such user', fields) });
    expect([story.view.contact, story.open]).toEqual(['undeliverable', ['fix-contact-details']]);
  });
});

describe('mail by SMTP', () => {
  it('is taken for an address of ours alone, and said to be taken once it was told', async () => {
    const faults: Error[] = [];
    const { told, take } = noting(() => faults[0] ?? null);
    const listener = await openListener({ host: '127.0.0.1', port: 0 }, keys, take);
    const transport = createTransport({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
    const send = async (raw: Buffer, to: string | string[], from = 'sam.brook@person.example') => {
      try {
        return (await transport.sendMail({ raw, envelope: { from, to } })).response;
      } catch (error) {
        return error instanceof Error && 'response' in error ? String(error.response) : '';
      }
    };
    try {
      expect(await send(written('Stop'), office)).toMatch(/^250 2\.0\.0/);
      expect(await send(bounced('550 5.1.1 no such user'), office, '')).toMatch(/^250/);
      expect(told.map(({ type }) => type)).toEqual(['reply.received', 'letter.returned']);
      expect(await send(written('Stop'), 'office@riverside.example')).toMatch(/^550 5\.1\.1/);
      expect(await send(written('Stop'), office.replace('k7m2', 'k7m3'))).toMatch(/^550 5\.1\.1/);
      expect(await send(Buffer.alloc(35_100_000, 'x\r\n'), office)).toMatch(/^552 5\.3\.4/);
      faults.push(new EndwellError('unanswered', 'Not now.'));
      expect(await send(written('Stop'), office)).toMatch(/^451 4\.3\.0/);
      faults.length = 0;
      expect(await send(written('Stop'), office)).toMatch(/^250/);
    } finally {
      transport.close();
      await listener.stop();
    }
  });
});

describe('mail by a webhook', () => {
  const secret = 'a-secret-of-the-path';
  const raw = readFileSync(new URL('samples/10-stop-webmail.eml', import.meta.url));

  const post = async (
    body: RequestInit['body'],
    path = secret,
    fault: Error | null = null,
    headers: Record<string, string> = {},
  ) => {
    const { told, take } = noting(() => fault);
    const webhook = createWebhook(secret, take);
    const { status } = await webhook.request(`/${path}`, {
      method: 'POST',
      body: body ?? null,
      headers,
    });
    return { status, kinds: told.map(({ with: facts }) => facts?.['kind']) };
  };

  it('is taken as the whole message, as a field of a form, or in a document', async () => {
    const taken = { status: 200, kinds: ['stop'] };
    const text = raw.toString();
    const json = { 'content-type': 'application/json' };
    expect(await post(new Uint8Array(raw))).toEqual(taken);
    expect(await post(new URLSearchParams({ 'body-mime': text }))).toEqual(taken);
    const form = new FormData();
    form.set('email', text);
    expect(await post(form)).toEqual(taken);
    expect(await post(JSON.stringify({ RawEmail: text }), secret, null, json)).toEqual(taken);
    // As curl says it of whatever it is given.
    const byDefault = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await post(new Uint8Array(raw), secret, null, byDefault)).toEqual(taken);
  });

  it('is told apart: another path, nobody’s mail, too much, not now', async () => {
    const whole = new Uint8Array(raw);
    expect(await post(whole, 'another-path')).toMatchObject({ status: 404, kinds: [] });
    expect(await post('hello')).toMatchObject({ status: 406 });
    expect(await post('')).toMatchObject({ status: 406 });
    expect(await post(new Uint8Array(47_000_001))).toMatchObject({ status: 413 });
    expect(await post(whole, secret, new Error('down'))).toMatchObject({ status: 503 });
  });

  it('changes nothing by GET or HEAD', async () => {
    const { told, take } = noting();
    const webhook = createWebhook(secret, take);
    for (const method of ['GET', 'HEAD'])
      expect((await webhook.request(`/${secret}`, { method })).status).toBe(404);
    expect(told).toEqual([]);
  });
});
