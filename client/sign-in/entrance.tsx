/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context, MiddlewareHandler, Next } from 'hono';
import {
  type Building,
  type Inside,
  type Office,
  openOffice,
  openOfficeByKey,
} from '../office/index.ts';
import { EndwellError } from '../endwell-error.ts';
import { isLook, keptFrom } from '../rooms/kept-form.tsx';
import type { Cookies } from './cookies.ts';
import { Lost } from './pages.tsx';
import { type EntranceCode, isProgram, refuse } from './refusal.tsx';

/** Who waits longer for a page thinks that it is broken. */
const ANSWERED_WITHIN_MS = 15_000;

export interface EntranceParts {
  cookies: Cookies;
  /** Where the agency is asked; null: not yet. */
  building: () => Building | null;
  /** What the pages of the staff are called from outside. */
  origin: string;
}

/**
 * Lets in who is signed in and known to the agency at this moment, or a program with a key of one of them, and hands their office
 * on; a person who has left is out at the next request. Whatever is asked behind it has its time, too.
 */
export function createEntrance({
  cookies,
  building,
  origin,
}: EntranceParts): MiddlewareHandler<Inside> {
  const enter = async (
    c: Context<Inside>,
    next: Next,
    open: (there: Building) => Promise<Office>,
  ): Promise<Response | void> => {
    const there = building();
    if (there === null) return await refuse(c, 'notNow', notYet, { isSignedIn: true });
    const { connection } = there.client;
    return await connection.withDeadline(Date.now() + ANSWERED_WITHIN_MS, async () => {
      const office = await open(there).catch(asRefused);
      if ('code' in office) return await refuse(c, office.code, office.says, { isSignedIn: true });
      c.set('office', office);
      return await next();
    });
  };
  return async (c, next) => {
    const key = isProgram(c)
      ? c.req.header('authorization')?.match(/^Bearer (\S+)$/i)?.[1]
      : undefined;
    if (key !== undefined) return await enter(c, next, (there) => openOfficeByKey(there, key));
    const session = await cookies.session(c);
    if (session === null || session === 'over') return await turnedAway(c);
    // Another site may have a browser send the session of whoever sits there.
    if (isProgram(c) && !isLook(c) && c.req.header('origin') !== origin) {
      const says =
        'With a session this is heard from our own pages alone: a program shows its key (Authorization: Bearer …).';
      return await refuse(c, 'otherOrigin', says);
    }
    return await enter(c, next, async (there) => {
      const office = await openOffice(there, session.ref);
      await cookies.renew(c, session);
      return office;
    });
  };
}

const notYet =
  'Endwell is starting, or its Temporal server does not answer: try again in a moment.';

interface Refused {
  code: EntranceCode;
  says: string;
}

function asRefused(error: unknown): Office | Refused {
  if (!(error instanceof EndwellError)) throw error;
  const { code, message } = error;
  if (code === 'actor.unknown') return { code, says: message };
  if (code === 'keyUnknown') return { code: 'notSignedIn', says: message };
  if (code === 'notFound') return { code: 'noAgency', says: message };
  return { code: 'notNow', says: message };
}

/** Whoever looks is led to the sign-in and back; what was written is kept. */
async function turnedAway(c: Context): Promise<Response> {
  if (isProgram(c)) {
    const says =
      'Nobody is signed in: show a key (Authorization: Bearer …); an administrator makes one (endwell key make).';
    return await refuse(c, 'notSignedIn', says);
  }
  const kept = await keptFrom(c);
  if (kept === null) {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}`, 303);
  }
  c.status(401);
  return await c.render(<Lost kept={kept} />, {
    title: 'You were signed out meanwhile',
    wrong: true,
  });
}
