import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { headersOfOurs, refusalPage } from './page.ts';

const REFUSALS = {
  notSignedIn: [
    401,
    'Nobody is signed in: open this address in a browser and sign in, or send the token as "Authorization: Bearer …".',
  ],
  otherOrigin: [
    403,
    'This was sent from a page of another address: begin at the address of this door.',
  ],
  tooLong: [413, 'This is longer than anything that is read here: send less at a time.'],
  noPayloads: [400, 'This is no list of payloads: send {"payloads": […]} as Temporal’s pages do.'],
  notHere: [
    404,
    'There is nothing at this path: payloads go to /codec/decode or /codec/encode by POST.',
  ],
  noSuchList: [404, 'There is no list of this name: all of them are at /lists.'],
  auditUnwritable: [
    503,
    'What is read here is noted first, and the file of notes cannot be written: make it writable, and make room on its disk.',
  ],
  pagesDown: [
    502,
    'Temporal’s pages do not answer: try again when npm start says that the server is up.',
  ],
  fault: [500, 'Something went wrong in the door, and not with you: npm start says what.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>;

/** Why the door does not answer what was asked. */
export type RefusalCode = keyof typeof REFUSALS;

/** A page for people, and `{ code, says }` for programs. */
export function refuse(c: Context, code: RefusalCode): Response | Promise<Response> {
  const [status, says] = REFUSALS[code];
  return wantsPage(c)
    ? c.html(refusalPage(says), status, headersOfOurs)
    : c.json({ code, says }, status, headersOfOurs);
}

export function wantsPage(c: Context): boolean {
  return c.req.header('accept')?.includes('text/html') ?? false;
}
