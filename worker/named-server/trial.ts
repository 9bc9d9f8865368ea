import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import type { Config } from '../../temporal.config.ts';
import type { FaultCode } from '../../server-fault.ts';

/** How a server's door was found. */
export interface ServerTrial {
  /** Null where it would speak gRPC with us. */
  fault: FaultCode | null;
  /** What it, or the network, said to that. */
  reply: string;
}

/** HTTP/2 begins with these words and a frame of settings, which whoever speaks it answers with one of its own. */
const GREETING = Buffer.concat([
  Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]),
]);
const SETTINGS = 4;
const TLS_ALERT = 0x15;
const USUAL_PORT = 7233;
const PATIENCE_MS = 5_000;

type Connecting = Config['temporal']['connection'];

/**
 * Knocks at a Temporal server as its clients do, to hear what they keep to themselves: gRPC says of whatever goes wrong
 * before the first answer that it was not connected in time.
 */
export async function tryServer(connection: Connecting): Promise<ServerTrial> {
  const tried = await knock(connection);
  if (tried.fault !== 'serverHangsUp' || isTls(connection.tls)) return tried;
  // Some that want TLS say so, others hang up.
  const { fault } = await knock({ ...connection, tls: true });
  const speaksTls = fault === null || fault === 'authorityUnknown' || ofTls.test(fault);
  return speaksTls ? { fault: 'tlsNeeded', reply: tried.reply } : tried;
}

const ofTls = /^(name|certificate)/;

function isTls(tls: Connecting['tls']): boolean {
  return tls !== undefined && tls !== null && tls !== false;
}

async function knock({ address = '', tls }: Connecting): Promise<ServerTrial> {
  const { host, port } = placeOf(address);
  let socket: Socket;
  try {
    socket = isTls(tls)
      ? connectTls({ host, port, ALPNProtocols: ['h2'], ...identityOf(tls, host) })
      : connectPlain({ host, port });
  } catch (failure) {
    // What is no certificate, or no key of it, is noticed before anybody is called.
    return { fault: 'certificateUnusable', reply: codeOf(failure) };
  }
  const gives = typeof tls === 'object' && tls !== null && tls.clientCertPair !== undefined;
  return await new Promise((resolve) => {
    let stage: 'outside' | 'connected' | 'greeted' = 'outside';
    const end = (fault: FaultCode | null, reply: string): void => {
      clearTimeout(patience);
      socket.destroy();
      resolve({ fault, reply });
    };
    const hungUp = (reply: string): void => {
      // Whoever ends it after the handshake, without a word, did not like who came.
      end(gives && stage === 'greeted' ? 'certificateRefused' : 'serverHangsUp', reply);
    };
    const patience = setTimeout(
      () => end(stage === 'outside' ? 'unreachable' : 'serverSilent', 'no answer in time'),
      PATIENCE_MS,
    );
    socket.once('connect', () => (stage = 'connected'));
    socket.once(isTls(tls) ? 'secureConnect' : 'connect', () => {
      stage = 'greeted';
      socket.write(GREETING);
    });
    socket.once('data', (said: Buffer) => {
      if (said[3] === SETTINGS) end(null, '');
      else if (said[0] === TLS_ALERT) end('tlsNeeded', 'a TLS alert');
      else end('notTemporal', 'an answer that is no HTTP/2');
    });
    socket.once('close', () => hungUp('closed'));
    socket.on('error', (failure) => {
      const code = codeOf(failure);
      const fault = faultOf(code, gives);
      if (fault === 'serverHangsUp') hungUp(code);
      else end(fault, code);
    });
  });
}

function placeOf(address: string): { host: string; port: number } {
  const { hostname, port } = new URL(`tcp://${address === '' ? 'localhost' : address}`);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || USUAL_PORT) };
}

/** Whom we take the server for, and who we say that we are. */
function identityOf(tls: Connecting['tls'], host: string): ConnectionOptions {
  const { serverNameOverride, serverRootCACertificate, clientCertPair } =
    typeof tls === 'object' && tls !== null ? tls : {};
  const name = serverNameOverride ?? (isIP(host) ? undefined : host);
  return {
    ...(name === undefined ? {} : { servername: name }),
    ...(serverRootCACertificate ? { ca: Buffer.from(serverRootCACertificate) } : {}),
    ...(clientCertPair
      ? { cert: Buffer.from(clientCertPair.crt), key: Buffer.from(clientCertPair.key) }
      : {}),
  };
}

const knocks: Record<string, FaultCode> = {
  ENOTFOUND: 'hostUnknown',
  EAI_AGAIN: 'hostUnknown',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ECONNRESET: 'serverHangsUp',
  EPIPE: 'serverHangsUp',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tlsUnspoken',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'tlsUnspoken',
  ERR_TLS_CERT_ALTNAME_INVALID: 'nameWrong',
  CERT_HAS_EXPIRED: 'certificateExpired',
  CERT_NOT_YET_VALID: 'certificateExpired',
};

function faultOf(code: string, givesCertificate: boolean): FaultCode {
  const known = knocks[code];
  if (known !== undefined) return known;
  // The server’s complaint about ours comes as an alert; our own about the server’s bears the name of the check.
  if (/^ERR_SSL_.*ALERT/.test(code))
    return givesCertificate ? 'certificateRefused' : 'certificateNeeded';
  return /^(CERT|UNABLE|DEPTH|SELF_SIGNED|INVALID_CA)_/.test(code)
    ? 'authorityUnknown'
    : 'serverHangsUp';
}

function codeOf(failure: unknown): string {
  const isCoded = typeof failure === 'object' && failure !== null && 'code' in failure;
  return isCoded ? String(failure.code) : String(failure);
}
