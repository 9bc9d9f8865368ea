import { renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { CodedError } from '../../coded-error.ts';
import { type GrantSource, type MailGrant, readGrant } from '../../mail-grant.ts';

/**
 * Gives a token that holds for a while yet.
 *
 * @param refused one that a mail server did not take: another is asked for
 * @throws CodedError of `TokenTrouble`, or `mailGrant`
 */
export type GiveToken = (refused?: string) => Promise<string>;

/**
 * Why there is no token:
 * - `mailGrantEnded`: the grant was withdrawn, ran out, or is that of another client
 * - `mailClientRefused`: Endwell is not known there by this id and secret
 * - `mailTokenRefused`: what is asked for is not given
 * - `mailTokenUnreachable`: nobody answers just now
 * - `mailTokenUnknown`: what answers gives no tokens
 */
export type TokenTrouble =
  | 'mailGrantEnded'
  | 'mailClientRefused'
  | 'mailTokenRefused'
  | 'mailTokenUnreachable'
  | 'mailTokenUnknown';

const ANSWERED_WITHIN_MS = 20_000;
/** A token is not used to its last minute. */
const SHARE_USED = 0.9;
const USUAL_SECONDS = 3600;
const TOO_MANY = 429;
const OWN_FAULT = 500;

/** Asks for tokens with this grant, one at a time and no sooner than the last has nearly run out. */
export function createTokens(source: GrantSource, now: () => number = Date.now): GiveToken {
  let held: { token: string; until: number } | null = null;
  let asking: Promise<{ token: string; until: number }> | null = null;
  /** A newer grant that could not be written where the older one is. */
  let newer: { than: string; refreshToken: string } | null = null;

  const ask = async () => {
    const read = readGrant(source);
    const isNewer = newer !== null && newer.than === read.refreshToken;
    const grant = isNewer ? { ...read, refreshToken: newer?.refreshToken } : read;
    const asked = now();
    const { access_token, expires_in, refresh_token } = await answerOf(grant);
    // Some give a new one each time, and take the older no more.
    if (refresh_token !== undefined && refresh_token !== grant.refreshToken && read.refreshToken)
      newer = isKept(source, { ...read, refreshToken: refresh_token })
        ? null
        : { than: read.refreshToken, refreshToken: refresh_token };
    return { token: access_token, until: asked + expires_in * 1000 * SHARE_USED };
  };

  return async (refused) => {
    if (held !== null && held.token !== refused && now() < held.until) return held.token;
    asking ??= ask().finally(() => (asking = null));
    held = await asking;
    return held.token;
  };
}

const Answer = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  // Some write it as text.
  expires_in: v.optional(
    v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.minValue(0)),
    USUAL_SECONDS,
  ),
  refresh_token: v.optional(v.string()),
});
const Refusal = v.object({ error: v.pipe(v.string(), v.regex(/^[\w.-]{1,60}$/)) });

async function answerOf(grant: MailGrant): Promise<v.InferOutput<typeof Answer>> {
  const { host } = new URL(grant.tokenUrl);
  const response = await fetch(grant.tokenUrl, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: formOf(grant),
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
  }).catch((cause: unknown) => {
    throw trouble('mailTokenUnreachable', host, causeOf(cause), cause);
  });
  const { status } = response;
  const body: unknown = await response.json().catch(() => null);
  const given = v.safeParse(Answer, body);
  if (response.ok && given.success) return given.output;
  const refused = v.safeParse(Refusal, body);
  if (!response.ok && refused.success)
    throw trouble(
      refusals.get(refused.output.error) ?? 'mailTokenRefused',
      host,
      refused.output.error,
    );
  const isLater = status === TOO_MANY || status >= OWN_FAULT;
  throw trouble(isLater ? 'mailTokenUnreachable' : 'mailTokenUnknown', host, `status ${status}`);
}

function formOf({ clientId, clientSecret, refreshToken, scope }: MailGrant): URLSearchParams {
  return new URLSearchParams({
    client_id: clientId,
    ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
    ...(scope === undefined ? {} : { scope }),
    ...(refreshToken === undefined
      ? { grant_type: 'client_credentials' }
      : { grant_type: 'refresh_token', refresh_token: refreshToken }),
  });
}

/** By the words of RFC 6749, 5.2. */
const refusals = new Map<string, TokenTrouble>([
  ['invalid_grant', 'mailGrantEnded'],
  ['invalid_client', 'mailClientRefused'],
  ['unauthorized_client', 'mailClientRefused'],
  ['temporarily_unavailable', 'mailTokenUnreachable'],
  ['server_error', 'mailTokenUnreachable'],
]);

const sentences: Record<TokenTrouble, (host: string, why: string) => string> = {
  mailGrantEnded: (host, why) =>
    `${host} takes the refreshToken no more (${why}): it was withdrawn, ran out, or is that of another client. Agree there once more as the mailbox, and write the new one into ENDWELL_MAIL_OAUTH.`,
  mailClientRefused: (host, why) =>
    `${host} knows no such client (${why}): mend clientId and clientSecret in ENDWELL_MAIL_OAUTH; secrets run out there.`,
  mailTokenRefused: (host, why) =>
    `${host} gives no token for what is asked (${why}): mend the scope in ENDWELL_MAIL_OAUTH, or let an administrator agree there.`,
  mailTokenUnreachable: (host, why) =>
    `${host} gives no token just now (${why}): it is asked again; if that lasts, mend tokenUrl in ENDWELL_MAIL_OAUTH or the way there.`,
  mailTokenUnknown: (host, why) =>
    `${host} answers, and not with a token (${why}): mend tokenUrl in ENDWELL_MAIL_OAUTH.`,
};

function trouble(
  code: TokenTrouble,
  host: string,
  why: string,
  cause?: unknown,
): CodedError<TokenTrouble> {
  return new CodedError(code, sentences[code](host, why), { cause });
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return 'no reason is named';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}

/** Whether the newer grant now stands in the file, for the next start; a mounted secret may not be written to. */
function isKept(source: GrantSource, grant: MailGrant): boolean {
  if (!('path' in source)) return false;
  const beside = `${source.path}.new`;
  try {
    writeFileSync(beside, `${JSON.stringify(grant, null, 2)}\n`, { mode: 0o600 });
    renameSync(beside, source.path);
    return true;
  } catch {
    return false;
  }
}
