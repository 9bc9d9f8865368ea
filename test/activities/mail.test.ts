import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { simpleParser } from 'mailparser';

import { failures, type FailureCode } from '../../activities/failures.ts';
import { renderLetter } from '../../activities/letters/render.ts';
import { createMail } from '../../activities/mail/index.ts';
import { createMailCatcher, type MailCatcher } from '../../worker/mail-catcher.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';

import { samplePost } from './sample-posts.ts';

const patience = { connect: 2000, handOver: 5000, taking: 5000 };
const post = samplePost('closing-letter');

let folder: string;
let catcher: MailCatcher;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letters-'));
  catcher = await createMailCatcher({ folder });
});

afterEach(async () => {
  await catcher.stop();
  await rm(folder, { recursive: true });
});

async function refusal(attempt: Promise<unknown>): Promise<ApplicationFailure> {
  const error: unknown = await attempt.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof ApplicationFailure) return error;
  throw error;
}

async function expectFailure(attempt: Promise<unknown>, code: FailureCode): Promise<void> {
  const failure = await refusal(attempt);
  expect(failure.type).toBe(code);
  expect(failure.nonRetryable).toBe(failures[code].final);
  expect(`${failure.message} ${failure.stack} ${String(failure.cause)}`).not.toMatch(/sam@|Sam\b/);
}

