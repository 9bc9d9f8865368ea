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
import { freshKey, type Inside, needs, openOffice, type Said } from '../../client/office/index.ts';
import { createDevelopmentIssuer } from '../../client/sign-in/development.tsx';
import { openSite } from '../../client/site/index.ts';
import { loadConfig } from '../../temporal.config.ts';
import { freshKeys, KeyRing } from '../../worker/secrecy/index.ts';
import { Story } from '../ending/given.ts';
import { type FalseIssuer, openFalseIssuer } from '../support/false-issuer.ts';
import { testKeys } from '../support/secrecy.ts';
import { StandInHouse } from '../support/stand-in-house.ts';
import {
  type Ask,
  origin,
  sealOf,
  sessionOf as session,
  standInSite,
} from '../support/stand-in-site.ts';

const elsewhere = 'https://elsewhere.example.org';
const REF = 'e1001e1001e1001e';
const HOUR = 3_600_000;
let issuer: FalseIssuer;
let house: StandInHouse;
let ending: Story;
let ask: Ask;
let said: string[];

beforeAll(async () => {
  issuer = await openFalseIssuer('endwell');
});
afterAll(() => issuer.close());
afterEach(() => {
  jest.restoreAllMocks();
});

beforeEach(() => {
  issuer.says({});
  house = new StandInHouse()
    .joined('A-1', 'admin')
    .joined('W-7', 'worker')
    .joined('W-8', 'worker')
    .joined('S-2', 'supervisor');
  ending = house.ending(new Story({ ref: REF, row: { supervisor: 'S-2' } }));
  said = [];
  // Rooms that hand on whatever they are sent: what stands against it stands before and behind them.
  const rooms = new Hono<Inside>()
    .get('/endings/:ref', async (c) =>
      c.json((await c.var.office.open(c.req.param('ref'))).relation),
    )
    .post('/endings/:ref', async (c) => {
      const { type, ...more } = (await c.req.parseBody()) as Record<string, string>;
      await c.var.office.tell(c.req.param('ref'), { type, with: {}, ...more } as unknown as Said);
      return c.redirect('/', 303);
    })
    .get('/broken', () => {
      throw new Error('Kim of 5 Hill Street\nA page could not be answered (request 0): forged.');
    })
    .post('/broken', () => {
      throw new Error('It is broken.');
    })
    .get('/api/v1/tasks', needs('tasks'), (c) => c.json(c.var.office.person))
    .post('/api/v1/tasks', needs('tasks'), (c) => c.json(c.var.office.person))
    .onError((error, c) => {
      if ('code' in error)
        return c.json({ code: error.code }, error.code === 'notFound' ? 404 : 403);
      throw error;
    });
  ask = standInSite({ house, issuer, rooms, say: (line) => said.push(line) });
});

const form = (facts: Record<string, string>): URLSearchParams => new URLSearchParams(facts);
const name = { type: 'goal.named', wording: 'x' };

/** Somebody is sent to the issuer; what their browser has then, and where they come back to. */
async function begun(path = '/sign-in'): Promise<{ cookie: string; back: string }> {
  const answer = await ask(path);
  const address = new URL(answer.headers.get('location') ?? '');
  issuer.asked(address.searchParams.get('nonce') ?? '');
  const [cookie = ''] = answer.headers.get('set-cookie')?.split(';') ?? [];
  return { cookie, back: `/signed-in?code=c&state=${address.searchParams.get('state')}` };
}

