/**
 * A real SMTP server on loopback that keeps what it is sent: for the demo, where people read the
 * letters, and for tests, where it can also be slow, refuse, hang up or be down.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

import { SMTPServer, type SMTPServerSession } from 'smtp-server';

import { type Caught, createShelf, type Shelf } from './mail-shelf.ts';

export type { Caught } from './mail-shelf.ts';

/** How the server meets those who send; all is well unless said otherwise. */
export interface Behaviour {
  /** Milliseconds it takes for each of greeting, sender, recipient and message. */
  slowBy: number;
  /** A message that was read is answered for only once this resolves. */
  answersAfter: Promise<unknown>;
  /** SMTP code with which a recipient is refused, by address. */
  refuse: Record<string, number>;
  /** SMTP code with which every message is refused after it was read. */
  refuseMessage: number | null;
  /** Takes the message and hangs up instead of saying so. */
  hangUpAfterMessage: boolean;
}

export interface MailCatcher {
  readonly url: string;
  readonly received: readonly Caught[];
  behave(change: Partial<Behaviour>): void;
  /** Answers once at least so many different messages are here. */
  arrival(count: number): Promise<readonly Caught[]>;
  /** Down: nothing listens on the port until `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Resolves when it listens no more. */
  readonly ended: Promise<string>;
}

/** Starts a catcher that keeps its messages in `folder`, on a free port unless one is given. */
export async function createMailCatcher(options: {
  folder: string;
  port?: number;
}): Promise<MailCatcher> {
  const shelf = await createShelf(options.folder);
  const behaviour: Behaviour = {
    slowBy: 0,
    answersAfter: Promise.resolve(),
    refuse: {},
    refuseMessage: null,
    hangUpAfterMessage: false,
  };
  let server = createServer(shelf, behaviour);
  const port = await listen(server, options.port ?? 0);
  return {
    url: `smtp://127.0.0.1:${port}`,
    received: shelf.received,
    behave: (change) => void Object.assign(behaviour, change),
    arrival: shelf.arrival,
    stop: () => new Promise((resolve) => server.close(resolve)),
    start: async () => {
      server = createServer(shelf, behaviour);
      await listen(server, port);
    },
    get ended() {
      return once(server.server, 'close').then(() => 'it listens no more');
    },
  };
}

/** RFC 5321, 4.2.3. */
const INSUFFICIENT_STORAGE = 452;

function createServer(shelf: Shelf, behaviour: Behaviour): SMTPServer {
  const patiently = (answer: (error?: Error) => void, error?: Error): void =>
    void wait(behaviour.slowBy, undefined, { ref: false }).then(() => answer(error));
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 20,
    logger: false,
    onConnect: (_session, answer) => patiently(answer),
    onMailFrom: (_address, _session, answer) => patiently(answer),
    onRcptTo: ({ address }, _session, answer) =>
      patiently(answer, refusal(behaviour.refuse[address] ?? codeFor(address), ofAddress)),
    onData: (stream, session, answer) => {
      void buffer(stream)
        .then(async (source) => {
          if (behaviour.refuseMessage === null) await shelf.keep(source);
          await behaviour.answersAfter;
          if (behaviour.hangUpAfterMessage) return hangUp(server, session);
          return patiently(answer, refusal(behaviour.refuseMessage ?? undefined, ofMessage));
        })
        // What could not be written, as on a full disk, is not taken: the sender tries again.
        .catch(() => answer(refusal(INSUFFICIENT_STORAGE, ofMessage)));
    },
  });
  // A sender that goes away in the middle is no fault of the catcher.
  server.on('error', () => undefined);
  return server;
}

/** Nobody lives at a domain that ends in `.invalid` (RFC 2606). */
function codeFor(address: string): number | undefined {
  return address.endsWith('.invalid') ? 550 : undefined;
}

/** What a real server adds to its code, for now and for good (RFC 3463). */
const ofAddress = { later: '4.2.0 Not now', lasting: '5.1.1 No such user here' };
const ofMessage = { later: '4.3.0 Not now', lasting: '5.6.0 This message is refused' };

function refusal(code: number | undefined, words: typeof ofAddress): Error | undefined {
  if (code === undefined) return undefined;
  const said = code < 500 ? words.later : words.lasting;
  return Object.assign(new Error(said), { responseCode: code });
}

function hangUp(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections) {
    if (connection.id === session.id) connection.close();
  }
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    const socket = server.listen(port, '127.0.0.1', () =>
      resolve((socket.address() as AddressInfo).port),
    );
  });
}
