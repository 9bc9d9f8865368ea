import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { domainToASCII } from 'node:url';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { createMail, type MailPort } from '../../activities/mail/index.ts';
import { loadConfig } from '../../temporal.config.ts';
import { testKeys } from '../support/secrecy.ts';
import { samplePost } from './sample-posts.ts';

const patience = { connect: 2000, handOver: 2000, taking: 2000 };
const post = samplePost('follow-up-touch');
const opened: SMTPServer[] = [];
const sessions: SMTPServerSession['envelope'][] = [];
const arrived: Buffer[] = [];

afterEach(async () => {
  for (const server of opened.splice(0))
    await new Promise<void>((resolve) => server.close(resolve));
  sessions.length = arrived.length = 0;
});

/** A mail server that keeps what it is sent, and the port on which it listens. */
async function mailServer(options: SMTPServerOptions = {}): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 20,
    onData: (stream, session, answer) => {
      void buffer(stream).then((source) => {
        sessions.push(session.envelope);
        arrived.push(source);
        answer();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  opened.push(server);
  const { server: listening } = server;
  server.listen(0, '0.0.0.0');
  await once(listening, 'listening');
  return (listening.address() as AddressInfo).port;
}

function mail(port: number, more: Partial<MailPort> = {}): ReturnType<typeof createMail> {
  return createMail({ url: `smtp://127.0.0.1:${port}`, patience, ...more });
}

async function failing(attempt: Promise<unknown>): Promise<string | null | undefined> {
  const error: unknown = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ApplicationFailure) return error.type;
  throw error;
}

describe('the address of a mail server', () => {
  const config = (SMTP_URL: string): unknown =>
    loadConfig({ SMTP_URL, ENDWELL_KEYS: JSON.stringify(testKeys) });

  it.each([
    'smtp://127.0.0.1:1025',
    'smtp://localhost:1025?ignoreTLS=true',
    'smtps://office:secret@mail.example.org',
    'smtp://office:secret@mail.example.org:587?requireTLS=true&name=office.example.org',
  ])('is taken: %s', (url) => {
    expect(() => config(url)).not.toThrow();
  });

  it.each([
    ['smtp://mail.example.org:587', 'without a login'],
    ['smtp://office@mail.example.org:587', 'without a login'],
    ['smtps://office:secret@mail.example.org?tls.rejectUnauthorized=false', 'tls.rejectUnauth'],
    ['smtps://office:secret@mail.example.org?tls.rejectUnauthorized=0', 'tls.rejectUnauth'],
    ['smtp://office:secret@mail.example.org?ignoreTLS', 'ignoreTLS'],
    ['smtp://office:secret@mail.example.org?ignoreTLS=true', 'ignoreTLS'],
    ['smtp://office:secret@mail.example.org?opportunisticTLS=1', 'opportunisticTLS'],
    ['smtps://office:secret@mail.example.org?secure=false', 'secure'],
    ['smtp://office:secret@mail.example.org?tls.minVersion=TLSv1', 'tls.minVersion'],
    ['smtp://127.0.0.1.example.org:587', 'without a login'],
    ['smtp://office:secret@[', 'no address'],
  ])('is refused where letters could be read on their way: %s', (url, says) => {
    expect(() => config(url)).toThrow(says);
    expect(() => config(url)).not.toThrow('secret');
  });

  it('off this machine, is spoken to in TLS or not at all, whoever says that there is none', async () => {
    const port = await mailServer();
    // Not counted as this machine, and reached on it.
    const { deliver } = createMail({ url: `smtp://office:secret@0.0.0.0:${port}`, patience });
    expect(await failing(deliver(post))).toBe('mail.misconfigured');
    expect(arrived).toEqual([]);
  });
});

describe('what a mail server is asked', () => {
  it('to tell of a letter that does not arrive, without the letter', async () => {
    const port = await mailServer({ hideDSN: false });
    const { messageId } = await mail(port).deliver(post);
    expect(sessions).toMatchObject([
      {
        mailFrom: { address: 'office@riverside.example' },
        dsn: { ret: 'HDRS', envid: messageId.slice(1).split('@')[0] },
        rcptTo: [{ dsn: { notify: ['FAILURE', 'DELAY'], orcpt: 'rfc822;sam@home.example' } }],
      },
    ]);
  });

  it('nothing of that where it does not know how', async () => {
    const port = await mailServer({ hideDSN: true });
    await mail(port).deliver(post);
    expect(arrived).toHaveLength(1);
  });

  it('and it hears whether a letter answers somebody or leaves by itself', async () => {
    const port = await mailServer();
    const { deliver } = mail(port);
    await deliver(post);
    await deliver(samplePost('auto-reply'));
    const said = await Promise.all(
      arrived.map(async (source) => (await simpleParser(source)).headers),
    );
    expect(said.map((headers) => headers.get('auto-submitted'))).toEqual([
      'auto-generated',
      'auto-replied',
    ]);
    for (const headers of said) {
      expect(headers.get('x-auto-response-suppress')).toBe('DR, RN, NRN, OOF, AutoReply');
      expect(headers.has('precedence')).toBe(false);
    }
  });
});

describe('an address that mail servers accept', () => {
  it.each([
    "r.o'hara@example.org",
    'j&m@example.org',
    'sam+letters@sub.example.org',
    'mia@bücher.example',
    'sam@example.xn--p1ai',
    'jörg.müller@example.org',
  ])('is accepted: %s', async (address) => {
    const port = await mailServer();
    await mail(port).deliver({ ...post, to: { name: 'Sam', address } });
    const [to] = sessions[0]?.rcptTo ?? [];
    const [name, domain = ''] = to?.address.split('@') ?? [];
    const [wanted, at = ''] = address.split('@');
    expect([name, domainToASCII(domain)]).toEqual([wanted, domainToASCII(at)]);
  });
});

describe('a mail server that thinks', () => {
  it('given it reads a letter for long, then it is waited for, longer than for any other answer', async () => {
    const slow: SMTPServerOptions['onData'] = (stream, _session, answer) => {
      void buffer(stream)
        .then(async (source) => {
          await wait(900);
          arrived.push(source);
        })
        .then(() => answer());
    };
    const port = await mailServer({ onData: slow });
    const { deliver } = mail(port, { patience: { connect: 500, handOver: 500, taking: 5000 } });
    await deliver(post);
    expect(arrived).toHaveLength(1);
  });

  it('given its answer never comes, then it is not known whether the letter left, and it has one name', async () => {
    let answers = false;
    const port = await mailServer({
      onData: (stream, _session, answer) => {
        void buffer(stream).then((source) => {
          arrived.push(source);
          if (answers) answer();
        });
      },
    });
    const { deliver } = mail(port, { patience: { connect: 500, handOver: 2000, taking: 300 } });
    expect(await failing(deliver(post))).toBe('mail.uncertain');
    answers = true;
    await deliver(post);
    const names = await Promise.all(
      arrived.map(async (one) => (await simpleParser(one)).messageId),
    );
    expect(new Set(names).size).toBe(1);
    expect(names).toHaveLength(2);
  });
});
