import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  const program = run('client/cli/main.ts', args, settings);
  const status = await program.ended;
  return { status, out: program.out(), err: program.err() };
}

describe('the commands that ask a server', () => {
  it('open, tell, explain, show and list an ending by the agency’s own reference', async () => {
    const file = join(folder, 'case.yaml');
    await writeFile(file, `policy: ${policy}\nexternalRef: C-1\nworker: W-7\n`);
    const opened = await endwell('open', file, '--json');
    expect(opened).toMatchObject({ status: 0, err: '' });
    const { ref } = JSON.parse(opened.out) as { ref: string };
    expect((await endwell('open', file)).out).toBe(
      `Kept: ${ref} exists already and was left alone.\n`,
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
    expect((await endwell('timeline', 'C-1')).out).toContain('worker says ending.opened');

    const refused = await endwell('tell', 'C-1', 'taper.agreed');
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toMatch(/^\w+: .+\n$/);
    const why = await endwell('why-not', 'C-1', 'taper.agreed', '--json');
    expect(why.status).toBe(0);
    expect(JSON.parse(why.out)).toMatchObject({ refusal: { event: 'taper.agreed' } });

    const tasks = await endwell('tasks', '--for', 'W-7', '--json');
    expect(JSON.parse(tasks.out)).toMatchObject({
      tasks: expect.arrayContaining([
        expect.objectContaining({ ref, task: 'open-ending-talk#1', person: 'W-7' }),
      ]),
    });
    expect((await endwell('tasks', '--for', 'W-8')).out).toBe('Nothing is owed.\n');
    expect((await endwell('list')).out).toContain(`${ref}  preparing, W-7`);
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
