import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { MOST_BYTES } from '../../activities/mail/inbound/index.ts';
import { CodedError } from '../../coded-error.ts';
import { createReturnTags, type ReturnKey } from '../../return-address.ts';
import type { Take } from './take.ts';

/** Where mail is taken by SMTP. */
export interface Listener {
  port: number;
  stop: () => Promise<void>;
}

/** What mail servers take of each other: a client who sends a photograph along is heard. */
const MOST_TAKEN = 35_000_000;

/** Answers of RFC 3463, each for what it says. */
const refusals = {
  unknown: [550, '5.1.1 Nobody here by that name'],
  oneAtATime: [452, '4.5.3 One recipient at a time'],
  tooBig: [552, '5.3.4 Too large'],
  notNow: [451, '4.3.0 Not taken, come again'],
} as const;

/**
 * Takes mail from an MTA that passes it on: only for an address with a tag of ours, and with the answer that it was taken given
 * after its ending was told. It is no server for the open net.
 *
 * @throws CodedError `mailInPort` where the address cannot be had
 */
export async function openListener(
  { host, port }: { host: string; port: number },
  keys: readonly [ReturnKey, ...ReturnKey[]],
  take: Take,
): Promise<Listener> {
  const tags = createReturnTags(keys);
  const isOurs = (address: string): boolean => {
    const tag = /\+([a-z0-9-]+)@/i.exec(address)?.[1] ?? '';
    return (tags.refOf('reply', tag) ?? tags.refOf('bounce', tag)) !== null;
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: MOST_TAKEN,
    maxClients: 20,
    closeTimeout: 500,
    // The empty sender is taken: reports come with it.
    onMailFrom: (_address, _session, answer) => answer(),
    onRcptTo: ({ address }, { envelope }, answer) => {
      if (envelope.rcptTo.length > 0) return answer(refusal('oneAtATime'));
      return answer(isOurs(address) ? undefined : refusal('unknown'));
    },
    onData: (stream, { envelope }, answer) => {
      void bytesOf(stream)
        .then(async (raw) => {
          if (raw === null) return answer(refusal('tooBig'));
          const became = await take({ raw, envelopeTo: envelope.rcptTo[0]?.address ?? null });
          return became === 'nobodys' ? answer(refusal('unknown')) : answer(null, '2.0.0 Taken');
        })
        .catch(() => answer(refusal('notNow')));
    },
  });
  // Somebody who goes away in the middle is no fault of ours.
  server.on('error', () => undefined);
  await listening(server, { host, port });
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function listening(
  { server }: SMTPServer,
  { host, port }: { host: string; port: number },
): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    const says = `${host}:${port} cannot be listened on for mail: end what has it, or set ENDWELL_MAIL_IN to another address.`;
    throw new CodedError('mailInPort', says, { cause });
  }
}

function refusal(why: keyof typeof refusals): Error {
  const [responseCode, says] = refusals[why];
  return Object.assign(new Error(says), { responseCode });
}

/** All of it is taken before it is answered, and as much kept as is read; null: it was too much. */
async function bytesOf(
  stream: AsyncIterable<Buffer> & { sizeExceeded?: boolean },
): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    if (size <= MOST_BYTES) parts.push(part);
    size += part.length;
  }
  const isTooMuch = stream.sizeExceeded === true || size > MOST_TAKEN;
  return isTooMuch ? null : Buffer.concat(parts).subarray(0, MOST_BYTES + 1);
}
