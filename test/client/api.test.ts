import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Hono } from 'hono';
import { createApi } from '../../client/api/index.ts';
import { freshKey, type Inside, type Office, openOfficeByKey } from '../../client/office/index.ts';
import { type Scope } from '../../workflows/agency/events/index.ts';
import { Story } from '../ending/given.ts';
import type { StandInHouse } from '../support/stand-in-house.ts';
import { installed, usualHouse } from '../support/stand-in-rooms.ts';

const json = { 'content-type': 'application/json' };

const ref = 'e1001e1001e1001e';
let house: StandInHouse;
let faults: string[];

beforeEach(() => {
  house = usualHouse(new Story({ ref }));
  faults = [];
  jest.spyOn(Date, 'now').mockImplementation(() => house.now);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** The API as this person asks it, signed in. */
function api(whose: string, perMinute = 1_000) {
  return asked(() => house.office(whose), perMinute);
}

/** The same by a key of theirs, which is for these things alone. */
function apiByKey(whose: string, scopes: readonly Scope[]) {
  const { secret, hash } = freshKey();
  house.agency.when('key.made', { key: 'desk', ref: whose, scopes, hash });
  return asked(() => openOfficeByKey(house.building, secret), 1_000);
}

function asked(officeOf: () => Promise<Office>, perMinute: number, builds = installed) {
  const app = new Hono<Inside>();
  app.use(async (c, next) => {
    c.set('office', await officeOf());
    await next();
  });
  app.route('/api/v1', createApi({ perMinute, builds, say: (line) => faults.push(line) }));
  return (path: string, init: RequestInit = {}) => app.request(`/api/v1${path}`, init);
}

type Asking = ReturnType<typeof api>;

const post = (ask: Asking, path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...json, ...headers },
  });

const tell = (ask: Asking, event: string, body: unknown, headers: Record<string, string> = {}) =>
  post(ask, `/endings/${ref}/events/${event}`, body, {
    'idempotency-key': `id-${event}`,
    ...headers,
  });

async function problem(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const said = (await answer.json()) as Record<string, unknown>;
  expect(said).toMatchObject({
    type: expect.stringMatching(/^urn:endwell:/),
    status: answer.status,
    request: answer.headers.get('x-request-id'),
  });
  return said;
}

