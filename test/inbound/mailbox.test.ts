import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImapFlow } from 'imapflow';
import { emptyMailbox } from '../../client/inbound/mailbox.ts';
import type { Incoming } from '../../client/inbound/take.ts';
import { hasDovecot, openDovecot } from '../support/dovecot.ts';
import { written } from './writing.ts';

const isThere = hasDovecot();
if (!isThere)
  process.stderr.write(
    'There is no Dovecot (apt-get install dovecot-imapd): mailboxes are not tried.\n',
  );

(isThere ? describe : describe.skip)('a mailbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'endwell-mailbox-'));
  let box: Awaited<ReturnType<typeof openDovecot>>;

  beforeAll(async () => {
    box = await openDovecot(folder);
  });

  afterAll(async () => {
    await box.stop();
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

  it('is emptied: what was told, and what is nobody’s, lies apart for a person to look at', async () => {
    await put(written('Stop'), written('Hello'));
    const seen: string[] = [];
    const take = ({ raw }: Incoming) => {
      seen.push(raw.toString().includes('Stop') ? 'stop' : 'hello');
      return Promise.resolve(seen.length === 1 ? ('told' as const) : ('nobodys' as const));
    };
    expect(await emptyMailbox(box.url, take)).toBe(2);
    expect(seen).toEqual(['stop', 'hello']);
    expect([
      await count('INBOX'),
      await count('Endwell done'),
      await count('Endwell unclaimed'),
    ]).toEqual([0, 1, 1]);
    expect(await emptyMailbox(box.url, take)).toBe(0);
  });

  it('keeps what could not be taken, which holds up nothing else, and is taken the next time', async () => {
    await put(written('One'), written('Two'));
    let fails = true;
    const take = ({ raw }: Incoming) =>
      fails && raw.toString().includes('One')
        ? Promise.reject(new Error('endings cannot be asked'))
        : Promise.resolve('told' as const);
    await expect(emptyMailbox(box.url, take)).rejects.toThrow('cannot be asked');
    expect(await count('INBOX')).toBe(1);
    fails = false;
    expect(await emptyMailbox(box.url, take)).toBe(1);
  });

  it('is not read where a message is too large: it goes to a person as what it is', async () => {
    await put(Buffer.concat([written('Large'), Buffer.alloc(2_000_000, 'x\r\n')]));
    const sizes: number[] = [];
    await emptyMailbox(box.url, ({ raw }) => {
      sizes.push(raw.length);
      return Promise.resolve('nobodys');
    });
    expect(sizes).toEqual([1_000_001]);
  });

  it('that refuses the password is said to', async () => {
    const wrong = box.url.replace('secret', 'other');
    await expect(emptyMailbox(wrong, () => Promise.resolve('told'))).rejects.toMatchObject({
      authenticationFailed: true,
    });
  });
});
