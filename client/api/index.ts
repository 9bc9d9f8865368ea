/** The API for programs (`/api/v1`), and the document that describes it. */
import { type Context, type Handler, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { placeOf } from '../../coded-error.ts';
import type { Inside } from '../office/index.ts';
import { type Builds, explainMisread } from '../other-build.ts';
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
  /** Which build answers what is asked, and of which this one is. */
  builds: () => Promise<Builds>;
  /** How many requests of one person are answered in a minute. */
  perMinute: number;
}

const MOST_OF_JSON = 64 * 1024;
const MOST_OF_A_FILE = 512 * 1024;

/** Answers what `routes` names, behind a sign-in that has set the office of whoever asks. */
export function createApi({ say, builds, perMinute }: ApiParts): Hono<Inside> {
  const app = new Hono<Inside>();
  app.onError(async (error, c) => refuse(c, await explainMisread(error, builds), say));
  app.use(requestId(), limitRate(perMinute));
  let document: object | undefined;
  app.get('/openapi.json', (c) => c.json((document ??= openApi())));
  app.all('/openapi.json', answersOnly(['get']));
  for (const [path, some] of routesByPath()) {
    for (const route of some) answer(app, path, route);
    app.all(path, answersOnly(some.map(({ method }) => method)));
  }
  // Of an app that is mounted in another, nobody asks what is not found.
  app.all('*', () => {
    throw notThere();
  });
  return app;
}

/** Those of each address; one of its own comes before those with parameters, of which it is none. */
function routesByPath(): Map<string, Route[]> {
  const found = new Map<string, Route[]>();
  const hasParameters = ({ path }: Route): boolean => path.includes('{');
  const some = [...routes.filter((one) => !hasParameters(one)), ...routes.filter(hasParameters)];
  for (const route of some) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    found.set(path, [...(found.get(path) ?? []), route]);
  }
  return found;
}

function answer(app: Hono<Inside>, path: string, route: Route): void {
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

/** What any other method is answered at an address. */
function answersOnly(methods: readonly Route['method'][]): Handler<Inside> {
  const possible = methods.flatMap((one) => (one === 'get' ? ['GET', 'HEAD'] : ['POST']));
  const allow = [...possible, 'OPTIONS'].join(', ');
  return (c) => {
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow });
    throw new RequestError('method', 'That cannot be done at this address.', {
      mend: `Possible: ${allow}.`,
      headers: { allow },
    });
  };
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

function refuse(c: Context<Inside>, error: unknown, say: ApiParts['say']): Response {
  const request = c.get('requestId');
  const { status, headers, problem } = problemOf(error, request);
  if (status === 500)
    say(`A request could not be answered (request ${request}): ${placeOf(error)}.`);
  const type = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  return c.body(JSON.stringify(problem), status as 400, { ...type, ...headers });
}
