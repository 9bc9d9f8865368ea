import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { placeOf } from '../../coded-error.ts';
import { EndwellError } from '../endwell-error.ts';
import type { Inside } from '../office/index.ts';
import { type Builds, explainMisread } from '../other-build.ts';
import { framed, pageHeaders, stylesheet, stylesheetPath } from '../rooms/index.ts';
import { refuse, type SignIn } from '../sign-in/index.ts';

/** The most that is sent at once is a caseload; bytes. */
const MOST_OF_A_REQUEST = 2 * 1024 * 1024;
/** Requests a minute of one address, which a whole office may have, and of one person. */
const OF_AN_ADDRESS = { points: 1500, duration: 60 };
const OF_A_PERSON = { points: 600, duration: 60 };

export interface StaffParts {
  signIn: SignIn;
  /** What the staff call it from outside. */
  origin: string;
  /** Nothing stands before it, so that it is called by no other name: any site may have a name that leads here. */
  isDirect: boolean;
  /** What is behind the sign-in. */
  rooms: Hono<Inside>;
  /** Which build answers what is asked, and of which this one is. */
  builds: () => Promise<Builds>;
  /** Hears of faults; never of who asked, nor for what. */
  say: (line: string) => void;
}

/** All that the staff reach: the sign-in, and behind it their pages and the interface for programs. */
export function createStaff({ signIn, origin, isDirect, rooms, builds, say }: StaffParts): Hono {
  const app = new Hono()
    // An id that somebody brings along would end up in our log.
    .use(requestId({ headerName: '' }))
    .use(pageHeaders, kept, framed)
    .onError(async (error, c) => await failed(await explainMisread(error, builds), c, say));
  if (isDirect) app.use(calledBy(origin));
  app
    .get(stylesheetPath, stylesheet)
    .use(
      limited(OF_AN_ADDRESS, addressOf),
      bodyLimit({ maxSize: MOST_OF_A_REQUEST, onError: (c) => refuse(c, 'tooLong', tooLong) }),
      // A program sends no form, and brings no session along.
      except('/api/*', csrf({ origin })),
    )
    .route('/', signIn.routes);
  const inside = new Hono<Inside>()
    .use(
      signIn.entrance,
      // Programs are counted where they are answered.
      except(
        '/api/*',
        limited(OF_A_PERSON, (c: Context<Inside>) => c.var.office.person.ref),
      ),
    )
    .route('/', rooms)
    .all((c) => refuse(c, 'notHere', 'There is nothing at this address: begin with your day.'));
  return app.route('/', inside);
}

const tooLong = 'This is longer than anything that is read here: send less at a time.';

/** What a page shows is nobody’s to keep, unless it says so. */
const kept: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
};

function calledBy(origin: string): MiddlewareHandler {
  const { host } = new URL(origin);
  return async (c, next) => {
    if (c.req.header('host') === host) return await next();
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`${origin}${pathname}${search}`, 307);
  };
}

function limited(
  most: { points: number; duration: number },
  whose: (c: Context) => string,
): MiddlewareHandler {
  const limiter = new RateLimiterMemory(most);
  return async (c, next) => {
    const passes = await limiter.consume(whose(c)).then(
      () => true,
      () => false,
    );
    if (passes) return await next();
    c.header('retry-after', String(most.duration));
    return await refuse(c, 'tooMany', 'That was too much at once: wait a minute, and go on.');
  };
}

/** Behind a proxy it is that of the proxy: nobody is believed who says of themselves where they come from. */
export function addressOf(c: Context): string {
  return getConnInfo(c).remote.address ?? 'nobody';
}

function failed(
  error: unknown,
  c: Context,
  say: (line: string) => void,
): Response | Promise<Response> {
  if (error instanceof HTTPException && error.status === 403) {
    const says = 'This was sent from a page of another site: begin on our own pages.';
    return refuse(c, 'otherOrigin', says);
  }
  if (error instanceof EndwellError && error.code === 'otherBuild')
    return refuse(c, 'otherBuild', error.message);
  const id = c.get('requestId') as string;
  say(`A page could not be answered (request ${id}): ${placeOf(error)}.`);
  const says = `Something went wrong here, and not with you: try again, and if it stays so, tell an administrator of request ${id}.`;
  return refuse(c, 'fault', says);
}
