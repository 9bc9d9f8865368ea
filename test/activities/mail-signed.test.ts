import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { signatureOf } from '../../activities/mail/dkim.ts';
import { createMail, type MailPort } from '../../activities/mail/index.ts';
import { createPlanLinks } from '../../plan-link.ts';
import { createStopLinks } from '../../stop-link.ts';
import { samplePost } from './sample-posts.ts';

const folder = mkdtempSync(join(tmpdir(), 'signed-'));
const arrived: Buffer[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, answer) => {
    void buffer(stream).then((source) => answer(null, void arrived.push(source)));
  },
});
const pair = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
let port: MailPort;

beforeAll(async () => {
  const { server: listening } = server;
  server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  writeFileSync(join(folder, 'key.pem'), pair.privateKey);
  port = {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    stopLinks: createStopLinks('https://office.example.org', 'a key for tests'),
    planLinks: createPlanLinks('https://office.example.org', 'a key for tests'),
    signature: signatureOf({ selector: 'mail1', path: join(folder, 'key.pem') }),
  };
});

afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** A letter as it arrives, and what a verifier says of it, to whom DNS tells the other half of the key. */
async function sent(post: Parameters<ReturnType<typeof createMail>['deliver']>[0]) {
  await createMail(port).deliver(post);
  const source = arrived.at(-1)!;
  const half = pair.publicKey.replaceAll(/-----[^-]+-----|\s/g, '');
  const resolver = async (name: string): Promise<string[][]> => {
    expect(name).toBe('mail1._domainkey.riverside.example');
    return [[`v=DKIM1; k=rsa; p=${half}`]];
  };
  const { results } = await dkimVerify(source, { resolver });
  return { source, headers: (await simpleParser(source)).headers, results };
}

const links = { ...samplePost('follow-up-touch'), links: true };

describe('a letter that is signed', () => {
  it('passes a verifier, for the domain of its sender, with both headers of one click inside', async () => {
    const { results, headers } = await sent(links);
    expect(results).toMatchObject([
      {
        status: { result: 'pass', aligned: 'riverside.example' },
        signingDomain: 'riverside.example',
      },
    ]);
    // Its types do not know what its results have.
    const [{ signingHeaders }] = results as unknown as [{ signingHeaders: { keys: string } }];
    expect(signingHeaders.keys.toLowerCase().split(/:\s*/)).toEqual(
      expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post', 'auto-submitted']),
    );
    expect(headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringMatching(/^https:\/\/office\.example\.org\/stop\//) },
    });
  });

  it('names no address where links may be seen by others, and is signed all the same', async () => {
    const { results, source } = await sent({ ...links, links: false });
    expect(String(source)).not.toMatch(/list-unsubscribe: |office\.example\.org/i);
    expect(results).toMatchObject([{ status: { result: 'pass' } }]);
  });

  it('names the client’s own page, which opens by its link', async () => {
    const post = {
      ...samplePost('taper-plan', { key: 'q3Rt7Yw2/taper-plan/1/1' }),
      links: true,
      page: 3,
    };
    const { source } = await sent(post);
    const { text = '' } = await simpleParser(source);
    const [, token = ''] = /https:\/\/office\.example\.org\/plan\/([\w.-]+)/.exec(text) ?? [];
    const planLinks = createPlanLinks('', 'a key for tests');
    expect(await planLinks.read(token)).toMatchObject({
      ref: 'q3Rt7Yw2',
      number: 3,
      kind: 'letter',
    });
  });

  it('is not begun with a key that cannot sign: it would leave unsigned, and nobody be told', () => {
    const path = join(folder, 'elliptic.pem');
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    for (const bad of [path, join(folder, 'none.pem')]) {
      expect(() => signatureOf({ selector: 'mail1', path: bad })).toThrow('RSA key');
    }
  });
});

describe('a way to stop', () => {
  const made = createStopLinks('https://office.example.org', 'a key for tests');
  const token = made.of('q3wertzuiopasdfg').split('/').at(-1)!;

  it('names its ending to whoever has the key', () => {
    expect(made.refOf(token)).toBe('q3wertzuiopasdfg');
  });

  it.each([
    ['of another ending', () => token.replace('q3', 'q4')],
    ['cut short', () => token.slice(0, -1)],
    [
      'made with another key',
      () => createStopLinks('', 'another key').of('q3wertzuiopasdfg').slice(6),
    ],
    ['empty', () => ''],
  ])('is none when it is %s', (_, forged) => {
    expect(made.refOf(forged())).toBeNull();
  });
});