describe('what a program asks', () => {
  it('given a worker, then their endings are listed, and one is told how it stands, with the zone of its times', async () => {
    const ask = api('W-7');
    const list = (await (await ask('/endings')).json()) as {
      endings: { ref: string; phase: string }[];
    };
    expect(list.endings).toEqual([
      expect.objectContaining({
        ref,
        phase: 'serving',
        externalRef: 'R-1001',
        worker: 'W-7',
      }),
    ]);
    const answer = await ask(`/endings/${ref}`);
    expect(answer.headers.get('etag')).toMatch(/^"\d+"$/);
    expect(await answer.json()).toMatchObject({
      ref,
      zone: 'Europe/London',
      next: { at: expect.stringMatching(/^2035-.+Z$/) },
    });
    const found = await post(ask, '/endings/find', { externalRef: 'R-1001' });
    expect(await found.json()).toMatchObject({ ref });
  });

  it('given what is owed, possible, planned and written, then each is told in words', async () => {
    const ask = api('W-7');
    const possible = (await (await ask(`/endings/${ref}/possible`)).json()) as {
      events: object[];
    };
    expect(possible.events).toContainEqual(
      expect.objectContaining({
        event: 'session.planned',
        title: 'The next meeting was agreed',
        group: { code: 'sessions', title: 'Meetings' },
      }),
    );
    expect(JSON.stringify(possible)).not.toContain('policy.upgraded');
    expect(await (await ask(`/endings/${ref}/plan`)).json()).toMatchObject({
      title: 'Your plan',
    });
    const letters = (await (await ask(`/endings/${ref}/letters`)).json()) as {
      letters: object[];
    };
    expect(letters.letters).toContainEqual(
      expect.objectContaining({ letter: 'session-reminder', language: 'en' }),
    );
    expect(await (await ask('/tasks')).json()).toMatchObject({
      zone: 'Europe/London',
      silent: [],
    });
  });

  it('given HEAD and OPTIONS, then they say what there is and change nothing', async () => {
    const ask = api('W-7');
    const head = await ask(`/endings/${ref}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const options = await ask('/endings', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([
      204,
      'GET, HEAD, POST, OPTIONS',
    ]);
    const wrong = await ask('/endings', { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    expect(await problem(wrong)).toMatchObject({
      code: 'method',
      mend: 'Possible: GET, HEAD, POST, OPTIONS.',
    });
    // “find” is an address of its own, and no reference.
    const got = await ask('/endings/find');
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });
});

describe('what a program tells', () => {
  it('given an event, then the ending has it, by the person whose key it is, and again under its id changes nothing', async () => {
    const ask = api('W-7');
    const told = await tell(ask, 'ending.opened', {
      with: { reason: 'planned.goals_reached' },
    });
    expect(await told.json()).toMatchObject({ phase: 'preparing' });
    expect(
      (
        await tell(ask, 'ending.opened', {
          with: { reason: 'planned.goals_reached' },
        })
      ).status,
    ).toBe(200);
    const timeline = (await (await ask(`/endings/${ref}/timeline`)).json()) as {
      entries: object[];
      logged: number;
    };
    expect(timeline.entries.filter((one) => 'kind' in one && one.kind === 'event')).toEqual([
      expect.objectContaining({
        what: 'ending.opened',
        by: 'worker',
        ref: 'W-7',
      }),
    ]);
    const fresh = await ask(`/endings/${ref}/timeline?since=${timeline.logged}`);
    expect(await fresh.json()).toMatchObject({ entries: [] });
    const other = await tell(ask, 'session.held', {}, { 'idempotency-key': 'id-ending.opened' });
    expect([other.status, await problem(other)]).toEqual([
      409,
      expect.objectContaining({ code: 'id-reused' }),
    ]);
  });

  it('C31: given what cannot happen now, then it is refused with all that is unmet and what would unblock it', async () => {
    const ask = api('W-7');
    const answer = await tell(ask, 'taper.agreed', {});
    expect(answer.status).toBe(409);
    const { unmet, ...said } = await problem(answer);
    expect(said).toMatchObject({
      code: 'impossible',
      possible: expect.arrayContaining(['ending.opened']),
    });
    expect(unmet).toEqual([]);
    const why = await post(ask, `/endings/${ref}/why-not`, {
      event: 'ending.confirmed',
    });
    expect(await why.json()).toMatchObject({
      refusal: { code: expect.any(String), mend: expect.any(String) },
    });
  });

  it('given what is said wrongly, then each part of it is named by a pointer', async () => {
    const ask = api('W-7');
    const answer = await tell(ask, 'session.planned', {
      with: { start: 'soon' },
      by: 'me',
    });
    expect(answer.status).toBe(422);
    expect(await problem(answer)).toMatchObject({
      code: 'malformed',
      errors: expect.arrayContaining([
        {
          pointer: '#/with/start',
          detail: expect.stringContaining('such as 2035-02-05T10:00'),
        },
        { pointer: '#/by', detail: 'there is nothing of this name' },
      ]),
    });
    const noDay = await tell(ask, 'session.held', { on: '2035-02-30' });
    expect([noDay.status, (await problem(noDay))['code']]).toEqual([422, 'malformed']);
    const list = await tell(ask, 'session.held', { with: [] });
    expect((await problem(list))['code']).toBe('malformed');
  });

  it.each([
    ['no key', {}, { 'idempotency-key': '' }, 400, 'idempotencyKey'],
    ['a key with a blank', {}, { 'idempotency-key': 'a b' }, 400, 'idempotencyKey'],
    ['another type', {}, { 'content-type': 'text/plain' }, 415, 'mediaType'],
    ['more than anybody says', { with: { because: 'x'.repeat(70_000) } }, {}, 413, 'tooLarge'],
  ] as const)('given %s, then it is refused', async (_, body, headers, status, code) => {
    const answer = await tell(api('W-7'), 'session.held', body, headers);
    expect(answer.status).toBe(status);
    expect(await problem(answer)).toMatchObject({ code });
  });

  it('given a body that is no JSON, then it is told so', async () => {
    const headers = { ...json, 'idempotency-key': 'k' };
    const answer = await api('W-7')(`/endings/${ref}/events/session.held`, {
      method: 'POST',
      body: '{',
      headers,
    });
    expect([answer.status, (await problem(answer))['code']]).toEqual([400, 'json']);
  });

  it('given a list where a group is asked for, or nothing where something is, then it is told so', async () => {
    const listed = { event: 'session.held', with: [null, null] };
    const asked = await post(api('W-7'), `/endings/${ref}/why-not`, listed);
    expect([asked.status, await problem(asked)]).toMatchObject([
      422,
      { code: 'malformed', errors: [{ detail: 'expected a group, found a list' }] },
    ]);
    const nothing = await api('L-1')('/imports?dryRun=true', { method: 'POST' });
    expect([nothing.status, await problem(nothing)]).toMatchObject([
      422,
      { code: 'malformed', mend: 'Send it as the body (text/csv).' },
    ]);
  });

  it('given how somebody saw it, then it is told only while it stands so; and of a death it has to be said', async () => {
    const ask = api('W-7');
    const etag = (await ask(`/endings/${ref}`)).headers.get('etag') ?? '';
    expect(
      (
        await tell(
          ask,
          'ending.opened',
          { with: { reason: 'planned.goals_reached' } },
          { 'if-match': etag },
        )
      ).status,
    ).toBe(200);
    const late = await tell(ask, 'endingTalk.held', {}, { 'if-match': etag });
    expect([late.status, (await problem(late))['code']]).toEqual([412, 'changed']);
    const unseen = await tell(ask, 'client.died', {});
    expect([unseen.status, (await problem(unseen))['code']]).toEqual([428, 'unseen']);
    const now = (await ask(`/endings/${ref}`)).headers.get('etag') ?? '';
    const seen = await tell(ask, 'client.died', {}, { 'if-match': `"other", ${now}` });
    expect(seen.status).toBe(200);
    expect(await seen.json()).toMatchObject({ phase: 'ceased' });
  });

  it('given a task of the role, then it is taken, handed over and done, and the refusals say who may', async () => {
    const heard = { with: { to: 'other' }, for: 'client' };
    type Owing = { owed: { id: string; who: string }[] };
    const past = (await (await tell(api('W-7'), 'unease.told', heard)).json()) as Owing;
    expect(past.owed).toEqual([]);
    const { owed } = (await (await api('S-2')(`/endings/${ref}`)).json()) as Owing;
    expect(owed).toContainEqual(
      expect.objectContaining({ id: 'independent-ear#1', who: 'other-supervisor' }),
    );
    const done = async (whose: string, deed: string, body?: object) => {
      const answer = await api(whose)(`/tasks/ending/${ref}/independent-ear%231/${deed}`, {
        method: 'POST',
        headers: { ...json, 'idempotency-key': `${whose}-${deed}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const said = (await answer.json()) as {
        owed?: { id: string; holder: string | null }[];
      };
      const task = said.owed?.find(({ id }) => id === 'independent-ear#1');
      return [answer.status, task && task.holder];
    };
    expect(await done('W-7', 'take')).toEqual([409, undefined]);
    expect(await done('S-2', 'take')).toEqual([200, 'S-2']);
    expect(await done('S-2', 'hand-over', { to: 'L-1' })).toEqual([200, 'L-1']);
    expect(await done('L-1', 'give-back')).toEqual([200, null]);
    expect(await done('S-2', 'done')).toEqual([200, undefined]);
  });
});

