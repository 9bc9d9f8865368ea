import { CodedError } from '../../coded-error.ts';
import { isTurnedAway } from './mailbox-session.ts';

/** Why no mail is taken from a mailbox, in a clause that goes on after its host and a colon, and what mends it. */
export interface MailboxFault {
  says: string;
  mend: string;
}

/** What of whichever failed on the way from a mailbox to an ending; it tells nothing of any message. */
export function faultOf(error: unknown): MailboxFault {
  // Tokens, keys and endings explain themselves.
  if (error instanceof CodedError)
    return { says: error.message.replace(/\.$/, ''), mend: 'Do what it says.' };
  const code = codeOf(error);
  const { says, mend } = faults[troubleOf(error, code)];
  return { says: code === null ? says : `${says} (${code})`, mend };
}

type Trouble =
  | 'unknownHost'
  | 'closed'
  | 'noAnswer'
  | 'hungUp'
  | 'certificate'
  | 'noTls'
  | 'noStartTls'
  | 'passwordRefused'
  | 'tokenRefused'
  | 'noFolder'
  | 'other';

const byCode = new Map<string, Trouble>([
  ['ENOTFOUND', 'unknownHost'],
  ['EAI_AGAIN', 'unknownHost'],
  ['ECONNREFUSED', 'closed'],
  ['CONNECT_TIMEOUT', 'noAnswer'],
  ['GREETING_TIMEOUT', 'noAnswer'],
  ['UPGRADE_TIMEOUT', 'noAnswer'],
  ['ETIMEDOUT', 'noAnswer'],
  ['ETIMEOUT', 'noAnswer'],
  ['EHOSTUNREACH', 'noAnswer'],
  ['ECONNRESET', 'hungUp'],
  ['EPIPE', 'hungUp'],
  ['NoConnection', 'hungUp'],
  ['EConnectionClosed', 'hungUp'],
  ['ClosedAfterConnectText', 'hungUp'],
  ['ClosedAfterConnectTLS', 'hungUp'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'noTls'],
  ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'noTls'],
]);

const certificate = /^(CERT|UNABLE|DEPTH|SELF_SIGNED|ERR_TLS_CERT|HOSTNAME)_/;

function troubleOf(error: unknown, code: string | null): Trouble {
  if (isTurnedAway(error)) return has(error, 'oauthError') ? 'tokenRefused' : 'passwordRefused';
  if (error instanceof Error && error.name === 'TimeoutError') return 'noAnswer';
  if (has(error, 'mailboxMissing')) return 'noFolder';
  if (code !== null && certificate.test(code)) return 'certificate';
  const known = byCode.get(code ?? '');
  if (known !== undefined) return known;
  return has(error, 'tlsFailed') ? 'noStartTls' : 'other';
}

const faults: Record<Trouble, MailboxFault> = {
  unknownHost: {
    says: 'it has no address',
    mend: 'Mend the name in ENDWELL_MAIL_IN, or ask whoever keeps the network’s names.',
  },
  closed: {
    says: 'it refuses connections',
    mend: 'Start it, or mend host and port in ENDWELL_MAIL_IN: usually 993 with imaps://.',
  },
  noAnswer: {
    says: 'it does not answer',
    mend: 'See whether it is up, and whether a firewall stands between; for TLS from the first word, write imaps:// in ENDWELL_MAIL_IN.',
  },
  hungUp: {
    says: 'it hung up',
    mend: 'Its log says why; many let a mailbox have few connections.',
  },
  certificate: {
    says: 'it shows a certificate that does not hold',
    mend: 'Renew it, or write its host into ENDWELL_MAIL_IN as the certificate has it; NODE_EXTRA_CA_CERTS names an authority of your own.',
  },
  noTls: {
    says: 'it speaks no TLS on this port',
    mend: 'Write imap:// instead of imaps:// in ENDWELL_MAIL_IN, or the port for TLS, usually 993.',
  },
  noStartTls: {
    says: 'it offers no STARTTLS, so that the password would go over the network in the clear',
    mend: 'Use its port for TLS: imaps:// in ENDWELL_MAIL_IN, and usually 993.',
  },
  passwordRefused: {
    says: 'it does not take name and password',
    mend: 'Mend them in ENDWELL_MAIL_IN (@ is %40 there, : is %3A). Google and Microsoft 365 take no password: leave it out, and give ENDWELL_MAIL_OAUTH.',
  },
  tokenRefused: {
    says: 'it does not take the token that was given for it',
    mend: 'See that IMAP is on for the mailbox, that its name in ENDWELL_MAIL_IN is whole (@ is %40 there), and that the grant in ENDWELL_MAIL_OAUTH is for it and for IMAP (scope).',
  },
  noFolder: {
    says: 'it has no such folder',
    mend: 'Mend the path in ENDWELL_MAIL_IN, usually /INBOX.',
  },
  other: { says: 'it cannot be read', mend: 'Its log says more.' },
};

function has(error: unknown, sign: string): boolean {
  return error instanceof Error && Boolean(Reflect.get(error, sign));
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const said: unknown = Reflect.get(error, 'serverResponseCode') ?? Reflect.get(error, 'code');
  return typeof said === 'string' && /^[\w.-]{1,60}$/.test(said) ? said : null;
}
