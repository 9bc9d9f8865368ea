import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { CodedError } from './coded-error.ts';
import { isLoopback } from './mail-server.ts';

/** Where the grant is: a file, or what it would hold. */
export type GrantSource = { path: string } | { text: string };

/** What a provider of mail gives in place of a password: with it one asks for tokens, each of which holds for a while (RFC 6749). */
export type MailGrant = v.InferOutput<typeof Form>;

const text = v.pipe(v.string('a text'), v.minLength(1, 'a text'));

const Form = v.pipe(
  v.strictObject(
    {
      /** Where tokens are asked for. */
      tokenUrl: v.pipe(
        v.string('an address'),
        v.check(isPrivate, 'an https address such as https://oauth2.googleapis.com/token'),
      ),
      clientId: text,
      clientSecret: v.optional(text),
      /** Somebody agreed for the mailbox; without one Endwell asks in its own name. */
      refreshToken: v.optional(text),
      scope: v.optional(text),
    },
    ({ expected, received }) =>
      expected === 'never' ? 'left out' : received === 'undefined' ? 'there' : 'a document',
  ),
  v.check(
    ({ clientSecret, refreshToken }) => clientSecret !== undefined || refreshToken !== undefined,
    'one with a refreshToken, or with a clientSecret by which Endwell asks in its own name',
  ),
);

/**
 * Reads it, anew each time: a file may hold a newer one since.
 *
 * @throws CodedError `mailGrant`; no value is ever told on
 */
export function readGrant(source: GrantSource): MailGrant {
  const read = v.safeParse(Form, documentOf(source));
  if (read.success) return read.output;
  const wrong = read.issues.map(
    (issue) => `${v.getDotPath(issue) ?? 'as a whole'} is expected to be ${issue.message}`,
  );
  throw refused(wrong.join('; '));
}

function documentOf(source: GrantSource): unknown {
  try {
    return JSON.parse('text' in source ? source.text : readFileSync(source.path, 'utf8'));
  } catch (cause) {
    throw refused(
      cause instanceof SyntaxError
        ? 'it is no JSON document'
        : `the file ${'path' in source ? source.path : ''} cannot be read`,
      cause,
    );
  }
}

function isPrivate(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function refused(why: string, cause?: unknown): CodedError<'mailGrant'> {
  const says = `ENDWELL_MAIL_OAUTH holds no grant for a mailbox: ${why}. It is a document with tokenUrl, clientId and refreshToken, or the file of one.`;
  return new CodedError('mailGrant', says, { cause });
}
