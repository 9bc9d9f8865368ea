import { hkdfSync } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { hostOf } from './workflows/wording/index.ts';

/** What a link to a client’s own page names. */
export interface PlanLink {
  /** The opaque reference of the ending. */
  ref: string;
  /** The ending’s own number of links (`safeContact.linkNumber`): another one ends those that were given out before. */
  number: number;
  /** By what it is told from others of the same ending, such as the letter in which it stands. */
  id: string;
}

/** For how many seconds a link opens the page, and a visit goes on at most, once the word or the code was said. */
const lasting = { letter: 90 * 86_400, visit: 2 * 3_600 } as const;
/** A visit in which nothing was opened for so many seconds shows nothing more before the word or the code is said again. */
const RESTS_AFTER_S = 30 * 60;

/** The addresses by which clients open their own page: signed, of one ending, one purpose and one time (docs/field.md, 4.5). */
export interface PlanLinks {
  /** A whole address, such as `https://office.example.org/plan/eyJ…`. */
  of: (link: PlanLink) => Promise<string>;
  /** The token of one alone, as it would be in a letter of this moment. */
  tokenOf: (link: PlanLink) => Promise<string>;
  /** The token of a visit: the word or the code was said, or is being made use of; each page that is opened has a new one. */
  visitOf: (from: PlanLink | ReadLink) => Promise<string>;
  /** What a token names, also once its time is over; null where we did not make it for this purpose. */
  read: (token: string) => Promise<ReadLink | null>;
  /** The host of all of them. */
  host: string;
}

/** What a token says: instants in seconds since 1970. */
export interface ReadLink extends PlanLink {
  kind: keyof typeof lasting;
  /** When it opens nothing any more, whatever was said before. */
  ends: number;
  /** When the letter ends from which it came: until then a visit may begin anew. */
  letterEnds: number;
  expired: boolean;
  /** Of a visit: nothing was opened for a while. */
  rests: boolean;
}

const TYPE = 'ew-plan+jwt';
const DAY_S = 86_400;

/**
 * @param site what the pages are called from outside
 * @param key of the opaque references (ENDWELL_REF_KEY); what is signed for one purpose never passes for another
 */
export function createPlanLinks(site: string, key: string): PlanLinks {
  const secret = new Uint8Array(hkdfSync('sha256', key, 'endwell', 'plan link', 32));
  const signed = (
    { ref, number, id }: PlanLink,
    kind: ReadLink['kind'],
    { from, ends, letterEnds }: { from: number; ends: number; letterEnds?: number },
  ): Promise<string> =>
    new SignJWT({ n: number, ...(letterEnds !== undefined && { l: letterEnds }) })
      .setProtectedHeader({ alg: 'HS256', typ: TYPE })
      .setSubject(ref)
      .setAudience(kind)
      .setJti(id)
      .setIssuedAt(from)
      .setExpirationTime(ends)
      .sign(secret);
  const letterOf = (link: PlanLink, from: number) =>
    signed(link, 'letter', { from, ends: from + lasting.letter });
  return {
    of: async (link) => `${site}/plan/${await letterOf(link, nowIn('days') * DAY_S)}`,
    tokenOf: (link) => letterOf(link, nowIn('seconds')),
    visitOf: (link) => {
      const from = nowIn('seconds');
      const read = 'kind' in link ? link : null;
      // Once the word or the code was said anew, another begins.
      const goesOn = read?.kind === 'visit' && !read.expired && !read.rests;
      return signed(link, 'visit', {
        from,
        ends: goesOn ? read.ends : from + lasting.visit,
        letterEnds: read?.letterEnds ?? from + lasting.letter,
      });
    },
    host: hostOf(site),
    read: async (token) => {
      try {
        const { payload } = await jwtVerify(token, secret, asks);
        return linkIn(payload, false);
      } catch (error) {
        return error instanceof errors.JWTExpired ? linkIn(error.payload, true) : null;
      }
    },
  };
}

/** Whole seconds, or days, since 1970. */
function nowIn(unit: 'seconds' | 'days'): number {
  return Math.floor(Date.now() / (unit === 'days' ? DAY_S * 1000 : 1000));
}

const asks = {
  audience: Object.keys(lasting),
  algorithms: ['HS256'],
  typ: TYPE,
  requiredClaims: ['sub', 'exp', 'iat', 'jti', 'n'],
};

function linkIn(
  { sub = '', jti = '', aud, n, l, exp = 0, iat = 0 }: JWTPayload,
  expired: boolean,
): ReadLink | null {
  const kind = aud === 'letter' || aud === 'visit' ? aud : null;
  if (kind === null || typeof n !== 'number' || !/^[A-Za-z0-9]{4,40}$/.test(sub)) return null;
  const rests = kind === 'visit' && iat + RESTS_AFTER_S <= nowIn('seconds');
  const letterEnds = typeof l === 'number' ? l : exp;
  return { ref: sub, number: n, id: jti, kind, ends: exp, letterEnds, expired, rests };
}