describe('a message that is sent', () => {
  it('arrives as text and HTML, labelled, answered to the office and with nothing attached', async () => {
    const { deliver } = createMail({ url: catcher.url });

    const delivered = await deliver(post);

    const [caught] = await catcher.arrival(1);
    expect(delivered).toEqual({
      outcome: 'sent',
      messageId: caught?.messageId,
      subject: 'A note from Ana',
    });
    expect(caught).toMatchObject({
      from: 'office@riverside.example',
      to: ['sam@home.example'],
      replyTo: 'office@riverside.example',
      subject: 'A note from Ana',
      attachments: 0,
      copies: 1,
    });
    expect(caught?.text).toContain('You said no when friends offered a drink.');
    expect(caught?.html).toContain('<p>You said no when friends offered a drink.');
    expect(caught?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(caught?.headers.get('x-auto-response-suppress')).not.toContain('All');
    expect(caught?.headers.get('content-language')).toBe('en');
    expect(caught?.headers.get('date')).toBeInstanceOf(Date);
    expect(caught?.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
    expect(caught?.headers.has('x-mailer')).toBe(false);
  });

  it('has a Message-ID that is its own, of the agency, and tells nothing', async () => {
    const { deliver } = createMail({ url: catcher.url });

    const first = await deliver(post);
    const again = await deliver(post);
    const other = await deliver({ ...post, key: 'e-71c2/closing-letter/2/1' });

    expect(first.messageId).toMatch(/^<[0-9a-f]{40}@riverside\.example>$/);
    expect(again.messageId).toBe(first.messageId);
    expect(other.messageId).not.toBe(first.messageId);
    expect(catcher.received.map(({ copies }) => copies)).toEqual([2, 1]);
  });

  it('threads with the messages of its ending, and of no other', async () => {
    const { deliver } = createMail({ url: catcher.url });

    await deliver(post);
    await deliver(samplePost('follow-up-touch'));
    await deliver(samplePost('follow-up-touch', { key: 'e-9/follow-up-touch/1/1' }));

    const threads = catcher.received.map(({ headers }) => [
      headers.get('in-reply-to'),
      headers.get('references'),
    ]);
    expect(threads[0]?.[0]).toMatch(/@riverside\.example>$/);
    expect(threads[0]?.[1]).toBe(threads[0]?.[0]);
    expect(threads[1]).toEqual(threads[0]);
    expect(threads[2]?.[0]).not.toBe(threads[0]?.[0]);
  });

  it('stands alone where the person must not be threaded', async () => {
    await createMail({ url: catcher.url }).deliver({ ...post, threads: false });

    const [caught] = catcher.received;
    expect(caught?.headers.has('in-reply-to')).toBe(false);
    expect(caught?.headers.has('references')).toBe(false);
  });

  it('is kept as a readable file, whose name names nobody', async () => {
    await createMail({ url: catcher.url }).deliver(post);

    const file = catcher.received[0]?.file ?? '';
    expect(basename(file)).toMatch(/^\d{4}-\d{2}-\d{2}-0001\.eml$/);
    const kept = await readFile(file, 'utf8');
    expect(kept).toContain(
      'You are welcome back, on any day and for any reason. Call or write:\r\n',
    );
    expect(kept).toContain('<html lang="en">');
    expect((await simpleParser(kept)).text).toBe(catcher.received[0]?.text);
  });

  it('arrives with the words it was written with, whatever they are', async () => {
    const changes = ['From now on I say '.repeat(12), '> 5 km', 'Zoë läuft 🙂', 'x'.repeat(200)];
    const rich = samplePost('closing-letter', { facts: { changes } });

    await createMail({ url: catcher.url }).deliver(rich);

    expect(catcher.received[0]?.text.trim()).toBe(renderLetter(rich).text.trim());
  });

  it('reaches a slow server in one attempt', async () => {
    catcher.behave({ slowBy: 150 });

    await createMail({ url: catcher.url, patience }).deliver(post);

    expect(catcher.received.map(({ copies }) => copies)).toEqual([1]);
  });
});

describe('a message that is not sent', () => {
  const { deliver: nowhere } = createMail({ url: 'smtp://127.0.0.1:1', patience });

  it('is tried again when the server is down, and goes out once it is back', async () => {
    const { deliver } = createMail({ url: catcher.url, patience });
    await catcher.stop();

    await expectFailure(deliver(post), 'mail.unreachable');
    await catcher.start();
    await deliver(post);

    expect(catcher.received).toHaveLength(1);
  });

  it('is tried again when the recipient is refused for now', async () => {
    catcher.behave({ refuse: { 'sam@home.example': 450 } });

    await expectFailure(createMail({ url: catcher.url }).deliver(post), 'mail.refusedForNow');
  });

  it('is given up when the address is refused, which concerns that address alone', async () => {
    catcher.behave({ refuse: { 'sam@home.example': 550 } });
    const { deliver } = createMail({ url: catcher.url });

    await expectFailure(deliver(post), 'mail.refusedAddress');
    await deliver({ ...post, to: { name: null, address: 'kim@home.example' } });

    expect(catcher.received.map(({ to }) => to)).toEqual([['kim@home.example']]);
  });

  it.each([
    [554, 'mail.refusedMessage'],
    [451, 'mail.refusedForNow'],
  ] as const)('tells a message refused with %i as %s', async (code, failure) => {
    catcher.behave({ refuseMessage: code });

    await expectFailure(createMail({ url: catcher.url }).deliver(post), failure);
    expect(catcher.received).toEqual([]);
  });

  it('is uncertain when the connection ends after the message, and a retry is the same message', async () => {
    const { deliver } = createMail({ url: catcher.url, patience });
    catcher.behave({ hangUpAfterMessage: true });

    await expectFailure(deliver(post), 'mail.uncertain');
    catcher.behave({ hangUpAfterMessage: false });
    await deliver(post);

    expect(catcher.received.map(({ copies }) => copies)).toEqual([2]);
  });

  it.each(['', 'sam', 'sam@home.example, kim@home.example', 'Sam <sam@home.example>', 'a@b@c'])(
    'does not go to the address "%s"',
    async (address) => {
      const attempt = nowhere({ ...post, to: { name: null, address } });
      await expectFailure(attempt, 'mail.refusedAddress');
    },
  );

  it('does not go out when its wording must not, and says what to mend', async () => {
    const facts = { strength: 'You are a difficult client.' };

    const failure = await refusal(nowhere(samplePost('follow-up-touch', { facts })));

    expect(failure.type).toBe('letter.wording');
    expect(failure.nonRetryable).toBe(true);
    expect(failure.message).not.toContain('difficult');
    expect(failure.details).toContainEqual(
      expect.objectContaining({
        check: 'personLabel',
        found: expect.stringContaining('difficult'),
      }),
    );
  });

  it('does not go out when a fact is missing', async () => {
    const facts: Post['facts'] = { strength: null };
    await expectFailure(nowhere(samplePost('follow-up-touch', { facts })), 'letter.factMissing');
  });
});

describe('a server that says nothing', () => {
  let silent: Server;
  const open = new Set<Socket>();

  beforeEach(async () => {
    silent = createServer((socket) => void open.add(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });

  afterEach(() => {
    for (const socket of open) socket.destroy();
    silent.close();
  });

  it('is given up', async () => {
    const { port } = silent.address() as AddressInfo;
    const impatient = { connect: 100, handOver: 1000, taking: 1000 };

    const { deliver } = createMail({ url: `smtp://127.0.0.1:${port}`, patience: impatient });

    await expectFailure(deliver(post), 'mail.unreachable');
  });
});
