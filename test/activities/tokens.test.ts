import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { createSmtp } from '../../activities/mail/smtp.ts';
import { tryMailServer } from '../../activities/mail/trial.ts';
import { createTokens } from '../../activities/mail/tokens.ts';
import { readGrant } from '../../mail-grant.ts';
import { freePort } from '../../worker/dev-server/port.ts';
import { openTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';

describe('tokens for a mailbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'endwell-tokens-'));
  const path = join(folder, 'grant.json');
  let issuer: TokenIssuer;
  let now = 0;

  beforeEach(async () => {
    issuer?.stop();
    issuer = await openTokenIssuer();
    now = 0;
  });
  afterAll(() => {
    issuer.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const tokens = () => createTokens({ text: JSON.stringify(issuer.grant) }, () => now);
  const minutes = (count: number) => count * 60_000;

  it('are asked for once, until one has nearly run out or was refused', async () => {
    const token = tokens();
    expect(await Promise.all([token(), token()])).toEqual(['token-1', 'token-1']);
    now = minutes(53);
    expect(await token()).toBe('token-1');
    now = minutes(55);
    expect(await token()).toBe('token-2');
    expect(await token('token-2')).toBe('token-3');
    // Somebody else's is no reason.
    expect(await token('token-2')).toBe('token-3');
    expect(Object.fromEntries(issuer.asked[0] ?? [])).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'agreed',
      client_id: 'endwell',
      client_secret: 'known-to-both',
    });
  });

  it('are asked for in our own name where nobody agreed for the mailbox', async () => {
    const { refreshToken: _, ...own } = issuer.grant;
    const scope = 'https://outlook.office365.com/.default';
    await createTokens({ text: JSON.stringify({ ...own, scope }) })();
    expect(Object.fromEntries(issuer.asked[0] ?? [])).toMatchObject({
      grant_type: 'client_credentials',
      scope,
    });
  });

  it('with a newer grant beside them, go on by that: in the file for whoever starts next, or else in memory', async () => {
    writeFileSync(path, JSON.stringify(issuer.grant));
    const token = createTokens({ path });
    issuer.next = 'agreed-anew';
    await token();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      ...issuer.grant,
      refreshToken: 'agreed-anew',
    });
    expect(readdirSync(folder)).toEqual(['grant.json']);
    await createTokens({ path })();

    const grant = { ...issuer.grant, refreshToken: 'agreed-anew' };
    const inMemory = createTokens({ text: JSON.stringify(grant) });
    issuer.next = 'agreed-again';
    const first = await inMemory();
    expect(await inMemory(first)).not.toBe(first);
  });

  it.each([
    ['mailGrantEnded', 400, { error: 'invalid_grant' }, /refreshToken no more \(invalid_grant\)/],
    ['mailClientRefused', 401, { error: 'invalid_client' }, /clientId and clientSecret/],
    ['mailTokenRefused', 400, { error: 'invalid_scope' }, /scope/],
    ['mailTokenUnreachable', 503, 'down', /just now \(status 503\)/],
    ['mailTokenUnreachable', 429, {}, /just now \(status 429\)/],
    ['mailTokenUnknown', 404, {}, /tokenUrl/],
    ['mailTokenUnknown', 200, { id_token: 'x' }, /not with a token/],
  ])('that are not given: %s, from %s %o', async (code, status, body, says) => {
    issuer.answer = { status, body };
    const failed = tokens()();
    await expect(failed).rejects.toMatchObject({ code, message: expect.stringMatching(says) });
    await expect(failed).rejects.not.toThrow(/known-to-both|agreed/);
    issuer.answer = null;
  });

  it('that nobody can be asked for', async () => {
    const grant = { ...issuer.grant, tokenUrl: `http://127.0.0.1:${await freePort()}/token` };
    await expect(createTokens({ text: JSON.stringify(grant) })()).rejects.toMatchObject({
      code: 'mailTokenUnreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('let letters leave, are asked for anew when refused, and are missed by those who are told why', async () => {
    const refused = new Set<string>();
    const letIn: string[] = [];
    const server = new SMTPServer({
      authMethods: ['XOAUTH2'],
      hideSTARTTLS: true,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      logger: false,
      onAuth: ({ username = '', accessToken = '' }, _session, answer) => {
        if (refused.has(accessToken))
          return answer(null, { data: { status: '401', schemes: 'bearer', scope: 'mail' } });
        letIn.push(`${username} ${accessToken}`);
        return answer(null, { user: username });
      },
      onData: (stream, _session, answer) => {
        stream.resume().on('end', () => answer());
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const mailServer = {
      url: `smtp://office%40riverside.example@127.0.0.1:${port}`,
      tokens: createTokens({ text: JSON.stringify(issuer.grant) }, () => now),
    };
    const send = createSmtp(mailServer);
    const letter = {
      messageId: '<a@riverside.example>',
      from: 'office@riverside.example',
      text: 'Hello',
      envelope: { from: 'office@riverside.example', to: ['sam@person.example'] },
      returnTo: null,
    };
    try {
      refused.add('token-1');
      await send(letter);
      expect(letIn).toEqual(['office@riverside.example token-2']);
      expect(await tryMailServer(mailServer)).toMatchObject({ trouble: null });
      for (const n of [3, 4, 5]) refused.add(`token-${n}`);
      refused.add('token-2');
      expect(await tryMailServer(mailServer)).toMatchObject({ trouble: 'tokenRefused' });
      now = minutes(600);
      issuer.answer = { status: 400, body: { error: 'invalid_grant' } };
      expect(await tryMailServer(mailServer)).toMatchObject({
        trouble: 'noToken',
        reply: expect.stringContaining('refreshToken no more'),
      });
      await expect(send(letter)).rejects.toMatchObject({ code: 'mail.misconfigured' });
      issuer.answer = { status: 503, body: {} };
      await expect(send(letter)).rejects.toMatchObject({ code: 'mail.unreachable' });
    } finally {
      await new Promise<void>((resolve) => server.close(resolve));
    }
  });

  it('need a grant that is one; what is wrong is named, and no secret', () => {
    const grant = { tokenUrl: 'https://a.example/t', clientId: 'c', refreshToken: 'hidden' };
    const wrong = (changed: object) => () =>
      readGrant({ text: JSON.stringify({ ...grant, ...changed }) });
    expect(wrong({})).not.toThrow();
    expect(wrong({ tokenUrl: 'http://a.example/t' })).toThrow(
      /tokenUrl is expected to be an https/,
    );
    expect(wrong({ clientId: undefined })).toThrow(/clientId is expected to be there/);
    expect(wrong({ refresh_token: 'hidden' })).toThrow(/refresh_token is expected to be left out/);
    expect(wrong({ refreshToken: undefined })).toThrow(
      /one with a refreshToken, or with a clientSecret/,
    );
    expect(wrong({ refresh_token: 'hidden' })).not.toThrow(/hidden/);
    expect(() => readGrant({ text: '{hidden' })).toThrow(/no JSON document/);
    expect(() => readGrant({ text: '{hidden' })).not.toThrow(/hidden/);
    expect(() => readGrant({ path: join(folder, 'none') })).toThrow(/none cannot be read/);
  });
});
