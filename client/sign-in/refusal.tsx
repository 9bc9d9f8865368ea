/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { keptFrom } from '../rooms/kept-form.tsx';
import { plainly } from '../rooms/plain-words.ts';
import { Refused } from './pages.tsx';
import type { SignInCode } from './issuer.ts';

/** Why somebody does not come in. */
export type EntranceCode =
  | SignInCode
  | 'notSignedIn'
  | 'actor.unknown'
  | 'noAgency'
  | 'notNow'
  | 'otherOrigin'
  | 'otherName'
  | 'tooMany'
  | 'tooLong'
  | 'notHere'
  | 'otherBuild'
  | 'fault';

const refusals: Readonly<Record<EntranceCode, readonly [ContentfulStatusCode, string]>> = {
  startAgain: [400, 'Start the sign-in again'],
  notSignedInThere: [403, 'You were not signed in'],
  noReference: [403, 'Nobody knows who you are here'],
  issuerAtOdds: [403, 'The sign-in is not set up rightly'],
  issuerSilent: [503, 'The sign-in does not answer'],
  notSignedIn: [401, 'Nobody is signed in'],
  'actor.unknown': [403, 'The agency does not know you'],
  noAgency: [503, 'There is no agency yet'],
  notNow: [503, 'Endwell cannot be asked now'],
  otherOrigin: [403, 'This came from another site'],
  otherName: [421, 'This is not our address'],
  tooMany: [429, 'That was too much at once'],
  tooLong: [413, 'That is too long'],
  notHere: [404, 'There is nothing here'],
  otherBuild: [503, 'Another build answers here'],
  fault: [500, 'Something went wrong here'],
};

/** What is refused so may be heard another time. */
function isLater(status: number): boolean {
  return status === 429 || status >= 500;
}

/** Whether a program asks, by the interface for programs, and not a person. */
export function isProgram(c: Context): boolean {
  return c.req.path.startsWith('/api/');
}

/**
 * A page for people, and for programs `application/problem+json` (RFC 9457).
 *
 * @param says one sentence: what, why, and what would mend it
 * @param isSignedIn there is a session, and behind it nobody whom the agency knows
 */
export async function refuse(
  c: Context,
  code: EntranceCode,
  says: string,
  { isSignedIn = false }: { isSignedIn?: boolean } = {},
): Promise<Response> {
  const [status, title] = refusals[code];
  c.header('x-refusal', code);
  if (status === 503) c.header('retry-after', '30');
  if (!isProgram(c)) {
    c.status(status);
    const isInside = c.get('office') !== undefined;
    const way = isInside ? 'on' : isSignedIn ? 'out' : 'in';
    // Of a stranger who asks too much not even a form is read.
    const kept = isLater(status) && (isInside || isSignedIn) ? await keptFrom(c) : null;
    const page = <Refused {...{ title, says: plainly(says), way, kept }} />;
    return await c.render(page, { title, wrong: true });
  }
  if (status === 401) c.header('www-authenticate', 'Bearer');
  const problem = { type: `urn:endwell:${code}`, title, status, code, detail: says };
  return c.body(JSON.stringify(problem), status, { 'content-type': 'application/problem+json' });
}
