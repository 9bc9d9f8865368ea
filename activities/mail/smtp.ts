import { createTransport, type SendMailOptions } from 'nodemailer';

import { toMailFailure } from './mail-failures.ts';

/** How long to wait for a mail server, in milliseconds. */
export interface Patience {
  /** For the connection and the greeting. */
  connect: number;
  /** For any one answer. */
  silence: number;
  /** For the whole attempt. */
  whole: number;
}

/** A server that takes seconds for each answer still succeeds; a dead one is given up in half a minute. */
const usualPatience: Patience = { connect: 25_000, silence: 25_000, whole: 50_000 };

/** Connections are kept for the next message, but never so long that they keep a process alive. */
const pool = { pool: true, maxConnections: 5, maxRequeues: 1, idleTimeout: 2000 } as const;

/** Hands one message to the mail server, once; fails with a code of the closed list. */
export type SendOnce = (message: SendMailOptions & { messageId: string }) => Promise<void>;

export function createSmtp(url: string, patience: Patience = usualPatience): SendOnce {
  const transport = createTransport({
    ...pool,
    url,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    dnsTimeout: patience.connect,
    socketTimeout: patience.silence,
  });
  const handedOver = new Set<string>();
  transport.use('stream', (mail, done) => {
    const { messageId = '' } = mail.data;
    // The server has agreed to take the message once it is read; at the end the server has it all.
    mail.message.processFunc((bytes) => bytes.once('end', () => handedOver.add(messageId)));
    done();
  });
  return async (message) => {
    handedOver.delete(message.messageId);
    try {
      await transport.sendMail({ ...message, signal: AbortSignal.timeout(patience.whole) });
    } catch (error) {
      throw toMailFailure(error, handedOver.has(message.messageId));
    } finally {
      handedOver.delete(message.messageId);
    }
  };
}
