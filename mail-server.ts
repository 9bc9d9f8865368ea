import { CodedError } from './coded-error.ts';

/** What in the address of a mail server would let letters leave unencrypted, or to whoever claims to be that server. */
const weakening: readonly [string, (value: string) => boolean][] = [
  ['ignoreTLS', isOn],
  ['opportunisticTLS', isOn],
  ['requireTLS', isOff],
  ['secure', isOff],
  ['tls.rejectUnauthorized', isOff],
  ['tls.checkServerIdentity', () => true],
  ['tls.minVersion', (value) => !['TLSv1.2', 'TLSv1.3'].includes(value)],
];

/**
 * Off this machine letters leave only with a login, and over TLS with a certificate that holds.
 *
 * @param url `smtp://` or `smtps://`; its password is never told on
 * @param hasGrant there are tokens in place of a password
 * @throws CodedError `config`
 */
export function assertMailServer(url: string, hasGrant: boolean): void {
  if (!/^smtps?:\/\/./.test(url) || !URL.canParse(url)) throw refused(`is no address, ${example}`);
  const server = new URL(url);
  if (isLoopback(server.hostname)) return;
  const weak = weakening.find(([name, weakens]) =>
    [...server.searchParams].some(([key, value]) => key === name && weakens(value)),
  );
  if (weak !== undefined) {
    throw refused(
      `says "${weak[0]}", with which a letter could be read on its way, or given to somebody else: leave that out. NODE_EXTRA_CA_CERTS names an authority of your own.`,
    );
  }
  if (server.username === '' || (server.password === '' && !hasGrant)) {
    throw refused(
      `names ${server.host} without a login, so that it would have to take letters from anybody: write name and password into it, ${example}; a mail server on this machine needs none, and one that takes no password the name alone, with ENDWELL_MAIL_OAUTH.`,
    );
  }
}

/**
 * Texts leave through the HTTP interface that Twilio made usual.
 *
 * @param url account, secret, host and sender: `https://SID:TOKEN@api.twilio.com?from=%2B441632960000`
 * @throws CodedError `config`
 */
export function assertTextServer(url: string): void {
  const says = `SMS_URL names no account, secret and sender, or would send them unencrypted: write it as https://SID:TOKEN@api.twilio.com?from=%2B441632960000.`;
  if (!URL.canParse(url)) throw new CodedError('config', says);
  const { protocol, hostname, username, password, searchParams } = new URL(url);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  const from = searchParams.get('from') ?? '';
  if (!isSafe || !username || !password || !/^(\+\d{7,15}|MG\w+|[A-Za-z0-9 ]{1,11})$/.test(from))
    throw new CodedError('config', says);
}

const example = 'such as smtp://NAME:PASSWORD@mail.example.org:587';

/** Whether a host, as addresses have it, is this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function refused(says: string): CodedError {
  return new CodedError('config', `SMTP_URL ${says}`);
}

function isOn(value: string): boolean {
  return !isOff(value);
}

function isOff(value: string): boolean {
  return value === 'false' || value === '0';
}
