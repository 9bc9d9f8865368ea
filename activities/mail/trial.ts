import { createTransport, type NodemailerError } from 'nodemailer';
import { explained } from '../../coded-error.ts';
import { type MailServer, reachOf, tokensFor } from './login.ts';

/**
 * Why a mail server would take no letter from us:
 * - `unknownHost`, `closed`, `noAnswer`: its name has no address; nobody listens there; no connection comes about
 * - `noGreeting`, `fellSilent`, `hungUp`: it accepts a connection and says nothing; stops answering; ends it
 * - `turnedAway`: it says no to whoever comes, or is no mail server
 * - `certificate`, `noTls`, `noStartTls`: nobody vouches for it; it is spoken to in TLS and speaks none; it offers none
 * - `loginRefused`, `loginUnknown`: name or password are wrong; it lets nobody log in
 * - `noToken`, `tokenRefused`: nobody gives a token for it; it does not take the one that was given
 * - `other`: something else
 */
export type MailTrouble =
  | 'unknownHost'
  | 'closed'
  | 'noAnswer'
  | 'noGreeting'
  | 'fellSilent'
  | 'hungUp'
  | 'turnedAway'
  | 'certificate'
  | 'noTls'
  | 'noStartTls'
  | 'loginRefused'
  | 'loginUnknown'
  | 'noToken'
  | 'tokenRefused'
  | 'other';

/** How a conversation with a mail server went that brought no letter. */
export interface MailTrial {
  /** Host and port. */
  server: string;
  /** Null where it would take a letter. */
  trouble: MailTrouble | null;
  /** What it, or the network, said to that. */
  reply: string;
}

/** The greeting is waited for less long than any other word, so that it is known which one was missing. */
const usualPatience = { connect: 10_000, silence: 15_000 };
const SUBMISSION = 587;
const SUBMISSION_OVER_TLS = 465;
const REPLY_KEPT = 200;

/** Greets a mail server, turns to TLS and logs in as whoever sends would, and leaves again. */
export async function tryMailServer(
  mailServer: MailServer,
  { connect, silence }: { connect: number; silence: number } = usualPatience,
): Promise<MailTrial> {
  const { protocol, hostname, port, username } = new URL(mailServer.url);
  const server = `${hostname}:${port || (protocol === 'smtps:' ? SUBMISSION_OVER_TLS : SUBMISSION)}`;
  const logsIn = username !== '';
  const tokens = tokensFor(mailServer);
  const without = await tokens?.().then(() => null, explained);
  if (without) return { server, trouble: 'noToken', reply: without.says };
  const transport = createTransport({
    ...reachOf(mailServer),
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: silence,
    // Otherwise a server that offers neither would not be asked, and seem right.
    ...(logsIn ? { forceAuth: true } : {}),
  });
  try {
    await transport.verify();
    return { server, trouble: null, reply: '' };
  } catch (error) {
    // Nodemailer rejects with nothing else, and adds what it knows to errors of Node.
    const known = error as NodemailerError;
    const reply = known.response ?? known.originalCode ?? known.message;
    const [line = ''] = reply.split('\n');
    const found = troubleOf(known);
    const trouble = found === 'loginRefused' && tokens !== null ? 'tokenRefused' : found;
    return { server, trouble, reply: line.slice(0, REPLY_KEPT) };
  } finally {
    transport.close();
  }
}

const certificateCodes = /^(CERT|UNABLE|DEPTH|SELF_SIGNED|ERR_TLS_CERT|HOSTNAME)_/;
const WRONG_LOGIN = 535;

function troubleOf(error: NodemailerError): MailTrouble {
  const { code, originalCode = '', timeoutType, response, responseCode } = error;
  if (code === 'EDNS') return 'unknownHost';
  if (originalCode === 'ECONNREFUSED') return 'closed';
  if (timeoutType !== undefined) return silences[timeoutType];
  if (code === 'EAUTH') return responseCode === WRONG_LOGIN ? 'loginRefused' : 'loginUnknown';
  if (certificateCodes.test(originalCode)) return 'certificate';
  if (originalCode === 'ERR_SSL_WRONG_VERSION_NUMBER') return 'noTls';
  if (code === 'ETLS') return response === undefined ? 'certificate' : 'noStartTls';
  if (response !== undefined) return 'turnedAway';
  return code === 'ECONNECTION' || originalCode === 'ECONNRESET' ? 'hungUp' : 'other';
}

const silences = {
  CONNECT_TIMEOUT: 'noAnswer',
  GREETING_TIMEOUT: 'noGreeting',
  UPGRADE_TIMEOUT: 'fellSilent',
  SOCKET_TIMEOUT: 'fellSilent',
} as const satisfies Record<NonNullable<NodemailerError['timeoutType']>, MailTrouble>;
