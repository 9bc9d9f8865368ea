import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineSearchAttributeKey } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endingWorker } from '../support/ending-worker.ts';
import { run } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';

const policy = fileURLToPath(new URL('../../examples/policies/counselling.yaml', import.meta.url));

const workers = endingWorker();
const server = await connectTestServer();
let settings: Record<string, string>;
let folder: string;

beforeAll(async () => {
  const { taskQueue } = await workers.start(server);
  settings = {
    TEMPORAL_ADDRESS: server.address,
    ENDWELL_TASK_QUEUE: taskQueue,
    ENDWELL_AGENCY: `agency-${randomUUID().slice(0, 8)}`,
  };
  folder = await mkdtemp(join(tmpdir(), 'endwell-cases-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function endwell(...args: string[]) {
  const program = run('client/cli/endwell.js', args, settings);
  const status = await program.ended;
  return { status, out: program.out(), err: program.err() };
}

/** Temporal's list is a little behind. */
async function listed(query: string): Promise<void> {
  for (let there = 0; there === 0;) there = (await server.client.workflow.count(query)).count;
}

/** The day of somebody, once Temporal’s list, which is a little behind, has the ending. */
async function dayOf(person: string, ref: string): Promise<{ tasks: Owed[]; sessions: Owed[] }> {
  for (;;) {
    const { out } = await endwell('tasks', '--for', person, '--json');
    const day = JSON.parse(out) as { tasks: Owed[]; sessions: Owed[] };
    if (day.tasks.some((task) => task.ref === ref)) return day;
  }
}

interface Owed {
  ref: string;
}

/** A zone in which it is about noon now, and the day there: whatever the hour of the test, no midnight is near. */
function aroundNoon(): { zone: string; today: string } {
  const now = new Date();
  const hours = 12 - now.getUTCHours();
  const today = new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, 10);
  // These names count to the west.
  return { zone: `Etc/GMT${hours < 0 ? '+' : '-'}${Math.abs(hours)}`, today };
}

/** The same settings for an agency there that works on every day, so that today is a working day. */
function everyDay(settings: string, zone: string): string {
  return settings
    .replace('zone: Europe/London', `zone: ${zone}`)
    .replace('holidays: [GB-ENG]', 'holidays: []')
    .replace('[mon, tue, wed, thu, fri]', '[mon, tue, wed, thu, fri, sat, sun]');
}

describe('the commands that ask a server', () => {
  it('open, tell, explain, show and list an ending by the agency’s own reference', async () => {
    const file = join(folder, 'case.yaml');
    await writeFile(file, `policy: ${policy}\nexternalRef: C-1\nworker: W-7\n`);
    const opened = await endwell('open', file, '--json');
    expect(opened).toMatchObject({ status: 0, err: '' });
    const { ref } = JSON.parse(opened.out) as { ref: string };
    expect((await endwell('open', file)).out).toBe(
      `Kept: C-1 (${ref}) exists already and was left alone.\n`,
    );

    const facts = '{"reason":"planned.goals_reached"}';
    const told = await endwell(
      'tell',
      'C-1',
      'ending.opened',
      '--with',
      facts,
      '--by',
      'worker:W-7',
    );
    expect(told).toMatchObject({ status: 0, out: expect.stringContaining('preparing') });
    expect((await endwell('show', ref)).out).toContain('preparing');
    expect((await endwell('timeline', 'C-1')).out).toContain(
      'worker says “The ending was decided”',
    );

    const unnamed = await endwell('tell', 'C-1', 'taper.agreed');
    expect(unnamed.err).toMatch(/^usage\.as: Nobody is named who says it: .+\n$/);
    const refused = await endwell('tell', 'C-1', 'taper.agreed', '--as', 'worker:W-7');
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toMatch(/^\w+: .+\n$/);
    const why = await endwell('why-not', 'C-1', 'taper.agreed', '--json');
    expect(why.status).toBe(0);
    expect(JSON.parse(why.out)).toMatchObject({ refusal: { event: 'taper.agreed' } });

    expect((await endwell('list')).out).toContain(`C-1 (${ref})  preparing, W-7`);
  });

  it('tell a worker’s day, that of a colleague who is away with it, and what a role owes', async () => {
    const file = join(folder, 'second.yaml');
    const { zone, today } = aroundNoon();
    const daily = join(folder, 'daily.yaml');
    await writeFile(daily, everyDay(await readFile(policy, 'utf8'), zone));
    const lines = ['externalRef: C-2', 'worker: W-9', `firstSession: ${today}T23:59`];
    await writeFile(file, [`policy: ${daily}`, ...lines, ''].join('\n'));
    const { ref } = JSON.parse((await endwell('open', file, '--json')).out) as { ref: string };
    const reason = '{"reason":"planned.goals_reached"}';
    await endwell('tell', 'C-2', 'ending.opened', '--with', reason, '--as', 'worker:W-7');

    const { tasks, sessions } = await dayOf('W-9', ref);
    expect(tasks).toContainEqual(
      expect.objectContaining({
        ref,
        task: 'open-ending-talk#1',
        who: 'worker',
        person: 'W-9',
        coveredFor: null,
        when: 'later',
        overdue: false,
        escalated: 0,
        attempts: [],
        tell: ['endingTalk.held'],
      }),
    );
    const today23 = { time: '23:59', final: false, phase: 'preparing' };
    expect(sessions).toEqual([{ ref, externalRef: 'C-2', ...today23 }]);
    const { out } = await endwell('tasks', '--for', 'W-9');
    expect(out).toContain(`Sessions today\n  23:59  C-2 (${ref})  session\n`);
    expect(out).toContain(
      '[open-ending-talk#1]\n    endwell tell C-2 endingTalk.held --as worker:W-9\n',
    );
    const line = /endwell (tell C-2 endingTalk\.held .+)\n/.exec(out)?.[1]?.split(' ') ?? [];
    expect(await endwell('why-not', ...line.slice(1))).toMatchObject({
      status: 0,
      out: `C-2 (${ref}): Nothing stands against endingTalk.held.\n`,
    });

    const cover = '{"cover":"W-8"}';
    await endwell('tell', 'C-2', 'worker.unavailable', '--with', cover, '--as', 'supervisor:S-2');
    const covered = await dayOf('W-8', ref);
    expect(covered.tasks).toContainEqual(
      expect.objectContaining({ task: 'open-ending-talk#1', person: 'W-8', coveredFor: 'W-9' }),
    );
    expect(covered.sessions).toHaveLength(1);
    expect((await endwell('show', 'C-2')).out).toContain('Custody: covered, W-8 stands in');
    const other = await endwell('tasks', '--role', 'supervisor', '--json');
    expect(JSON.parse(other.out)).toMatchObject({
      tasks: [{ ref, task: 'absence-review#1', person: null }],
    });
    expect((await endwell('tasks', '--role', 'duty')).out).toBe('Nothing is owed.\n');
    expect((await endwell('tasks', '--for', 'W-8', '--role', 'duty')).status).toBe(2);

    // It is on a queue that nobody works: it does not answer, and hides no other.
    const phase = { key: defineSearchAttributeKey('EwPhase', 'KEYWORD'), value: 'serving' };
    const silent = await server.client.workflow.start('endOfService', {
      taskQueue: 'nobody',
      workflowId: `ending/${settings['ENDWELL_AGENCY']}/silent`,
      typedSearchAttributes: [phase],
    });
    await listed(`WorkflowId = '${silent.workflowId}'`);
    const rest = await endwell('tasks', '--role', 'supervisor');
    expect(rest.out).toContain('[absence-review#1]');
    expect(rest.out).toContain('do not answer now (endwell show says why): silent');
    await silent.terminate();
  });

  it('say facts as options, in local time, and name what is near where one is misspelt', async () => {
    const moved = ['tell', 'C-1', 'session.moved', '--start', 'tomorrow 10:00'];
    const told = await endwell(...moved, '--as', 'worker:W-7', '--json');
    expect(told).toMatchObject({ status: 0, err: '' });
    expect(told.out).toMatch(/"start": "\d{4}-\d\d-\d\dT10:00"/);
    const odd = await endwell('tell', 'C-1', 'session.moved', '--strat', 'x', '--as', 'worker:W-7');
    expect(odd).toMatchObject({ status: 2, out: '' });
    expect(odd.err).toMatch(/^usage\.unknownOption: session\.moved has no fact --strat; .+--start/);
  });

  it('let somebody take what their role owes, and show it as theirs', async () => {
    const absent = ['tell', 'C-1', 'worker.unavailable', '--as', 'supervisor:S-2'];
    expect(await endwell(...absent)).toMatchObject({ status: 0 });
    const task = ['--task', 'absence-review#1', '--as', 'supervisor:S-3'];
    expect(await endwell('tell', 'C-1', 'task.taken', ...task)).toMatchObject({ status: 0 });
    const { ref } = JSON.parse((await endwell('show', 'C-1', '--json')).out) as { ref: string };
    await listed(`EwFlags = 'takenBy:S-3'`);
    const { tasks } = await dayOf('S-3', ref);
    expect(tasks).toContainEqual(
      expect.objectContaining({ task: 'absence-review#1', person: 'S-3', holder: 'S-3' }),
    );
    const again = await endwell(
      'tell',
      'C-1',
      'task.taken',
      '--task',
      'absence-review#1',
      '--as',
      'supervisor:S-4',
    );
    expect(again.err).toMatch(/^6\.8\.nobodyHasIt: .+S-3 has it/);
    expect((await endwell('tell', 'C-1', 'worker.returned', '--as', 'supervisor:S-2')).status).toBe(
      0,
    );
  });

  it('list a page at a time, and say with a code what cannot be asked', async () => {
    const { total } = JSON.parse((await endwell('list', '--json')).out) as { total: number };
    expect(total).toBeGreaterThan(1);
    const refs: string[] = [];
    for (let after: string[] = []; ;) {
      const { out } = await endwell('list', '--limit', '1', ...after, '--json');
      const page = JSON.parse(out) as { endings: { ref: string }[]; next: string | null };
      refs.push(...page.endings.map(({ ref }) => ref));
      if (page.next === null || page.endings.length === 0) break;
      after = ['--after', page.next];
    }
    expect([refs.length, new Set(refs).size]).toEqual([total, total]);
    expect((await endwell('list', '--limit', '1')).out).toMatch(
      /\n1 of \d+; the next ones: endwell list --after \S+\n$/,
    );
    for (const odd of [
      ['--after', 'nonsense'],
      ['--query', 'EwNobody = 1'],
      ['--query', '('],
    ]) {
      const { status, err } = await endwell('list', ...odd, '--json');
      expect([status, JSON.parse(err)]).toMatchObject([1, { errors: [{ code: 'noSuchQuery' }] }]);
    }
    expect((await endwell('list', '--limit', '0')).status).toBe(2);
  });

  it('import a caseload that cools off, and release it when it is imported again', async () => {
    const file = join(folder, 'caseload.csv');
    await writeFile(file, 'external_ref,worker_ref\nI-1,W-7\nI-2,W-7\n');
    const first = await endwell('import', file, '--policy', policy);
    expect(first.out).toMatch(/^Opened 2, kept 0, refused 0\.\nNothing is sent/);
    const release = (...more: string[]) =>
      endwell('import', file, '--policy', policy, '--release', '--as', 'admin:A-1', ...more);
    const again = await release();
    expect(again.out).toContain('Released 2 that were still cooling off.');
    const twice = await release('--json');
    expect(JSON.parse(twice.out)).toMatchObject({ opened: 0, kept: 2, refused: [], released: 0 });
  });

  it('say with a code what was asked wrongly, and what is not there', async () => {
    const unknown = await endwell('show', 'nobody', '--json');
    expect(unknown).toMatchObject({ status: 1, out: '' });
    expect(JSON.parse(unknown.err)).toMatchObject({ errors: [{ code: 'notFound' }] });
    const odd = await endwell('tell', 'C-1', 'ending.named', '--by', 'king');
    expect(odd).toMatchObject({ status: 2, err: expect.stringContaining('Possible roles: ') });
    const views = await endwell('list', '--views', '--json');
    expect(JSON.parse(views.out)).toMatchObject({
      views: expect.arrayContaining([expect.objectContaining({ name: 'weaning' })]),
    });
  });
});
