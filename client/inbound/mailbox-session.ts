import { setTimeout as wait } from 'node:timers/promises';
import { ImapFlow, type ImapFlowOptions } from 'imapflow';
import { createTokens, type GiveToken } from '../../activities/mail/tokens.ts';
import { isLoopback } from '../../mail-server.ts';
import type { Config } from '../../temporal.config.ts';

/** A mailbox, and how one is let in: by the password in its address, or by tokens. */
export interface Mailbox {
  /** `imaps://name:secret@host:993/INBOX`; without a secret where there are tokens. */
  address: string;
  tokens: GiveToken | null;
}

/** The mailbox of the settings; null where there is none. */
export function mailboxOf({
  mailIn,
  mailGrant,
}: Pick<Config, 'mailIn' | 'mailGrant'>): Mailbox | null {
  const { mailbox: address } = mailIn;
  if (address === null) return null;
  const asksForToken = mailGrant !== null && new URL(address).password === '';
  return { address, tokens: asksForToken ? createTokens(mailGrant) : null };
}

/** A connection with one folder open, until it ends. */
export interface Session {
  client: ImapFlow;
  /** Rests until there may be news, for as long as this at most; throws where the connection was lost. */
  untilNews: (most: number) => Promise<void>;
  end: () => Promise<void>;
}

const SILENCE_MS = 90_000;
const IMAPS = 993;
const IMAP = 143;

/**
 * Connects, is let in, and opens the folder.
 *
 * @throws what the network, the mailbox, or who gives tokens answers
 */
export async function openSession(
  { address, tokens }: Mailbox,
  signal: AbortSignal,
): Promise<Session> {
  const url = new URL(address);
  const client = await letIn(url, tokens, signal);
  try {
    await client.getMailboxLock(decodeURIComponent(url.pathname.slice(1)) || 'INBOX');
  } catch (error) {
    client.close();
    throw error;
  }
  return { client, untilNews: newsOf(client, signal), end: () => leave(client) };
}

async function letIn(url: URL, tokens: GiveToken | null, signal: AbortSignal): Promise<ImapFlow> {
  if (tokens === null)
    return await connected(url, { pass: decodeURIComponent(url.password) }, signal);
  const accessToken = await tokens();
  try {
    return await connected(url, { accessToken }, signal);
  } catch (error) {
    if (!isTurnedAway(error)) throw error;
    // It may have been withdrawn before its time: once another is tried.
    return await connected(url, { accessToken: await tokens(accessToken) }, signal);
  }
}

/** Whether name and password, or name and token, were not taken. */
export function isTurnedAway(error: unknown): boolean {
  return (
    error instanceof Error && 'authenticationFailed' in error && error.authenticationFailed === true
  );
}

/** A connection cannot be begun a second time: each try is a client of its own. */
async function connected(
  { protocol, hostname, port, username }: URL,
  secret: { pass: string } | { accessToken: string },
  signal: AbortSignal,
): Promise<ImapFlow> {
  const secure = protocol === 'imaps:';
  const options: ImapFlowOptions = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? IMAPS : IMAP) : Number(port),
    secure,
    // Off this machine no password and no token goes over an open line.
    doSTARTTLS: !secure && !isLoopback(hostname),
    auth: { user: decodeURIComponent(username), ...secret },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
  };
  const client = new ImapFlow(options);
  // A connection that is cut would otherwise end the process.
  client.on('error', () => undefined);
  const giveUp = () => client.close();
  signal.addEventListener('abort', giveUp);
  try {
    await client.connect();
    return client;
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

/** The server says at once when mail comes (IDLE, RFC 2177); where it does not, time alone tells to look. */
function newsOf(client: ImapFlow, signal: AbortSignal): Session['untilNews'] {
  let lost: Error | null = null;
  let isNews = false;
  let wake = (): void => undefined;
  const hear = () => {
    isNews = true;
    wake();
  };
  client.on('error', (error) => (lost ??= error));
  client.on('exists', hear);
  client.on('close', hear);
  return async (most) => {
    // It came while the last were taken, perhaps.
    if (!isNews && !signal.aborted) {
      const rest = new AbortController();
      wake = () => rest.abort();
      const idle = client.idle().catch(() => false);
      await wait(most, undefined, { signal: AbortSignal.any([signal, rest.signal]) }).catch(
        () => undefined,
      );
      // Whatever is said next ends it.
      if (client.usable) await client.noop();
      await idle;
    }
    isNews = false;
    if (!client.usable)
      throw lost ?? Object.assign(new Error('It hung up.'), { code: 'ECONNRESET' });
  };
}

async function leave(client: ImapFlow): Promise<void> {
  await client.logout().catch(() => client.close());
}
