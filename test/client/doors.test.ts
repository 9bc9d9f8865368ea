import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { Hono } from 'hono';
import { createApi } from '../../client/api/index.ts';
import { routes } from '../../client/api/routes/index.ts';
import { freshKey, type Inside } from '../../client/office/index.ts';
import { createRooms, stylesheetPath } from '../../client/rooms/index.ts';
import type { Scope } from '../../workflows/agency/events/index.ts';
import { Story } from '../ending/given.ts';
import { type FalseIssuer, openFalseIssuer } from '../support/false-issuer.ts';
import type { StandInHouse } from '../support/stand-in-house.ts';
import { installed, usualHouse } from '../support/stand-in-rooms.ts';
import { type Ask, origin, sealOf, sessionOf, standInSite } from '../support/stand-in-site.ts';

const REF = 'e1001e1001e1001e';
let issuer: FalseIssuer;
let house: StandInHouse;
let site: Ask;

const createPages = () => createRooms(installed, () => house.now);

beforeAll(async () => {
  issuer = await openFalseIssuer('endwell');
});
afterAll(() => issuer.close());
afterEach(() => {
  jest.restoreAllMocks();
});
beforeEach(() => {
  house = usualHouse(new Story({ ref: REF }));
  jest.spyOn(Date, 'now').mockImplementation(() => house.now);
  const rooms = new Hono<Inside>()
    .route('/api/v1', createApi({ perMinute: 10_000, builds: installed, say: () => undefined }))
    .route('/', createPages());
  site = standInSite({ house, issuer, rooms });
});

/** Of a whole office, so that nobody is counted twice. */
let address = 0;

interface Asking {
  method: string;
  path: string;
}

const ask = ({ method, path }: Asking, headers: Record<string, string>): Promise<Response> =>
  site(path, { method, headers: { origin, ...headers }, from: `10.0.0.${address++ % 250}` });

const place = (path: string): string =>
  path
    .replaceAll(/:ref|\{ref\}/g, REF)
    .replaceAll(/:event|\{event\}/g, 'session.held')
    .replaceAll(/[:{]([a-z]\w*)\}?/gi, 'one');

/** Every page behind the sign-in. */
const pages = (): Asking[] => {
  const all = createPages().routes.filter(({ method }) => method !== 'ALL');
  const found = all.map(({ method, path }) => ({ method, path: place(path) }));
  return found.filter(({ path }) => path !== stylesheetPath);
};

/** Everything that programs may ask, and the scope that it needs. */
const requests = routes.map(({ method, path, needs }) => ({
  method: method.toUpperCase(),
  path: `/api/v1${place(path)}`,
  needs,
}));

/** What they are answered everywhere, each answer once. */
async function answers(all: readonly Asking[], headers: Record<string, string>) {
  const found = new Set<string>();
  for (const one of all) {
    const { status, headers: said } = await ask(one, headers);
    const kind = one.method === 'GET' ? 'look' : 'word';
    found.add(`${kind} ${status} ${said.get('location')?.split('?')[0] ?? ''}`.trim());
  }
  return [...found].sort();
}

describe('whoever does not belong here is refused everywhere', () => {
  it('given a stranger, or a session of another agency, then each page leads to the sign-in, and each request of a program is 401', async () => {
    expect(pages().length).toBeGreaterThan(20);
    for (const cookie of ['', await sessionOf('W-7', sealOf('hillside'))]) {
      expect(await answers(pages(), { cookie })).toEqual(['look 303 /sign-in', 'word 401']);
      expect(await answers(requests, { cookie })).toEqual(['look 401', 'word 401']);
    }
  });

  it('given a worker of another agency whom the same issuer knows, then nothing is open to them', async () => {
    const cookie = await sessionOf('H-9');
    for (const all of [pages(), requests])
      expect(await answers(all, { cookie })).toEqual(['look 403', 'word 403']);
  });

  it('given a colleague, then an ending that is not theirs is nowhere', async () => {
    const cookie = await sessionOf('W-8');
    const theirs = [...pages(), ...requests].filter(({ path }) => path.includes(`endings/${REF}`));
    const looks = theirs.filter(({ method }) => method === 'GET');
    expect(looks.length).toBeGreaterThan(8);
    expect(await answers(looks, { cookie })).toEqual(['look 404']);
  });

  it('given a key without the scope, then each request that needs it is 403, and a key opens no page', async () => {
    const keyFor = (key: string, scopes: readonly Scope[]) => {
      const { secret, hash } = freshKey();
      house.agency.when('key.made', { key, ref: 'A-1', scopes, hash });
      return { authorization: `Bearer ${secret}` };
    };
    for (const scope of ['rehearse', 'tasks'] as const) {
      const others = requests.filter(({ needs }) => needs !== scope);
      expect(await answers(others, keyFor(scope, [scope]))).toEqual(['look 403', 'word 403']);
    }
    const all = keyFor('all', ['endings:read', 'endings:tell', 'agency:read', 'agency:tell']);
    expect(await answers(pages(), all)).toEqual(['look 303 /sign-in', 'word 401']);
  });
});
