import { CodedError } from './coded-error.ts';

/**
 * Why a Temporal server does not do what it is asked:
 * - `hostUnknown`, `unreachable`, `serverSilent`, `serverHangsUp`: its name has no address; nobody answers there; it accepts
 *   a connection and says nothing; it ends it
 * - `notTemporal`, `tlsNeeded`, `tlsUnspoken`: something else answers; TLS is wanted and not spoken to it, or the reverse
 * - `authorityUnknown`, `nameWrong`, `certificateExpired`: its certificate does not hold
 * - `certificateNeeded`, `certificateRefused`, `certificateUnusable`: it wants one of ours; refuses it; ours is no pair
 * - `apiKeyNeeded`, `apiKeyRefused`, `rightMissing`: who we are is not said; not believed; not enough
 * - `namespaceMissing`, `notFound`: what is asked for is not there
 * - `unanswered`, `serverBusy`, `serverTooOld`, `serverRefuses`, `serverFault`: no answer in time; too much to do; it does
 *   not know the question; it does not take it; it is broken
 */
export type FaultCode =
  | 'hostUnknown'
  | 'unreachable'
  | 'serverSilent'
  | 'serverHangsUp'
  | 'notTemporal'
  | 'tlsNeeded'
  | 'tlsUnspoken'
  | 'authorityUnknown'
  | 'nameWrong'
  | 'certificateExpired'
  | 'certificateNeeded'
  | 'certificateRefused'
  | 'certificateUnusable'
  | 'apiKeyNeeded'
  | 'apiKeyRefused'
  | 'rightMissing'
  | 'namespaceMissing'
  | 'notFound'
  | 'unanswered'
  | 'serverBusy'
  | 'serverTooOld'
  | 'serverRefuses'
  | 'serverFault';

/** What each means, which goes on after the name of the server, and how it is mended. */
const faults: Record<FaultCode, { does: string; mend: string }> = {
  hostUnknown: {
    does: 'has a name without an address',
    mend: 'Mend the name in TEMPORAL_ADDRESS or the profile, or ask whoever keeps the network’s names.',
  },
  unreachable: {
    does: 'does not answer',
    mend: 'Start it, or name another by TEMPORAL_ADDRESS or a profile; npm start begins one of your own.',
  },
  serverSilent: {
    does: 'accepts a connection and says nothing',
    mend: 'Look whether it hangs, or whether a load balancer stands there with no server behind it.',
  },
  serverHangsUp: {
    does: 'ends the connection without a word',
    mend: 'Its log says why; some do so where TLS (TEMPORAL_TLS=true) or a certificate of ours is missing.',
  },
  notTemporal: {
    does: 'speaks no gRPC',
    mend: 'Mend host and port in TEMPORAL_ADDRESS or the profile: usually 7233; pages and metrics have other ports.',
  },
  tlsNeeded: {
    does: 'wants TLS, and we do not speak it',
    mend: 'Set TEMPORAL_TLS=true, and TEMPORAL_TLS_SERVER_CA_CERT_PATH where its authority is one of your own.',
  },
  tlsUnspoken: {
    does: 'speaks no TLS, and we do',
    mend: 'Leave TEMPORAL_TLS out; with an API key on a network that you trust, set TEMPORAL_TLS=false.',
  },
  authorityUnknown: {
    does: 'shows a certificate of an authority that we do not know',
    mend: 'Set TEMPORAL_TLS_SERVER_CA_CERT_PATH to the certificate of that authority.',
  },
  nameWrong: {
    does: 'shows a certificate for another name',
    mend: 'Write the name that it is for into TEMPORAL_ADDRESS, or set TEMPORAL_TLS_SERVER_NAME to it.',
  },
  certificateExpired: {
    does: 'shows a certificate that does not hold today',
    mend: 'Renew it there; where it is new, look at the clock of this machine.',
  },
  certificateNeeded: {
    does: 'wants a certificate of ours, and none is set',
    mend: 'Set TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH.',
  },
  certificateRefused: {
    does: 'does not accept our certificate',
    mend: 'Set TEMPORAL_TLS_CLIENT_CERT_PATH to one of an authority that it trusts, and that is not over.',
  },
  certificateUnusable: {
    does: 'cannot be spoken to with our certificate and key, which are damaged or do not belong together',
    mend: 'Mend the files of TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH.',
  },
  apiKeyNeeded: {
    does: 'wants to know who we are',
    mend: 'Set TEMPORAL_API_KEY, or certificate and key by TEMPORAL_TLS_CLIENT_CERT_PATH and …_KEY_PATH.',
  },
  apiKeyRefused: {
    does: 'does not accept our API key',
    mend: 'Set TEMPORAL_API_KEY to one that is of this server and not over.',
  },
  rightMissing: {
    does: 'does not let us do that',
    mend: 'Ask its keeper for the role “write” on the namespace, which workers and commands need; “admin” for endwell setup. An API key that is over is told the same.',
  },
  namespaceMissing: {
    does: 'has no such namespace',
    mend: 'Set TEMPORAL_NAMESPACE, or make it: endwell setup --namespace',
  },
  notFound: {
    does: 'does not know what was asked for',
    mend: 'Look whether it has ended long ago; what has ended is kept for as long as the namespace says.',
  },
  unanswered: {
    does: 'did not answer in time',
    mend: 'Try again; where that goes on, endwell doctor looks at server and workers.',
  },
  serverBusy: {
    does: 'has too much to do',
    mend: 'Try again later; where that goes on, its keeper can raise the limits of the namespace.',
  },
  serverTooOld: {
    does: 'does not know what it was asked',
    mend: 'Raise it: 1.32 or newer is what Endwell is tried with.',
  },
  serverRefuses: {
    does: 'does not take what it was asked',
    mend: 'Do what it says; endwell doctor looks whether namespace and search attributes are in order.',
  },
  serverFault: {
    does: 'failed at what it was asked',
    mend: 'Try again; where that goes on, the log of the server says more.',
  },
};

