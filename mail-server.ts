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
 * @throws CodedError `config`
 */
export function assertMailServer(url: string): void {
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
  if (server.username === '' || server.password === '') {
    throw refused(
      `names ${server.host} without a login, so that it would have to take letters from anybody: write name and password into it, ${example}; a mail server on this machine needs none.`,
    );
  }
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
