import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { createAgency } from '../../client/agency/agency.ts';
import { createApi } from '../../client/api/index.ts';
import { type Inside, openOffice, openOfficeByKey } from '../../client/office/index.ts';
import { usualPolicy, usualRow } from '../ending/given.ts';
import { Agency } from '../support/ending-agency.ts';
import { run } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';
import { installed } from '../support/stand-in-rooms.ts';

const by = { role: 'admin', ref: 'A-1' } as const;
/** Cases that begin long after the day of the run. */
const later = { startDate: '2099-02-05', firstSession: '2099-02-05T14:00' };

let agency: Agency;
const faults: string[] = [];

afterAll(async () => {
  const { taskQueue } = agency;
  const query = `TaskQueue = '${taskQueue}' AND ExecutionStatus = 'Running'`;
  for await (const { workflowId } of server.client.workflow.list({ query })) {
    await server.client.workflow.getHandle(workflowId).terminate();
  }
  await agency.close();
});

const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  await agency.work();
  await open(agency.taskQueue, {
    'A-1': 'admin',
    'L-1': 'lead',
    'S-2': 'supervisor',
    'W-7': 'worker',
    'W-8': 'worker',
  });
});

/** An agency of that name, with these people. */
async function open(name: string, people: Readonly<Record<string, string>>): Promise<void> {
  const { taskQueue } = agency;
  const house = createAgency({ client: server.client, agency: name, taskQueue });
  await house.open(usualPolicy, by);
  for (const [ref, role] of Object.entries(people)) {
    await house.tell({ type: 'staff.joined', by, with: { ref, role } });
  }
}

/** Where the agency is asked. */
function building() {
  const { taskQueue, endings } = agency;
  return { client: server.client, agency: taskQueue, taskQueue, endings };
}

/** The API as this person asks it. */
function api(whose: string, withinMs = 120_000) {
  const app = new Hono<Inside>();
  app.use(async (c, next) => {
    c.set('office', await openOffice(building(), whose));
    await server.connection.withDeadline(Date.now() + withinMs, next);
  });
  const parts = { perMinute: 10_000, builds: installed, say: (line: string) => faults.push(line) };
  app.route('/', createApi(parts));
  return async (path: string, body?: string | object, headers: Record<string, string> = {}) => {
    const type = typeof body === 'string' ? 'text/csv' : 'application/json';
    const answer = await app.request(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': type, 'idempotency-key': `id-${path}`, ...headers },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return {
      status: answer.status,
      headers: answer.headers,
      said: (await answer.json()) as Record<string, never>,
    };
  };
}

type Asked = Awaited<ReturnType<ReturnType<typeof api>>>;

/** Asks until it is so: Temporal's list is a little behind. */
async function until(ask: () => Promise<Asked>, isSo: (answer: Asked) => boolean): Promise<Asked> {
  for (let left = 200; ; left--) {
    const answer = await ask();
    if (isSo(answer) || left === 0) return answer;
  }
}