/** What is known of whoever asks and whom. */
export interface Asked {
  /** Host and port; null where it is not known here. */
  address: string | null;
  /** How we say who we are. */
  credentials: 'none' | 'apiKey' | 'certificate';
}

/** A failure of a server, as a sentence and what mends it. */
export class ServerFault extends CodedError<FaultCode> {
  override readonly name = 'ServerFault';
  readonly says: string;
  readonly mend: string;

  constructor(
    code: FaultCode,
    { address }: Pick<Asked, 'address'>,
    { reply, cause, mend = faults[code].mend }: { reply: string; cause?: unknown; mend?: string },
  ) {
    const server = `The Temporal server${address === null ? '' : ` at ${address}`}`;
    const says = `${server} ${faults[code].does}${reply === '' ? '' : ` (${reply})`}.`;
    super(code, `${says} ${mend}`, { cause });
    this.says = says;
    this.mend = mend;
  }
}

/** By the number of the gRPC status; who lacks a right, or is not known, is looked at more closely. */
const statuses: Partial<Record<number, FaultCode>> = {
  1: 'unanswered',
  2: 'serverFault',
  3: 'serverRefuses',
  4: 'unanswered',
  5: 'notFound',
  6: 'serverRefuses',
  7: 'rightMissing',
  8: 'serverBusy',
  9: 'serverRefuses',
  10: 'serverBusy',
  11: 'serverRefuses',
  12: 'serverTooOld',
  13: 'serverFault',
  14: 'unreachable',
  15: 'serverFault',
  16: 'apiKeyRefused',
};

const REPLY_KEPT = 200;
const unknown: Asked = { address: null, credentials: 'apiKey' };

/** A failure of which a gRPC status is the cause, by the table; whatever else comes back as it is. */
export function foreseen(failure: unknown, asked: Asked = unknown): unknown {
  if (failure instanceof CodedError) return failure;
  const status = statusOf(failure);
  if (status === null) return failure;
  const [line = ''] = status.details.split('\n');
  const reply = line.slice(0, REPLY_KEPT).replace(/\.$/, '');
  return new ServerFault(codeOf(status, asked), asked, { reply, cause: failure });
}

function codeOf({ code, details }: Status, { credentials }: Asked): FaultCode {
  if (code === 5 && /^namespace\b/i.test(details)) return 'namespaceMissing';
  // A server that looks at roles says the same of somebody without a name as of somebody without a right.
  if ((code === 7 || code === 16) && credentials === 'none') return 'apiKeyNeeded';
  if (code === 16 && credentials === 'certificate') return 'certificateRefused';
  return statuses[code] ?? 'serverFault';
}

/** What a server said. */
export interface Status {
  /** Of gRPC. */
  code: number;
  details: string;
}

/** What the server said, under whatever the client has wrapped it in; null where it was no server that failed. */
export function statusOf(failure: unknown): Status | null {
  for (let at = failure; at instanceof Error; at = at.cause) {
    // Of this one the client keeps no status.
    if (at.name === 'NamespaceNotFoundError') return { code: 5, details: at.message };
    const { code, details } = at as Partial<Status>;
    if (typeof code === 'number' && typeof details === 'string') return { code, details };
  }
  return null;
}
