import { hkdfSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
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

/** For how many seconds a link opens the page; one that was made once the code word was said, for the time of a visit. */
const lasting = { letter: 90 * 86_400, visit: 2 * 3_600 } as const;

/** The addresses by which clients open their own page: signed, of one ending, one purpose and one time (docs/field.md, 4.5). */
export interface PlanLinks {
  /** A whole address, such as `https://office.example.org/plan/eyJ…`. */
  of: (link: PlanLink) => Promise<string>;
  /** The token of one alone; `visit`: the word or the code was said already. */
  tokenOf: (link: PlanLink, kind: ReadLink['kind']) => Promise<string>;
  /** What a token names, also once its time is over; null where we did not make it for this purpose. */
  read: (token: string) => Promise<ReadLink | null>;
  /** The host of all of them. */
  host: string;
}

export type ReadLink = PlanLink & { kind: keyof typeof lasting; expired: boolean };

const TYPE = 'ew-plan+jwt';
const DAY_S = 86_400;

/**
 * @param site what the pages are called from outside
 * @param key of the opaque references (ENDWELL_REF_KEY); what is signed for one purpose never passes for another
 */
export function createPlanLinks(site: string, key: string): PlanLinks {
  const secret = new Uint8Array(hkdfSync('sha256', key, 'endwell', 'plan link', 32));
  const tokenOf = (
    { ref, number, id }: PlanLink,
    kind: ReadLink['kind'],
    from = nowIn('seconds'),
  ): Promise<string> =>
    new SignJWT({ n: number })
      .setProtectedHeader({ alg: 'HS256', typ: TYPE })
      .setSubject(ref)
      .setAudience(kind)
      .setJti(id)
      .setIssuedAt(from)
      .setExpirationTime(from + lasting[kind])
      .sign(secret);
  return {
    of: async (link) => `${site}/plan/${await tokenOf(link, 'letter', nowIn('days') * DAY_S)}`,
    tokenOf: (link, kind) => tokenOf(link, kind),
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
  requiredClaims: ['sub', 'exp', 'jti', 'n'],
};

function linkIn(
  { sub = '', jti = '', aud, n }: { sub?: string; jti?: string; aud?: unknown; n?: unknown },
  expired: boolean,
): ReadLink | null {
  const kind = aud === 'letter' || aud === 'visit' ? aud : null;
  if (kind === null || typeof n !== 'number' || !/^[A-Za-z0-9]{4,40}$/.test(sub)) return null;
  return { ref: sub, number: n, id: jti, kind, expired };
}