describe('the API over a running agency', () => {
  it('given a case, a worker opens it, finds it by the agency’s own reference, lists it page by page, and tells it what happened', async () => {
    const ask = api('W-7');
    const refs: string[] = [];
    for (const externalRef of ['A-1', 'A-2', 'A-3']) {
      const { status, said } = await ask('/endings', { ...usualRow, ...later, externalRef });
      expect([status, said['outcome']]).toEqual([201, 'opened']);
      refs.push(said['ref'] ?? '');
    }
    const again = await ask('/endings', { ...usualRow, ...later, externalRef: 'A-1' });
    expect(again.said).toEqual({ ref: refs[0], outcome: 'kept' });
    expect((await ask('/endings/find', { externalRef: 'A-2' })).said['ref']).toBe(refs[1]);

    await until(
      () => ask('/endings?worker=W-7&phase=serving'),
      ({ said }) => said['total'] === 3,
    );
    const first = await ask('/endings?limit=2');
    expect(first.said).toMatchObject({ total: 3, next: expect.any(String) });
    const rest = await ask(
      `/endings?limit=2&after=${encodeURIComponent(first.said['next'] ?? '')}`,
    );
    const listed = [first, rest].flatMap(
      ({ said }) => (said['endings'] as { ref: string }[] | undefined) ?? [],
    );
    expect(listed.map(({ ref }) => ref).sort()).toEqual([...refs].sort());
    expect((await ask('/endings?after=nonsense')).said).toMatchObject({
      status: 422,
      code: 'noSuchQuery',
    });
    expect((await ask("/endings?flag=x'")).said).toMatchObject({
      status: 422,
      errors: [{ pointer: 'flag' }],
    });
    expect((await api('W-8')('/endings')).said['total']).toBe(0);

    const opened = { with: { reason: 'planned.goals_reached' } };
    const told = await ask(`/endings/${refs[0]}/events/ending.opened`, opened);
    expect([told.status, told.said['phase']]).toEqual([200, 'preparing']);
    // What follows from it by itself may change it once more.
    const seen = await ask(`/endings/${refs[1]}`);
    const etag = seen.headers.get('etag') ?? '';
    const path = `/endings/${refs[1]}/events/ending.opened`;
    expect((await ask(path, opened, { 'if-match': '"another"' })).status).toBe(412);
    expect((await ask(path, opened, { 'if-match': etag })).status).toBe(200);
    // The same under the same key: it was told, though what was seen is past.
    expect((await ask(path, opened, { 'if-match': etag })).status).toBe(200);
    const late = await ask(`/endings/${refs[1]}/events/endingTalk.held`, {}, { 'if-match': etag });
    expect([late.status, late.said['code']]).toEqual([412, 'changed']);
    const other = await ask(`/endings/${refs[0]}/events/ending.opened`, {
      with: { reason: 'planned.time_ended' },
    });
    expect([other.status, other.said['code']]).toEqual([409, 'id-reused']);
    const tasks = await ask('/tasks');
    expect(tasks.said['tasks']).toContainEqual(
      expect.objectContaining({ ref: refs[0], type: 'open-ending-talk', person: 'W-7' }),
    );
    expect((await ask(`/endings/${refs[0]}/letters`)).status).toBe(200);
    expect((await ask(`/endings/${refs[0]}/plan`)).said['title']).toBe('Your plan');
  });

  it('given a caseload, a lead tries it, imports it, and rehearses newer settings over it', async () => {
    const ask = api('L-1');
    const csv = 'external_ref,worker_ref,start_date\nB-1,W-8,2035-02-05\n';
    const strange = `${csv}B-2,W-99,2035-02-05\n`;
    const unknown = [{ row: 3, column: 'worker_ref', says: expect.stringContaining('"W-99"') }];
    expect((await ask('/imports?dryRun=true', strange)).said).toMatchObject({
      dryRun: true,
      opened: 0,
      problems: unknown,
    });
    expect((await ask('/imports', strange)).status).toBe(422);
    const done = await ask('/imports', csv);
    expect(done.said).toMatchObject({ opened: 1, refused: [] });
    expect(done.said['quietUntil']).toMatch(/Z$/);
    expect((await ask('/imports', csv)).said).toMatchObject({ kept: 1, differing: [] });
    const { said } = await ask('/agency/policy');
    const newer = { ...(said['policy'] as unknown as object), version: 2 };
    const rehearsed = await until(
      () => ask('/agency/policy/rehearsal', newer),
      (answer) => ((answer.said['endings'] as object[] | undefined)?.length ?? 0) >= 4,
    );
    expect(rehearsed.said).toMatchObject({ version: 2, inForce: 1 });
  });

  it('given a worker who leaves, a lead begins it, others see nothing of it, and whoever confirms it is another', async () => {
    const facts = {
      worker: 'W-7',
      kind: 'retirement',
      lastDay: '2099-06-29',
      speaker: 'S-2',
      director: 'A-1',
    };
    const begun = await api('L-1')('/departures', facts);
    expect([begun.status, begun.said['outcome']]).toEqual([201, 'begun']);
    expect((await api('W-8')('/departures', facts)).said['code']).toBe('notYours');
    expect((await api('W-8')('/departures/W-7')).status).toBe(404);
    const own = await api('L-1')('/departures/W-7/events/departure.confirmed', {});
    expect([own.status, own.said['unmet']]).toEqual([
      409,
      expect.arrayContaining([expect.objectContaining({ why: expect.any(String) })]),
    ]);
    const confirmed = await api('S-2')('/departures/W-7/events/departure.confirmed', {});
    expect(confirmed.status).toBe(200);
  });

  it('given a Temporal worker that is away, then it is said to ask again, and nothing of it is a fault', async () => {
    const { said } = await api('W-7')('/endings/find', { externalRef: 'A-2' });
    // Whoever is in the office already asks on.
    const asking = api('W-7', 1_500);
    const office = await openOffice(building(), 'W-7');
    await agency.rest();
    const app = new Hono<Inside>();
    app.use(async (c, next) => {
      c.set('office', office);
      await server.connection.withDeadline(Date.now() + 1_500, next);
    });
    app.route(
      '/',
      createApi({ perMinute: 100, builds: installed, say: (line) => faults.push(line) }),
    );
    const answer = await app.request(`/endings/${said['ref']}`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toMatchObject({ code: 'unanswered' });
    await agency.work();
    expect(
      (
        await until(
          () => asking(`/endings/${said['ref']}`),
          ({ status }) => status === 200,
        )
      ).status,
    ).toBe(200);
    expect(faults).toEqual([]);
  });
});

describe('the key of a program', () => {
  // What an agency is called in settings has at most 40 signs.
  const name = `keys-${randomUUID().slice(0, 8)}`;
  const key = async (...args: string[]): Promise<string> => {
    const program = run('client/cli/endwell.js', ['key', ...args, '--json'], {
      TEMPORAL_ADDRESS: server.address,
      ENDWELL_TASK_QUEUE: agency.taskQueue,
      ENDWELL_AGENCY: name,
    });
    await program.ended;
    return program.out();
  };

  it('given one that the command line makes, then it is shown once, and opens what it is for until it is revoked', async () => {
    await open(name, { 'A-1': 'admin', 'W-7': 'worker' });
    const asAdmin = ['--as', 'admin:A-1'];
    const made = await key('make', 'desk', '--for', 'W-7', '--scopes', 'tasks,import', ...asAdmin);
    const { secret } = JSON.parse(made) as { secret: string };
    expect(JSON.parse(await key('list'))).toEqual([
      expect.objectContaining({ name: 'desk', ref: 'W-7', by: 'A-1' }),
    ]);
    const house = { ...building(), agency: name };
    const office = await openOfficeByKey(house, secret);
    expect([office.by, [...office.scopes]]).toEqual([
      { role: 'worker', ref: 'W-7' },
      ['tasks', 'import'],
    ]);
    await key('revoke', 'desk', ...asAdmin);
    const shut = openOfficeByKey(house, secret);
    await expect(shut).rejects.toMatchObject({ code: 'keyUnknown' });
  });
});