describe('whose it is', () => {
  it('IDOR: given an ending of another worker, then every address of it answers as if it were not there', async () => {
    const ask = api('W-8');
    const stranger = api('W-7');
    for (const path of ['', '/timeline', '/possible', '/letters', '/plan']) {
      const answer = await ask(`/endings/${ref}${path}`);
      const never = await stranger(`/endings/AAAAAAAAAAAAAAAA${path}`);
      expect([answer.status, never.status]).toEqual([404, 404]);
      const [theirs, none] = [await problem(answer), await problem(never)];
      expect({ ...theirs, request: '' }).toEqual({ ...none, request: '' });
    }
    expect((await tell(ask, 'session.held', {})).status).toBe(404);
    expect(((await (await ask('/endings')).json()) as { total: number }).total).toBe(0);
    expect((await ask('/departures/W-7')).status).toBe(404);
    expect(await (await ask('/departures')).json()).toEqual({ departures: [] });
  });

  it('mass assignment: given who says it as a field, then it is no field', async () => {
    const by = { role: 'supervisor', ref: 'S-2' };
    for (const body of [{ by }, { with: { by } }, { with: {}, type: 'client.died', id: 'x' }]) {
      expect((await tell(api('W-7'), 'session.held', body)).status).toBe(422);
    }
  });

  it('given a key without the scope, then it is told which it lacks', async () => {
    const answer = await tell(apiByKey('W-7', ['endings:read']), 'session.held', {});
    expect([answer.status, await problem(answer)]).toEqual([
      403,
      expect.objectContaining({
        code: 'scopeMissing',
        detail: expect.stringContaining('endings:tell'),
      }),
    ]);
  });

  it('given a case of another worker, then it is not theirs to open; their own is opened once', async () => {
    const ask = api('W-8');
    const other = await post(ask, '/endings', {
      externalRef: 'R-9',
      worker: 'W-7',
    });
    expect([other.status, (await problem(other))['code']]).toEqual([403, 'notYours']);
    const own = await post(ask, '/endings', {
      externalRef: 'R-9',
      worker: 'W-8',
    });
    expect([own.status, await own.json()]).toEqual([
      201,
      expect.objectContaining({ outcome: 'opened' }),
    ]);
    const again = await post(ask, '/endings', {
      externalRef: 'R-9',
      worker: 'W-8',
    });
    expect(await again.json()).toMatchObject({ outcome: 'kept' });
    const nobody = await post(ask, '/endings', {
      externalRef: 'R-9',
      worker: 'W-99',
    });
    expect((await problem(nobody))['code']).toBe('actor.unknown');
  });

  it('given newer settings, then a lead is shown what they would change, and a worker is not', async () => {
    const policy =
      '{"agency":{"name":"Riverside Counselling","zone":"Europe/London","holidays":["GB-ENG"]},"version":2}';
    const asked = {
      method: 'POST',
      body: policy,
      headers: { 'content-type': 'application/yaml' },
    };
    const answer = await api('L-1')('/agency/policy/rehearsal', asked);
    expect(await answer.json()).toMatchObject({
      version: 2,
      inForce: 1,
      endings: [{ ref, version: { from: 1, to: 2 } }],
    });
    expect((await api('W-7')('/agency/policy/rehearsal', asked)).status).toBe(403);
    const nowhere = policy.replace('GB-ENG', 'XX-99');
    const unknown = await api('L-1')('/agency/policy/rehearsal', { ...asked, body: nowhere });
    expect([unknown.status, (await problem(unknown))['code']]).toEqual([422, 'policy']);
    const unsafe = await api('L-1')('/agency/policy/rehearsal', {
      ...asked,
      body: 'agency: { name: X, zone: Nowhere }',
    });
    expect(await problem(unsafe)).toMatchObject({
      code: 'policy',
      errors: [{ pointer: '#/agency/zone' }],
    });
  });

  it('given a caseload, then a dry run says what is wrong, and only a whole one is opened', async () => {
    const csv = (text: string, dryRun = false) =>
      api('L-1')(`/imports?dryRun=${dryRun}`, {
        method: 'POST',
        body: text,
        headers: { 'content-type': 'text/csv' },
      });
    const head = 'external_ref,worker_ref,start_date\n';
    const wrong = `${head}R-5,W-7,2035-02-05\nR-6,,soon\n`;
    const dry = (await (await csv(wrong, true)).json()) as {
      problems: object[];
    };
    expect(dry).toMatchObject({ dryRun: true, cases: 1, opened: 0 });
    expect(dry.problems.length).toBeGreaterThan(0);
    const whole = await csv(wrong);
    expect([whole.status, (await problem(whole))['code']]).toEqual([422, 'caseload']);
    expect(await (await csv(`${head}R-5,W-7,2035-02-05\n`)).json()).toMatchObject({
      opened: 1,
      refused: [],
    });
  });
});

