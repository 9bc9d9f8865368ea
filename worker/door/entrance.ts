import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Note } from './audit.ts';
import { headersOfOurs, signedInPage, signInPage } from './page.ts';
import { refuse, wantsPage } from './refusal.ts';
import { markOf, SESSION_MS, type SignIn } from './sign-in.ts';

/** Whatever is behind the entrance knows who asks: `token`, or `browser` with the mark of its session. */
export interface Env {
  Variables: { who: string };
}

interface Entrance {
  /** Signing in and out. */
  routes: Hono<Env>;
  /** Lets in who is signed in, and nobody else. */
  guard: MiddlewareHandler<Env>;
}

const MOST_OF_A_FORM = 4 * 1024;

/** `url` is the origin of the door, which alone may send what changes something with a cookie. */
export function createEntrance(url: string, signIn: SignIn, note: Note): Entrance {
  // Cookies know no port, and another door may stand on this machine.
  const name = `endwell_door_${new URL(url).port}`;
  const cookie = { httpOnly: true, sameSite: 'Strict', path: '/' } as const;
  const sessionOf = (c: Context): string => getCookie(c, name) ?? '';
  const isOurs = (c: Context): boolean => c.req.header('origin') === url;

  const guard: MiddlewareHandler<Env> = async (c, next) => {
    const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const session = sessionOf(c);
    if (bearer === undefined ? !signIn.isOpen(session) : !signIn.accepts(bearer)) {
      c.header('www-authenticate', 'Bearer');
      if (!wantsPage(c)) return refuse(c, 'notSignedIn');
      const { pathname, search } = new URL(c.req.url);
      return c.html(signInPage({ to: `${pathname}${search}`, refused: null }), 401, headersOfOurs);
    }
    const isLook = ['GET', 'HEAD'].includes(c.req.method);
    if (bearer === undefined && !isLook && !isOurs(c)) return refuse(c, 'otherOrigin');
    c.set('who', bearer === undefined ? `browser ${markOf(session)}` : 'token');
    return await next();
  };

  const routes = new Hono<Env>()
    .get('/sign-in', (c) => {
      const page = signIn.isOpen(sessionOf(c))
        ? signedInPage()
        : signInPage({ to: '/', refused: null });
      return c.html(page, 200, headersOfOurs);
    })
    .post('/sign-in', atMost(MOST_OF_A_FORM), async (c) => {
      if (!isOurs(c)) return refuse(c, 'otherOrigin');
      const to = pathOf(c.req.query('to'), url);
      const { token } = await c.req.parseBody();
      if (typeof token !== 'string' || !signIn.accepts(token.trim())) {
        const refused = 'This is not the token: copy it whole from its file.';
        return c.html(signInPage({ to, refused }), 401, headersOfOurs);
      }
      const session = signIn.begin();
      note({ who: `browser ${markOf(session)}`, did: 'signIn' });
      setCookie(c, name, session, { ...cookie, maxAge: SESSION_MS / 1000 });
      return c.redirect(to, 303);
    })
    .post('/sign-out', guard, (c) => {
      signIn.end(sessionOf(c));
      deleteCookie(c, name, cookie);
      note({ who: c.var.who, did: 'signOut' });
      return c.redirect('/sign-in', 303);
    });
  return { routes, guard };
}

/** Refuses a body of more bytes. */
export function atMost(maxSize: number): MiddlewareHandler {
  return bodyLimit({ maxSize, onError: (c) => refuse(c, 'tooLong') });
}

/**
 * The path of this door that was asked for before the sign-in; the first page where it is none. Whom Temporal’s pages find
 * signed out they send to `/login`, with where they were.
 */
function pathOf(to: string | null | undefined, url: string): string {
  const asked = URL.canParse(to ?? '', url) ? new URL(to ?? '', url) : null;
  if (asked?.origin !== url) return '/';
  if (asked.pathname === '/login') return pathOf(asked.searchParams.get('returnUrl'), url);
  return `${asked.pathname}${asked.search}`;
}
