import { createTransport, type SendMailOptions } from 'nodemailer';

import { type MailServer, reachOf, tokensFor } from './login.ts';
import { refusesSender, toMailFailure } from './mail-failures.ts';

/** How long to wait for a mail server, in milliseconds. */
export interface Patience {
  /** For the connection and the greeting. */
  connect: number;
  /** For a place among the connections, and for all that is said until the server has read the message. */
  handOver: number;
  /** For its answer to that: it may look through the letter first. */
  taking: number;
}

/**
 * A server that takes seconds for each answer still succeeds, and a dead one is given up in a minute. Once it has the whole
 * letter nobody else knows whether it leaves, so that it is waited for longer (RFC 5321, 4.5.3.2.6).
 */
const usualPatience: Patience = { connect: 25_000, handOver: 50_000, taking: 5 * 60_000 };

/** Connections are kept for the next message, but never so long that they keep a process alive. */
const pool = { pool: true, maxConnections: 5, maxRequeues: 1, idleTimeout: 2000 } as const;

/** One message as it goes to the mail server. */
export interface Outgoing extends SendMailOptions {
  messageId: string;
  envelope: { from: string; to: string[] };
  /** The sender of its envelope that names the ending (VERP); null where reports come to the office alone. */
  returnTo: string | null;
}

/** Hands one message to the mail server, once; fails with a code of the closed list. */
export type SendOnce = (message: Outgoing) => Promise<void>;

export function createSmtp(server: MailServer, patience: Patience = usualPatience): SendOnce {
  const transport = createTransport({
    ...pool,
    ...reachOf(server),
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    dnsTimeout: patience.connect,
    socketTimeout: Math.max(patience.handOver, patience.taking),
  });
  /** By Message-ID, what is done once the server has the whole of that message. */
  const underWay = new Map<string, () => void>();
  transport.use('stream', (mail, done) => {
    const { messageId = '' } = mail.data;
    // The server has agreed to take the message once it is read; at the end the server has it all.
    mail.message.processFunc((bytes) => bytes.once('end', () => underWay.get(messageId)?.()));
    done();
  });
  const tried = async (
    from: string,
    message: Outgoing,
  ): Promise<{ error: unknown; handedOver: boolean } | null> => {
    const attempt = new AbortController();
    const giveUp = (): void => attempt.abort();
    let handedOver = false;
    let waiting = setTimeout(giveUp, patience.handOver);
    underWay.set(message.messageId, () => {
      handedOver = true;
      clearTimeout(waiting);
      waiting = setTimeout(giveUp, patience.taking);
    });
    try {
      const envelope = { ...message.envelope, from };
      await transport.sendMail({ ...message, envelope, signal: attempt.signal });
      return null;
    } catch (error) {
      return { error, handedOver };
    } finally {
      clearTimeout(waiting);
      underWay.delete(message.messageId);
    }
  };
  let takesReturn = true;
  const tokens = tokensFor(server);
  return async (message) => {
    // Why there is none is known here, and lost on the way through a login.
    await tokens?.().catch((error: unknown) => {
      throw toMailFailure(error, false);
    });
    const office = message.envelope.from;
    const returnTo = takesReturn ? message.returnTo : null;
    let failed = await tried(returnTo ?? office, message);
    if (failed !== null && returnTo !== null && refusesSender(failed.error)) {
      // It lets nobody send but the office itself, and has taken nothing.
      takesReturn = false;
      failed = await tried(office, message);
    }
    if (failed !== null) throw toMailFailure(failed.error, failed.handedOver);
  };
}
