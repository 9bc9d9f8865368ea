import { setTimeout as wait } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { MOST_BYTES } from '../../activities/mail/inbound/index.ts';
import { type Mailbox, openSession } from './mailbox-session.ts';
import { faultOf } from './mailbox-fault.ts';
import type { Take, Taken } from './take.ts';

/** How long nothing is done, milliseconds. */
export interface Pace {
  /** After so long it is looked into without being told to: what was left is tried again. */
  every: number;
  /** Before a connection that was lost soon is begun anew, for the first time. */
  soon: number;
}

const usualPace: Pace = { every: 60_000, soon: 1000 };

/** Where a message goes once it was taken: nothing is deleted, and what is nobody's lies where a person looks. */
const folderFor = {
  told: 'Endwell done',
  idle: 'Endwell done',
  kept: 'Endwell unclaimed',
  nobodys: 'Endwell unclaimed',
  foreign: 'Endwell unclaimed',
} as const satisfies Record<Taken, string>;

/**
 * Takes what lies in a mailbox, and whatever comes as soon as it does, until it is told to stop. A connection that is lost is
 * taken up again: at once, and ever later where that does not last. What goes wrong is said once, in a sentence, and so is its end.
 */
export function watchMailbox(
  mailbox: Mailbox,
  take: Take,
  say: (line: string) => void,
  { every, soon }: Pace = usualPace,
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const tell = telling(new URL(mailbox.address).hostname, say);
  const watching = (async () => {
    let pause = 0;
    while (!signal.aborted) {
      const began = Date.now();
      const failure: unknown = await attend(mailbox, { take, tell, signal, every }).catch(
        (error: unknown) => error,
      );
      // Servers end what has lasted: that is taken up at once, and worth no word.
      const lasted = Date.now() - began > every;
      if (!lasted && !signal.aborted) tell(failure);
      pause = lasted ? 0 : Math.min(every, Math.max(soon, pause * 2));
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}

interface Attending {
  take: Take;
  /** What went wrong; null: it was emptied. */
  tell: (error: unknown) => void;
  signal: AbortSignal;
  every: number;
}

async function attend(mailbox: Mailbox, { take, tell, signal, every }: Attending): Promise<void> {
  const { client, untilNews, end } = await openSession(mailbox, signal);
  try {
    for (const folder of new Set(Object.values(folderFor)))
      await client.mailboxCreate(folder).catch(() => undefined);
    while (!signal.aborted) {
      await emptied(client, take, signal).then(
        () => tell(null),
        (error: unknown) => {
          if (!client.usable) throw error;
          tell(error);
        },
      );
      await untilNews(every);
    }
  } finally {
    await end();
  }
}

/**
 * Takes all that lies there now. Each message is moved after it was taken, and one that could not be is left, to be taken
 * again: so each comes at least once.
 *
 * @throws the first that a taking threw, once all others were tried
 */
async function emptied(client: ImapFlow, take: Take, signal: AbortSignal): Promise<void> {
  const found = await client.fetchAll('1:*', { uid: true });
  let failure: unknown = null;
  for (const { uid } of found) {
    if (signal.aborted) return;
    try {
      const became = await take({ raw: await bytesOf(client, uid) });
      await client.messageMove(String(uid), folderFor[became], { uid: true });
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== null) throw failure;
}

/** No more is fetched than is read: who sent it stands at its beginning, and mostly what they say. */
async function bytesOf(client: ImapFlow, uid: number): Promise<Buffer> {
  const source = { maxLength: MOST_BYTES + 1 };
  const message = await client.fetchOne(String(uid), { source }, { uid: true });
  if (!message || message.source === undefined)
    throw new Error('The message is not in the mailbox any more.');
  return message.source;
}

/** The same is not said a second time, however often it is met; and nothing of any message. */
function telling(host: string, say: (line: string) => void): Attending['tell'] {
  let told = '';
  return (error) => {
    const says = error === null ? '' : faultOf(error).says;
    if (says === told) return;
    told = says;
    say(
      says === ''
        ? `Mail in ${host} is taken again.`
        : `Mail in ${host} is not taken just now: ${says}; it is tried again.`,
    );
  };
}
