import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ImapFlow } from 'imapflow';
import { createTokens } from '../../activities/mail/tokens.ts';
import { examineMailbox } from '../../client/doctor/mailbox.ts';
import { watchMailbox } from '../../client/inbound/mailbox.ts';
import type { Mailbox } from '../../client/inbound/mailbox-session.ts';
import type { Take, Taken } from '../../client/inbound/take.ts';
import { freePort } from '../../worker/dev-server/port.ts';
import { hasDovecot, openDovecot } from '../support/dovecot.ts';
import { openTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';
import { written } from './writing.ts';

const isThere = hasDovecot();
if (!isThere)
  process.stderr.write(
    'There is no Dovecot (apt-get install dovecot-imapd): mailboxes are not tried.\n',
  );

(isThere ? describe : describe.skip)('a mailbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'endwell-mailbox-'));
  let box: Awaited<ReturnType<typeof openDovecot>>;
  let issuer: TokenIssuer;
  let ends: (() => unknown)[] = [];

  beforeAll(async () => {
    issuer = await openTokenIssuer();
    box = await openDovecot(folder, issuer.infoUrl);
  });

  afterEach(async () => {
    for (const end of ends.reverse()) await end();
    ends = [];
    issuer.answer = null;
  });

  afterAll(async () => {
    await box.stop();
    issuer.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function inMailbox<T>(use: (client: ImapFlow) => Promise<T>): Promise<T> {
    const { hostname, port } = new URL(box.url);
    const auth = { user: 'office', pass: 'secret' };
    const client = new ImapFlow({
      host: hostname,
      port: Number(port),
      secure: false,
      doSTARTTLS: false,
      auth,
      logger: false,
    });
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.logout();
    }
  }
  const put = (...messages: Buffer[]) =>
    inMailbox(async (client) => {
      for (const message of messages) await client.append('INBOX', message);
    });
  const count = (path: string) =>
    inMailbox(async (client) => {
      const status = await client.status(path, { messages: true });
      return status === false ? null : status.messages;
    });

  /** Watched by nobody's clock: what is heard was told by the server, or lay there at the beginning. */
  function watched({
    address = box.url,
    tokens = null,
    became = () => 'told',
  }: Partial<Mailbox> & { became?: (text: string) => Taken } = {}) {
    const seen: Buffer[] = [];
    const said: string[] = [];
    let waiting: { until: () => boolean; go: () => void }[] = [];
    const look = () => {
      waiting = waiting.filter(({ until, go }) => (until() ? go() : true));
    };
    const take: Take = ({ raw }) => {
      seen.push(raw);
      look();
      return Promise.resolve().then(() => became(raw.toString()));
    };
    const say = (line: string) => {
      said.push(line);
      look();
    };
    const { stop } = watchMailbox({ address, tokens }, take, say, { every: 2 ** 30, soon: 1 });
    ends.push(stop);
    return {
      seen,
      said,
      stop,
      until: async (until: () => boolean) => {
        if (!until()) await new Promise<void>((go) => waiting.push({ until, go }));
      },
    };
  }

  it('is emptied: what was told, and what is nobody’s, lies apart for a person to look at', async () => {
    await put(written('Stop'), written('Hello'));
    const became = (text: string) => (text.includes('Stop') ? 'told' : 'nobodys');
    const { seen, until, stop } = watched({ became });
    await until(() => seen.length === 2);
    await stop();
    expect(seen.map((raw) => raw.includes('Stop'))).toEqual([true, false]);
    expect([
      await count('INBOX'),
      await count('Endwell done'),
      await count('Endwell unclaimed'),
    ]).toEqual([0, 1, 1]);
  });

  it('says at once what comes, with nobody looking (IDLE)', async () => {
    const { seen, until } = watched();
    for (const text of ['One', 'Two', 'Three', 'Four']) {
      await put(written(text));
      await until(() => seen.some((raw) => raw.includes(text)));
    }
  });

  it('keeps what could not be taken, which holds up nothing else, and is taken the next time', async () => {
    await put(written('Later'), written('Now'));
    let fails = true;
    const became = (text: string) => {
      if (fails && text.includes('Later')) throw new Error('endings cannot be asked');
      return 'told' as const;
    };
    const { seen, said, until } = watched({ became });
    await until(() => said.length === 1);
    expect(said).toEqual([expect.stringContaining('is not taken just now')]);
    expect(await count('INBOX')).toBe(1);
    fails = false;
    await put(written('Another'));
    await until(() => said.length === 2);
    expect(said[1]).toContain('is taken again');
    expect(seen.filter((raw) => raw.includes('Later'))).toHaveLength(2);
    expect(await count('INBOX')).toBe(0);
  });

  it('is gone into anew when the connection is lost', async () => {
    const wire = await openWire(Number(new URL(box.url).port));
    ends.push(wire.stop);
    const { seen, until } = watched({
      address: box.url.replace(/:\d+\//, `:${wire.port}/`),
    });
    await put(written('Before'));
    await until(() => seen.some((raw) => raw.includes('Before')));
    wire.cut();
    await put(written('After'));
    await until(() => seen.some((raw) => raw.includes('After')));
  });

  it('gives no more of a large message than is read', async () => {
    await put(Buffer.concat([written('Large'), Buffer.alloc(2_000_000, 'x\r\n')]));
    const { seen, until } = watched({ became: () => 'nobodys' });
    await until(() => seen.length === 1);
    expect(seen[0]).toHaveLength(1_000_001);
  });

  it('that refuses the password is said to, once', async () => {
    const { said, until } = watched({ address: box.url.replace('secret', 'other') });
    await until(() => said.length === 1);
    expect(said[0]).toMatch(/not taken just now: it does not take name and password/);
  });

  describe('of a provider that takes no password', () => {
    const withTokens = () => ({
      address: box.url.replace(':secret', ''),
      tokens: createTokens({ text: JSON.stringify(issuer.grant) }),
    });

    it('is gone into by a token, and by another when that is withdrawn', async () => {
      const mailbox = withTokens();
      const first = watched(mailbox);
      await put(written('By token'));
      await first.until(() => first.seen.length === 1);
      await first.stop();
      issuer.withdraw();
      const asked = issuer.asked.length;
      await put(written('By another'));
      const second = watched(mailbox);
      await second.until(() => second.seen.length === 1);
      expect(issuer.asked).toHaveLength(asked + 1);
      expect(second.said).toEqual([]);
    });

    it('says why it is not gone into, and goes on when that is mended', async () => {
      issuer.answer = { status: 400, body: { error: 'invalid_grant' } };
      const { seen, said, until } = watched(withTokens());
      await until(() => said.length === 1);
      expect(said[0]).toMatch(/takes the refreshToken no more \(invalid_grant\)/);
      issuer.answer = null;
      await put(written('At last'));
      await until(() => seen.length === 1);
    });

    it('is tried by the doctor', async () => {
      const config = (address: string) => ({
        mailIn: { mailbox: address, listen: null, webhook: null },
        mailGrant: { text: JSON.stringify(issuer.grant) },
      });
      const address = box.url.replace(':secret', '');
      expect(await examineMailbox(config(address))).toEqual([
        expect.objectContaining({ ok: true, says: expect.stringContaining('at once') }),
      ]);
      issuer.answer = { status: 200, body: { access_token: 'of somebody else' } };
      const cases = {
        'does not take the token': address,
        'does not take name and password': box.url.replace('secret', 'other'),
        'no such folder': box.url.replace('INBOX', 'Nowhere'),
        'refuses connections': `imap://office:secret@127.0.0.1:${await freePort()}/INBOX`,
      };
      for (const [says, where] of Object.entries(cases))
        expect(await examineMailbox(config(where))).toEqual([
          expect.objectContaining({ ok: false, says: expect.stringContaining(says) }),
        ]);
      expect(
        await examineMailbox({
          ...config(address),
          mailIn: { mailbox: null, listen: null, webhook: null },
        }),
      ).toEqual([]);
    });
  });
});

/** A way to a server that can be cut while it is gone. */
async function openWire(to: number): Promise<{ port: number; cut: () => void; stop: () => void }> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket.on('error', () => other.destroy()));
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    stop: () => {
      cut();
      server.close();
    },
  };
}
