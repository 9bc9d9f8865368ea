import type { Hono } from 'hono';
import type { Inside } from '../../client/office/index.ts';
import { createSeal, type Seal } from '../../client/sign-in/seal.ts';
import { createSignIn } from '../../client/sign-in/index.ts';
import { Sessions } from '../../client/sign-in/session.ts';
import { createStaff } from '../../client/site/staff.ts';
import { freshKeys, KeyRing } from '../../worker/secrecy/index.ts';
import type { FalseIssuer } from './false-issuer.ts';
import type { StandInHouse } from './stand-in-house.ts';
import { installed } from './stand-in-rooms.ts';

/** What the staff call the site. */
export const origin = 'http://127.0.0.1:8235';

const ring = new KeyRing(freshKeys('riverside', '2035-02-05'));

/** What seals the cookies of an agency, with the keys of this site unless there are others. */
export function sealOf(agency = 'riverside', keys = ring): Seal {
  return createSeal(() => keys, agency);
}

/** The cookie of somebody who is signed in. */
export async function sessionOf(ref: string, seal = sealOf()): Promise<string> {
  return `endwell_8235=${await new Sessions(seal).begin(ref)}`;
}

interface Asked {
  method?: string;
  cookie?: string;
  body?: string | URLSearchParams;
  headers?: Record<string, string>;
  /** The address from which it is asked. */
  from?: string;
}

export type Ask = (path: string, asked?: Asked) => Promise<Response>;

/** The site of the staff before a house: the sign-in and all that stands before and behind it are the real ones. */
export function standInSite({
  house,
  issuer,
  rooms,
  say = () => undefined,
}: {
  house: StandInHouse;
  issuer: FalseIssuer;
  rooms: Hono<Inside>;
  say?: (line: string) => void;
}): Ask {
  const signIn = createSignIn({
    settings: { issuer: issuer.url, clientId: 'endwell', clientSecret: 's', claim: 'sub' },
    origin,
    agency: 'riverside',
    ring: () => ring,
    building: () => house.building,
  });
  const app = createStaff({ signIn, origin, isDirect: true, rooms, builds: installed, say });
  const { host } = new URL(origin);
  return async (path, { method = 'GET', cookie, body, headers, from = '127.0.0.1' } = {}) => {
    const all = { host, ...(cookie ? { cookie } : {}), ...headers };
    const socket = { remoteAddress: from, remotePort: 1, remoteFamily: 'IPv4' };
    const said = { method, headers: all, ...(body ? { body } : {}) };
    return await app.request(path, said, { incoming: { socket } });
  };
}