describe('what every answer has', () => {
  it('header injection: given an id of a request, then it is answered where it is well-formed, and another is made where not', async () => {
    const ask = api('W-7');
    const named = await ask('/agency', {
      headers: { 'x-request-id': 'trace-1' },
    });
    expect(named.headers.get('x-request-id')).toBe('trace-1');
    const odd = await ask('/agency', {
      headers: { 'x-request-id': 'a b<script>' },
    });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(odd.headers.get('cache-control')).toBe('no-store');
  });

  it('given more requests than a minute has, then it is told when to ask again', async () => {
    const ask = api('W-7', 2);
    expect([(await ask('/agency')).status, (await ask('/agency')).status]).toEqual([200, 200]);
    const third = await ask('/agency');
    expect([third.status, Number(third.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await problem(third))['code']).toBe('tooMany');
  });

  it.each(['/nowhere', '/endings/short', '/endings/%2e%2e%2fagency', '/endings/a/events/no.such'])(
    'given an address where nothing is (%s), then that is said',
    async (path) => {
      const answer = await api('W-7')(path);
      expect([answer.status, (await problem(answer))['code']]).toEqual([404, 'notFound']);
    },
  );

  it('given what nobody foresaw, then it is told whoever runs Endwell, and nothing of it to whoever asked', async () => {
    const office = await house.office('W-7');
    const open = () => Promise.reject(new Error('secret words'));
    const answer = await asked(() => Promise.resolve({ ...office, open }), 1)(`/endings/${ref}`);
    expect(answer.status).toBe(500);
    expect(JSON.stringify(await problem(answer))).not.toContain('secret');
    expect(faults).toEqual([expect.stringContaining('could not be answered')]);
    expect(faults.join()).not.toContain('secret');
  });

  it('given an answer of another build that this one cannot read, then it is told which they are, and is no fault', async () => {
    const office = await house.office('W-7');
    const open = () => Promise.reject(new TypeError('Cannot read properties of undefined'));
    const builds = async () => ({ ...(await installed()), current: 'new2' });
    const ask = asked(() => Promise.resolve({ ...office, open }), 1, builds);
    const answer = await ask(`/endings/${ref}`);
    expect(answer.status).toBe(503);
    expect(await problem(answer)).toMatchObject({
      code: 'otherBuild',
      detail: expect.stringContaining('is of build new2, and this tree is build build'),
    });
    expect(faults).toEqual([]);
  });
});
