import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Flow } from './issuer.ts';
import type { Seal } from './seal.ts';
import { ABSOLUTE_MS, type Session, type Sessions } from './session.ts';

/** What the browsers of the staff keep for us: nothing that a script, or another site, can use. */
export interface Cookies {
  session: (c: Context) => Promise<Session | 'over' | null>;
  begin: (c: Context, ref: string) => Promise<void>;
  renew: (c: Context, session: Session) => Promise<void>;
  end: (c: Context) => Promise<void>;
  keepFlow: (c: Context, flow: Flow, to: string) => Promise<void>;
  /** The sign-in that was begun with this state, once; null where it was not begun here, or too long ago. */
  takeFlow: (c: Context, state: string) => Promise<(Flow & { to: string }) | null>;
}

const FLOW_SECONDS = 600;
const PURPOSE = 'endwell-flow';

/** @param origin what the pages of the staff are called from outside */
export function createCookies(seal: Seal, sessions: Sessions, origin: string): Cookies {
  const { protocol, port } = new URL(origin);
  const secure = protocol === 'https:';
  // Cookies know no port, and another installation may be on this machine. Strict would not be sent on the way back from the issuer.
  const name = secure ? '__Host-endwell' : `endwell_${port}`;
  const kept = { httpOnly: true, secure, sameSite: 'Lax', path: '/' } as const;
  const ofFlow = (state: string): string => `${name}_${state.slice(0, 8)}`;
  const write = (c: Context, text: string): void =>
    setCookie(c, name, text, { ...kept, maxAge: ABSOLUTE_MS / 1000 });
  const read = async (c: Context): Promise<Session | 'over' | null> => {
    const text = getCookie(c, name);
    return text === undefined ? null : await sessions.read(text);
  };
  return {
    session: read,
    begin: async (c, ref) => write(c, await sessions.begin(ref)),
    renew: async (c, session) => {
      const text = await sessions.renewed(session);
      if (text !== null) write(c, text);
    },
    end: async (c) => {
      const session = await read(c);
      if (session !== null && session !== 'over') sessions.end(session);
      deleteCookie(c, name, kept);
    },
    keepFlow: async (c, flow, to) => {
      const text = await seal.close(PURPOSE, { ...flow, to }, FLOW_SECONDS, Date.now());
      setCookie(c, ofFlow(flow.state), text, { ...kept, maxAge: FLOW_SECONDS });
    },
    takeFlow: async (c, state) => {
      const text = getCookie(c, ofFlow(state));
      if (text === undefined) return null;
      deleteCookie(c, ofFlow(state), kept);
      const claims = await seal.open(PURPOSE, text, Date.now());
      if (claims === null || claims === 'over') return null;
      const { verifier, nonce, to } = claims;
      return {
        verifier: String(verifier),
        nonce: String(nonce),
        to: String(to),
        state: String(claims['state']),
      };
    },
  };
}
