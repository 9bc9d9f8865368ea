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
import { createSignIn } from '../../client/sign-in/index.ts';
import { createSeal } from '../../client/sign-in/seal.ts';
import { Sessions } from '../../client/sign-in/session.ts';
import { createStaff } from '../../client/site/staff.ts';
import { freshKeys, KeyRing } from '../../worker/secrecy/index.ts';
import type { Scope } from '../../workflows/agency/events/index.ts';
import { Story } from '../ending/given.ts';
import { type FalseIssuer, openFalseIssuer } from '../support/false-issuer.ts';
import type { StandInHouse } from '../support/stand-in-house.ts';
import { installed, usualHouse } from '../support/stand-in-rooms.ts';

const origin = 'http://127.0.0.1:8235';
const REF = 'e1001e1001e1001e';
const ring = new KeyRing(freshKeys('riverside', '2035-02-05'));
let issuer: FalseIssuer;
let house: StandInHouse;
let app: Hono;

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
  const say = () => undefined;
  const rooms = new Hono<Inside>()
    .route('/api/v1', createApi({ perMinute: 10_000, say }))
    .route('/', createPages());
  const signIn = createSignIn({
    settings: { issuer: issuer.url, clientId: 'endwell', clientSecret: 's', claim: 'sub' },
    origin,
    agency: 'riverside',
    ring: () => ring,
    building: () => house.building,
  });
  app = createStaff({ signIn, origin, isDirect: true, rooms, say });
});

/** Of a whole office, so that nobody is counted twice. */
let address = 0;

interface Asking {
  method: string;
  path: string;
}

async function ask({ method, path }: Asking, headers: Record<string, string>) {
  const remote = {
    remoteAddress: `10.0.0.${address++ % 250}`,
    remotePort: 1,
    remoteFamily: 'IPv4',
  };
  return await app.request(
    path,
    { method, headers: { host: '127.0.0.1:8235', origin, ...headers } },
    { incoming: { socket: remote } },
  );
}

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

const sessionOf = async (ref: string, agency = 'riverside'): Promise<string> => {
  const seal = createSeal(() => ring, agency);
  return `endwell_8235=${await new Sessions(seal).begin(ref)}`;
};

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
    for (const cookie of ['', await sessionOf('W-7', 'hillside')]) {
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