describe('forged requests (CSRF)', () => {
  it('given a form that another site has somebody send, then nothing is told', async () => {
    const cookie = await session('W-7');
    for (const from of [{ origin: elsewhere }, { origin: 'null' }, {}]) {
      const answer = await ask(`/endings/${REF}`, {
        method: 'POST',
        cookie,
        body: form(name),
        headers: from as Record<string, string>,
      });
      expect([answer.status, answer.headers.get('x-refusal')]).toEqual([403, 'otherOrigin']);
    }
    expect(ending.log.filter(({ kind }) => kind === 'event')).toEqual([]);
  });

  it('given the interface for programs, then a session counts from our own pages alone, and a key from everywhere', async () => {
    const cookie = await session('W-7');
    const path = '/api/v1/tasks';
    const foreign = await ask(path, { method: 'POST', cookie, headers: { origin: elsewhere } });
    expect([foreign.status, await foreign.json()]).toMatchObject([403, { code: 'otherOrigin' }]);
    expect((await ask(path, { method: 'POST', cookie, headers: { origin } })).status).toBe(200);
    const { secret, hash } = freshKey();
    house.agency.when('key.made', { key: 'desk', ref: 'W-7', scopes: ['tasks'], hash });
    const authorization = `Bearer ${secret}`;
    const own = await ask(path, { method: 'POST', headers: { authorization } });
    expect([own.status, await own.json()]).toEqual([200, { ref: 'W-7', role: 'worker' }]);
  });

  it('given a sign-in that somebody else began (login CSRF), then nobody is signed in by it', async () => {
    const { back } = await begun();
    const answer = await ask(back);
    expect([answer.status, answer.headers.get('x-refusal')]).toEqual([400, 'startAgain']);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

describe('clickjacking', () => {
  it('given any page of the staff, then nobody else shows it in a frame', async () => {
    const cookie = await session('W-7');
    const pages = [
      await ask('/signed-out'),
      await ask('/nowhere', { cookie }),
      await ask('/signed-in'),
    ];
    for (const { headers } of pages) {
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('open redirects', () => {
  it.each([
    ['//elsewhere.example.org', '/'],
    ['/\\elsewhere.example.org', '/'],
    ['/\t/elsewhere.example.org', '/'],
    ['/.//elsewhere.example.org', '/'],
    ['https://elsewhere.example.org', '/'],
    ['javascript:alert(1)', '/'],
    ['/my-day\r\nset-cookie: a=b', '/my-dayset-cookie:%20a=b'],
    ['/endings/e1?a=b', '/endings/e1?a=b'],
  ])('given a sign-in that is to lead to %j, then it leads to %j', async (to, place) => {
    const { cookie, back } = await begun(`/sign-in?to=${encodeURIComponent(to)}`);
    const answer = await ask(back, { cookie });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, place]);
  });
});

describe('session fixation', () => {
  it('given a browser in which somebody has put a session, then whoever signs in has another one', async () => {
    const planted = await session('W-8');
    const { cookie, back } = await begun();
    const answer = await ask(back, { cookie: `${cookie}; ${planted}` });
    const [, mine] = /(endwell_8235=[^;]+)/.exec(answer.headers.get('set-cookie') ?? '') ?? [];
    expect(mine).not.toBe(planted);
    const who = await ask(`/endings/${REF}`, { cookie: mine! });
    expect(await who.json()).toBe('own');
  });

  it('given the way back a second time, then it leads nobody in', async () => {
    const { cookie, back } = await begun();
    expect((await ask(back, { cookie })).headers.get('set-cookie')).toContain(
      `${cookie.split('=')[0]}=;`,
    );
    expect((await ask(back)).status).toBe(400);
  });
});

describe('sessions', () => {
  const comesIn = async (cookie: string): Promise<boolean> =>
    (await ask(`/endings/${REF}`, { cookie })).status === 200;

  it('given one that is forged, altered, or of another key or agency, then it is none', async () => {
    const mine = await session('W-7');
    expect(await comesIn(mine)).toBe(true);
    const otherRing = new KeyRing(freshKeys('riverside', '2035-02-05'));
    const others = [
      await session('W-7', sealOf('riverside', otherRing)),
      await session('W-7', sealOf('hillside')),
      `${mine.slice(0, -4)}AAAA`,
      `endwell_8235=${Buffer.from('{"alg":"none"}').toString('base64url')}.eyJzdWIiOiJXLTcifQ.`,
      'endwell_8235=',
    ];
    for (const other of others) expect(await comesIn(other)).toBe(false);
    const flow = `endwell_8235=${await sealOf().close('endwell-flow', { sub: 'W-7' }, 600, Date.now())}`;
    expect(await comesIn(flow)).toBe(false);
  });

  it('given an hour without doing anything, or ten hours in any case, then it is over', async () => {
    const begin = Date.now();
    let cookie = await session('W-7');
    const now = jest.spyOn(Date, 'now').mockReturnValue(begin + HOUR + 2_000);
    expect(await comesIn(cookie)).toBe(false);
    for (let at = begin + HOUR / 2; at < begin + 10 * HOUR; at += HOUR / 2) {
      now.mockReturnValue(at);
      const answer = await ask(`/endings/${REF}`, { cookie });
      expect(answer.status).toBe(200);
      cookie = /(endwell_8235=[^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? cookie;
    }
    now.mockReturnValue(begin + 10 * HOUR + 2_000);
    expect(await comesIn(cookie)).toBe(false);
  });

  it('given one that was over when somebody sent a form, then what they wrote is kept in the page', async () => {
    const body = form({ ...name, wording: 'Say "no" <once>', id: '1-2-3' });
    const answer = await ask(`/endings/${REF}`, { method: 'POST', body, headers: { origin } });
    const page = await answer.text();
    expect(answer.status).toBe(401);
    expect(page).toContain(`action="/endings/${REF}"`);
    expect(page).toContain('name="wording" value="Say &quot;no&quot; &lt;once&gt;"');
    expect(page).toContain('name="id" value="1-2-3"');
  });

  it('given a fault when somebody sent a form, then what they wrote is kept in the page as well', async () => {
    const asked = { cookie: await session('W-7'), body: form(name), headers: { origin } };
    const answer = await ask('/broken', { method: 'POST', ...asked });
    const page = await answer.text();
    expect(answer.status).toBe(500);
    expect(page).toContain('<form method="post" action="/broken">');
    expect(page).toContain('name="wording" value="x"');
  });
});

describe('an issuer that says what does not hold', () => {
  it.each([
    ['a nonce of another sign-in', { nonce: 'other' }, 400, 'startAgain'],
    ['a token of another issuer', { issuer: elsewhere }, 403, 'issuerAtOdds'],
    ['a token for another program', { audience: 'elsewhere' }, 403, 'issuerAtOdds'],
    ['a token with the signature of another', { forges: true }, 403, 'issuerAtOdds'],
    ['a token that is over by our clock', { ahead: -10 }, 403, 'issuerAtOdds'],
    ['a token that holds later by our clock', { ahead: 10 }, 403, 'issuerAtOdds'],
    ['that it does not know us', { refuses: 'invalid_client' }, 403, 'issuerAtOdds'],
    ['a code that it does not know', { refuses: 'invalid_grant' }, 400, 'startAgain'],
    ['somebody whom the agency does not know', { claims: { sub: 'X-9' } }, 303, null],
    ['nobody', { claims: { sub: 'x'.repeat(200) } }, 403, 'noReference'],
  ] as const)('given %s, then nobody comes in', async (_, says, status, code) => {
    const { cookie, back } = await begun();
    issuer.says(says);
    const answer = await ask(back, { cookie });
    expect([answer.status, answer.headers.get('x-refusal')]).toEqual([status, code]);
    const [, mine = ''] = /(endwell_8235=[^;]+)/.exec(answer.headers.get('set-cookie') ?? '') ?? [];
    const after = await ask(`/endings/${REF}`, mine === '' ? {} : { cookie: mine });
    expect([303, 403]).toContain(after.status);
  });

  it('given somebody who did not want to, then they are told so, and what it says is shown as text', async () => {
    const { cookie, back } = await begun();
    const state = new URLSearchParams(back.split('?')[1]).get('state');
    const answer = await ask(`/signed-in?error=access_denied&state=${state}`, { cookie });
    expect([answer.status, answer.headers.get('x-refusal')]).toEqual([403, 'notSignedInThere']);
  });
});

describe('names that lead here (DNS rebinding)', () => {
  it('given another name than ours, then whoever comes by it is sent to ours, with nothing of theirs', async () => {
    const headers = { host: 'elsewhere.example.org:8235' };
    const answer = await ask('/my-day?a=b', { headers, cookie: await session('W-7') });
    expect([answer.status, answer.headers.get('location')]).toEqual([307, `${origin}/my-day?a=b`]);
  });
});

describe('injected lines', () => {
  it('given a fault whose words somebody wrote, then the log has one line without them, and the page an id', async () => {
    const cookie = await session('W-7');
    const answer = await ask('/broken', { cookie, headers: { 'x-request-id': 'a\tb forged' } });
    expect([answer.status, said.length]).toEqual([500, 1]);
    expect(said[0]).toMatch(/^A page could not be answered \(request [\w-]{36}\): Error at \S+\.$/);
    expect(said[0]).not.toMatch(/Kim|forged|W-7/);
    const page = await answer.text();
    expect(page).not.toContain('Hill Street');
    expect(page).toContain(/request ([\w-]{36})/.exec(said[0]!)![1]);
  });
});

describe('mass assignment', () => {
  it('given fields of a form that name who says it, then it is said by whoever is signed in', async () => {
    const office = await openOffice(house.building, 'W-7');
    const forged = { by: { role: 'director', ref: 'D-9' } };
    await office.tell(REF, {
      type: 'goal.named',
      with: { wording: 'Sleep through most nights' },
      ...forged,
    } as unknown as Said);
    const told = ending.log.findLast(({ kind }) => kind === 'event');
    expect(told).toMatchObject({ what: 'goal.named', by: 'worker' });
  });

  it('given a fact that does not belong to the event, then it is refused', async () => {
    const office = await openOffice(house.building, 'W-7');
    const facts = { wording: 'x', approved: true };
    await expect(office.tell(REF, { type: 'goal.named', with: facts })).rejects.toThrow(/approved/);
  });
});

describe('what is not theirs (IDOR)', () => {
  it('given an ending of another caseload or agency, then it is the same as one that is not there', async () => {
    const cookie = await session('W-8');
    const answers = await Promise.all(
      [REF, 'e2002e2002e2002e', '../hillside/e1', '%2e%2e'].map((ref) =>
        ask(`/endings/${encodeURIComponent(ref)}`, { cookie }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const post = { method: 'POST', cookie, body: form(name), headers: { origin } };
    expect((await ask(`/endings/${REF}`, post)).status).toBe(404);
    expect(ending.log.filter(({ kind }) => kind === 'event')).toEqual([]);
  });

  it('given a key without the scope, or none, then a program is refused, with a code', async () => {
    const { secret, hash } = freshKey();
    house.agency.when('key.made', { key: 'desk', ref: 'W-7', scopes: ['rehearse'], hash });
    const lacking = await ask('/api/v1/tasks', { headers: { authorization: `Bearer ${secret}` } });
    expect([lacking.status, await lacking.json()]).toMatchObject([403, { code: 'scopeMissing' }]);
    for (const authorization of ['Bearer x', 'Basic eDp5', `bearer ${freshKey().secret}`]) {
      const answer = await ask('/api/v1/tasks', { headers: { authorization } });
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'notSignedIn' }]);
    }
    // Of pages a key opens none.
    const page = await ask(`/endings/${REF}`, { headers: { authorization: `Bearer ${secret}` } });
    expect(page.status).toBe(303);
  });
});

describe('too much', () => {
  it('given a body longer than any caseload, then it is not read', async () => {
    const headers = { origin, 'content-length': String(3 * 1024 * 1024) };
    const answer = await ask(`/endings/${REF}`, {
      method: 'POST',
      body: 'x'.repeat(3 * 1024 * 1024),
      headers,
    });
    expect([answer.status, answer.headers.get('x-refusal')]).toEqual([413, 'tooLong']);
  });

  it('given more requests than a person makes, then they wait, and others do not', async () => {
    const cookie = await session('W-7');
    const statuses: number[] = [];
    const page = `/endings/${REF}`;
    for (let n = 0; n < 601; n++) statuses.push((await ask(page, { cookie })).status);
    expect([statuses.at(-2), statuses.at(-1)]).toEqual([200, 429]);
    expect((await ask(page, { cookie: await session('S-2') })).status).toBe(200);
  });
});

describe('the issuer for development, met from outside', () => {
  it.each([
    ['an address that others reach', { host: '0.0.0.0', port: 0 }, null],
    ['a name that others call', { host: '127.0.0.1', port: 0 }, 'https://office.example.org'],
  ])(
    'given %s, then nobody signs in by it, and there are no rooms of the staff',
    async (_, listen, url) => {
      const settings = loadConfig({ ENDWELL_KEYS: JSON.stringify(testKeys) });
      const opening = { development: () => Promise.reject(new Error('It was asked for.')) };
      const site = await openSite({ ...settings, site: { listen, url } }, () => null, opening);
      const there = site.url.replace('0.0.0.0', '127.0.0.1');
      expect(site.staff).toBeNull();
      expect((await fetch(`${there}/my-day`, { redirect: 'manual' })).status).toBe(404);
      await site.stop();
    },
  );

  it('given its own answers, then another name than ours gets none of them', async () => {
    const development = await createDevelopmentIssuer(origin, () => Promise.resolve([]));
    expect(development.hears('/development-issuer/auth')).toBe(true);
    const statuses: number[] = [];
    const request = { url: '/development-issuer/auth', headers: { host: 'elsewhere.example.org' } };
    const response = {
      writeHead: (status: number) => (statuses.push(status), { end: () => undefined }),
    };
    // As much of both as it looks at.
    await development.answer(request as never, response as never);
    expect(statuses).toEqual([421]);
  });
});
