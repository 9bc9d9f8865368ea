import { setTimeout as wait } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { MOST_BYTES } from '../../activities/mail/inbound/index.ts';
import type { Take, Taken } from './take.ts';

/** How often a mailbox is looked into, milliseconds. */
const EVERY_MS = 60_000;
const SILENCE_MS = 60_000;

/** Where a message goes once it was taken: nothing is deleted, and what is nobody's lies where a person looks. */
const folderFor = {
  told: 'Endwell done',
  idle: 'Endwell done',
  kept: 'Endwell unclaimed',
  nobodys: 'Endwell unclaimed',
} as const satisfies Record<Taken, string>;

/**
 * Takes all that lies in a mailbox, once; answers how much of it. Each message is moved after it was taken, and one that could
 * not be is left, to be taken again: so each comes at least once.
 *
 * @param address `imaps://name:secret@host:993/INBOX`
 * @throws what the mailbox answers, or the first that a taking threw, once all others were tried
 */
export async function emptyMailbox(address: string, take: Take): Promise<number> {
  const client = connectionTo(new URL(address));
  // A connection that is cut would otherwise end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const folder of new Set(Object.values(folderFor)))
      await client.mailboxCreate(folder).catch(() => undefined);
    return await emptied(client, new URL(address).pathname.slice(1) || 'INBOX', take);
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function emptied(client: ImapFlow, folder: string, take: Take): Promise<number> {
  const lock = await client.getMailboxLock(decodeURIComponent(folder));
  try {
    const found = await client.fetchAll('1:*', { uid: true, size: true });
    let taken = 0;
    let failure: unknown = null;
    for (const { uid, size = 0 } of found) {
      try {
        const became = await take({ raw: await bytesOf(client, uid, size) });
        await client.messageMove(String(uid), folderFor[became], { uid: true });
        taken += 1;
      } catch (error) {
        failure ??= error;
      }
    }
    if (failure !== null) throw failure;
    return taken;
  } finally {
    lock.release();
  }
}

/** What is too large to be read is not fetched either: so many signs of nothing stand for it. */
async function bytesOf(client: ImapFlow, uid: number, size: number): Promise<Buffer> {
  if (size > MOST_BYTES) return Buffer.alloc(MOST_BYTES + 1);
  const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
  if (!message || message.source === undefined)
    throw new Error('The message is not in the mailbox any more.');
  return message.source;
}

function connectionTo({ protocol, hostname, port, username, password }: URL): ImapFlow {
  const secure = protocol === 'imaps:';
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return new ImapFlow({
    host: hostname,
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    // Off this machine no password goes over an open line.
    doSTARTTLS: !secure && !isHere,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    connectionTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
  });
}

/** Looks into a mailbox until it is told to stop; of what goes wrong it says a sentence, and tries again. */
export function watchMailbox(
  address: string,
  take: Take,
  say: (line: string) => void,
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const watching = (async () => {
    while (!signal.aborted) {
      await emptyMailbox(address, take).catch((error: unknown) => {
        const { hostname } = new URL(address);
        say(`Mail in ${hostname} is not taken just now (${causeOf(error)}); it is tried again.`);
      });
      await wait(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}

/** A code, and nothing of any message. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'for no reason that it names';
  if ('authenticationFailed' in error && error.authenticationFailed === true)
    return 'name or password are refused';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
