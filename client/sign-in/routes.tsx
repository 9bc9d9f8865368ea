/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { CodedError } from '../../coded-error.ts';
import type { Cookies } from './cookies.ts';
import type { Issuer, SignInCode } from './issuer.ts';
import { SignedOut } from './pages.tsx';
import { refuse } from './refusal.tsx';

/**
 * Signing in and out. It begins by a link: a form may not lead to another site (`form-action`).
 *
 * @param origin what the pages of the staff are called from outside
 */
export function createSignInRoutes(issuer: Issuer, cookies: Cookies, origin: string): Hono {
  return new Hono()
    .get('/sign-in', async (c) => {
      // Whoever was signed out, by themselves or by time, may not be who sits there now.
      const again = c.req.query('again') !== undefined || (await cookies.session(c)) === 'over';
      try {
        const { address, flow } = await issuer.begin(again);
        await cookies.keepFlow(c, flow, localPath(c.req.query('to'), origin));
        return c.redirect(address, 303);
      } catch (error) {
        return refused(c, error);
      }
    })
    .get('/signed-in', async (c) => {
      const flow = await cookies.takeFlow(c, c.req.query('state') ?? '');
      if (flow === null) {
        const says = 'This sign-in was begun in another browser, or too long ago: start it again.';
        return refuse(c, 'startAgain', says);
      }
      try {
        await cookies.begin(c, await issuer.finish(new URL(c.req.url).search, flow));
        return c.redirect(flow.to, 303);
      } catch (error) {
        return refused(c, error);
      }
    })
    .post('/sign-out', async (c) => {
      await cookies.end(c);
      return c.redirect('/signed-out', 303);
    })
    .get('/signed-out', async (c) => {
      const elsewhere = await issuer.endAddress().catch(() => null);
      return c.render(<SignedOut elsewhere={elsewhere} />, { title: 'You are signed out' });
    });
}

/** The path that was asked for before the sign-in; the first page where it would lead away from here. */
function localPath(to: string | undefined, origin: string): string {
  if (to === undefined || !to.startsWith('/') || !URL.canParse(to, origin)) return '/';
  const asked = new URL(to, origin);
  // A path may still begin with two slashes, which is another host.
  if (asked.origin !== origin || asked.pathname.startsWith('//')) return '/';
  return `${asked.pathname}${asked.search}`;
}

const codes: ReadonlySet<string> = new Set<SignInCode>([
  'startAgain',
  'notSignedInThere',
  'noReference',
  'issuerSilent',
  'issuerAtOdds',
]);

function refused(c: Context, error: unknown): Response | Promise<Response> {
  if (!(error instanceof CodedError) || !codes.has(error.code)) throw error;
  return refuse(c, error.code as SignInCode, error.message);
}
