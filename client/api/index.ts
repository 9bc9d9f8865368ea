/** The API for programs (`/api/v1`), and the document that describes it. */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { placeOf } from '../../coded-error.ts';
import type { Inside } from '../office/index.ts';
import { askedOf, notThere } from './asked.ts';
import { openApi } from './document/index.ts';
import { problemOf } from './refusals.ts';
import { RequestError } from './request-error.ts';
import { limitRate } from './rate.ts';
import type { Route } from './route.ts';
import { routes } from './routes/index.ts';
import { markOf } from './seen.ts';

export { openApi } from './document/index.ts';

export interface ApiParts {
  /** Hears of what was not foreseen; never of who asked, nor for what. */
  say: (line: string) => void;
  /** How many requests of one person are answered in a minute. */
  perMinute: number;
}

const MOST_OF_JSON = 64 * 1024;
const MOST_OF_A_FILE = 512 * 1024;

/** Answers what `routes` names, behind a sign-in that has set the office of whoever asks. */
export function createApi({ say, perMinute }: ApiParts): Hono<Inside> {
  const app = new Hono<Inside>();
  app.onError((error, c) => refuse(c, error, say));
  app.use(requestId(), limitRate(perMinute));
  let document: object | undefined;
  app.get('/openapi.json', (c) => c.json((document ??= openApi())));
  // An address of its own is none of a parameter: what can be done there is told first.
  for (const some of [routes.filter(isFixed), routes.filter((route) => !isFixed(route))]) {
    for (const route of some) answer(app, route);
    for (const [path, methods] of methodsByPath(app)) {
      app.all(path, (c) => {
        const allow = [...methods, 'OPTIONS'].join(', ');
        if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow });
        throw new RequestError('method', 'That cannot be done at this address.', {
          mend: `Possible: ${allow}.`,
          headers: { allow },
        });
      });
    }
  }
  // Of an app that is mounted in another, nobody asks what is not found.
  app.all('*', () => {
    throw notThere();
  });
  return app;
}

const isFixed = ({ path }: Route): boolean => !path.includes('{');

function answer(app: Hono<Inside>, route: Route): void {
  const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
  app.on(route.method.toUpperCase(), path, sized(route), async (c) => {
    c.var.office.demand(route.needs);
    const answered = await route.answer(await askedOf(c, route));
    const mark = route.marked ? markOf(answered as object) : null;
    return c.json(answered as object, route.status ?? 200, {
      'cache-control': 'no-store',
      ...(mark === null ? {} : { etag: mark }),
    });
  });
}

function sized({ takes }: Route): MiddlewareHandler {
  const isFile = takes !== undefined && takes.types[0] !== 'application/json';
  const maxSize = isFile ? MOST_OF_A_FILE : MOST_OF_JSON;
  const mend = `Say it in at most ${maxSize / 1_024} kB; a larger caseload in parts.`;
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new RequestError('tooLarge', 'The body is too large.', { mend });
    },
  });
}

/** What is answered at each address, in the words of `Allow`. */
function methodsByPath(app: Hono<Inside>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { method, path } of app.routes) {
    if (method === 'ALL') continue;
    const known = found.get(path) ?? [];
    const more = method === 'GET' ? ['GET', 'HEAD'] : [method];
    found.set(path, [...new Set([...known, ...more])]);
  }
  return found;
}

function refuse(c: Context<Inside>, error: unknown, say: ApiParts['say']): Response {
  const request = c.get('requestId');
  const { status, headers, problem } = problemOf(error, request);
  if (status === 500)
    say(`A request could not be answered (request ${request}): ${placeOf(error)}.`);
  const type = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  return c.body(JSON.stringify(problem), status as 400, { ...type, ...headers });
}
