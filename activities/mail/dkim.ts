import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SendMailOptions } from 'nodemailer';
import { CodedError } from '../../coded-error.ts';

/** With what the agency’s letters are signed (DKIM, RFC 6376). */
export interface Signature {
  selector: string;
  /** PEM of an RSA key. */
  privateKey: string;
}

/** RFC 8301, 3.2. */
const FEWEST_BITS = 1024;

/**
 * What is signed: whatever a reader sees or a program acts on. Nodemailer’s own list lacks `List-Unsubscribe-Post`, without
 * which nobody may act on one click (RFC 8058, 4), and `Auto-Submitted`.
 */
const signed = [
  'From',
  'To',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'In-Reply-To',
  'References',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Content-Language',
  'Auto-Submitted',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
].join(':');

/**
 * Reads the key once, for with one that cannot sign a letter would leave unsigned and nobody be told.
 *
 * @throws CodedError `dkimKey`
 */
export function signatureOf({ selector, path }: { selector: string; path: string }): Signature {
  try {
    const privateKey = readFileSync(path, 'utf8');
    const key = createPrivateKey(privateKey);
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    if (key.asymmetricKeyType === 'rsa' && bits >= FEWEST_BITS) return { selector, privateKey };
  } catch (cause) {
    throw new CodedError('dkimKey', unusable(path), { cause });
  }
  throw new CodedError('dkimKey', unusable(path));
}

const unusable = (path: string): string =>
  `ENDWELL_DKIM_KEY names ${path}, which holds no RSA key of at least ${FEWEST_BITS} bits in PEM: make one with "openssl genrsa 2048", and publish its other half in DNS.`;

/** The part of a message that says how it is signed: for the domain of its sender, so that the two agree (DMARC). */
export function signedBy(
  { selector, privateKey }: Signature,
  domain: string,
): Pick<SendMailOptions, 'dkim'> {
  return {
    dkim: { domainName: domain, keySelector: selector, privateKey, headerFieldNames: signed },
  };
}
