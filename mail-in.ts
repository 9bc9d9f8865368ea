import { CodedError } from './coded-error.ts';

/** The ways on which mail comes in (ENDWELL_MAIL_IN); null where there is none of that kind. */
export interface MailIn {
  /** A mailbox that is looked into: `imaps://name:secret@host:993/INBOX`. */
  mailbox: string | null;
  /** Where mail is taken by SMTP, from an MTA that passes it on. */
  listen: { host: string; port: number } | null;
  /** What the path of the webhook ends in, below the pages for clients: `/inbound/…`. */
  webhook: string | null;
}

const way = String.raw`(?:imaps?://[^\s,]+|smtp://[^\s,/]+:\d{1,5}/?|webhook:[\w-]{16,})`;

const form = new RegExp(`^${way}(?:,${way})*$`);
export const mailInExpected =
  'ways such as imaps://office:secret@mail.example.org, smtp://127.0.0.1:2525 or webhook: and 16 signs or more, with commas between';

/** Whether ways are written so, with commas between, and each can be gone. */
export function isMailIn(told: string): boolean {
  return (
    form.test(told) && told.split(',').every((one) => !/^imap|^smtp/.test(one) || isAddress(one))
  );
}

function isAddress(told: string): boolean {
  try {
    const { username, password, pathname } = new URL(told);
    decodeURIComponent(username + password + pathname);
    return true;
  } catch {
    return false;
  }
}

/**
 * A mailbox lets in whoever has a name, and a password or what stands in its place.
 *
 * @throws CodedError `config`
 */
export function assertMailbox({ mailbox }: MailIn, hasGrant: boolean): void {
  if (mailbox === null) return;
  const { host, username, password } = new URL(mailbox);
  if (username !== '' && (password !== '' || hasGrant)) return;
  const says = `The mailbox on ${host} in ENDWELL_MAIL_IN is named without ${username === '' ? 'a login' : 'a password'}: write it as imaps://NAME:PASSWORD@${host}, or, where it takes no password, as imaps://NAME@${host} with ENDWELL_MAIL_OAUTH.`;
  throw new CodedError('config', says);
}

/** Reads them; of two of a kind the first counts. */
export function mailInOf(told = ''): MailIn {
  const ways = told.split(',');
  const of = (start: string): string | null => ways.find((one) => one.startsWith(start)) ?? null;
  const [, host = '', port = ''] = /^smtp:\/\/(.+):(\d+)/.exec(of('smtp:') ?? '') ?? [];
  return {
    mailbox: of('imap'),
    listen: port === '' ? null : { host: host.replace(/^\[|\]$/g, ''), port: Number(port) },
    webhook: of('webhook:')?.slice('webhook:'.length) ?? null,
  };
}
