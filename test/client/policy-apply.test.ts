import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEndings, type Endings } from '../../client/endings.ts';
import { loadConfig } from '../../temporal.config.ts';
import { usualPolicy, usualRow } from '../ending/given.ts';
import { endingWorker } from '../support/ending-worker.ts';
import { run } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';

const second = fileURLToPath(new URL('../../examples/agencies/riverside-2.yaml', import.meta.url));

const workers = endingWorker();
const server = await connectTestServer();
let settings: Record<string, string>;
let folder: string;
let endings: Endings;
const refs: string[] = [];

beforeAll(async () => {
  const { taskQueue } = await workers.start(server);
  const agency = `agency-${randomUUID().slice(0, 8)}`;
  const { refKey } = loadConfig({});
  settings = {
    TEMPORAL_ADDRESS: server.address,
    ENDWELL_TASK_QUEUE: taskQueue,
    ENDWELL_AGENCY: agency,
  };
  folder = await mkdtemp(join(tmpdir(), 'endwell-policies-'));
  endings = createEndings({ client: server.client, agency, taskQueue, refKey });
  const later = { startDate: '2099-02-05', firstSession: '2099-02-05T14:00' };
  for (const externalRef of ['C-1', 'C-2', 'C-3']) {
    const { ref } = await endings.open({ ...usualRow, ...later, externalRef }, usualPolicy);
    refs.push(ref);
  }
  const until = Date.now() + 120_000;
  for (let listed = 0; listed < 3 && Date.now() < until;) {
    listed = 0;
    for await (const one of endings.list()) listed += one.ref === '' ? 0 : 1;
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function endwell(...args: string[]) {
  const program = run('client/cli/endwell.js', args, settings);
  const status = await program.ended;
  return { status, out: program.out(), err: program.err() };
}

async function changed(name: string, change: (text: string) => string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, change(await readFile(second, 'utf8')));
  return path;
}

const versions = () => Promise.all(refs.map(async (r) => (await endings.view(r)).policyVersion));

describe('endwell policy apply', () => {
  it('given an unsafe policy, then it is refused with the reason, and nothing is looked at', async () => {
    const unsafe = await changed('unsafe.yaml', (text) =>
      text.replace('chase: never', 'chase: daily'),
    );
    const { status, err } = await endwell('policy', 'apply', unsafe, '--yes', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(err)).toMatchObject({
      errors: [{ code: 'unsafe.chase', says: expect.stringContaining('signals doubt') }],
    });
  });

  it('given three running endings, then it says first what would change, then does it, and then there is nothing to do', async () => {
    const shown = await endwell('policy', 'apply', second);
    expect(shown).toMatchObject({ status: 0, err: '' });
    expect(shown.out).toContain('Version 2 instead of none. 3 running endings');
    expect(shown.out).toMatch(/moved: .+, \d{4}-\d\d-\d\d \d\d:\d\d → \d{4}-\d\d-\d\d \d\d:\d\d/);
    expect(shown.out).toContain('Nothing was changed: say --yes to apply it.');
    expect(await versions()).toEqual([1, 1, 1]);

    const done = await endwell('policy', 'apply', second, '--yes', '--as', 'admin:A-1', '--json');
    expect(done).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(done.out)).toMatchObject({
      version: 2,
      totals: { endings: 3, refused: 0 },
      applied: { version: 2, upgraded: 3, waiting: [] },
    });
    expect(await versions()).toEqual([2, 2, 2]);

    const again = await endwell('policy', 'apply', second, '--yes', '--as', 'admin:A-1');
    expect(again).toMatchObject({ status: 0, out: expect.stringContaining('nothing to do') });
    const agency = await endwell('agency', 'show', '--json');
    expect(JSON.parse(agency.out)).toMatchObject({
      version: 2,
      versions: [{ version: 2, because: 'opened', by: 'A-1' }],
      upgrade: { told: 3, left: 0 },
    });
  });

  it('given another policy of the same version, then it is refused, naming the next number', async () => {
    const same = await changed('same.yaml', (text) => text.replace('undo: 7d', 'undo: 9d'));
    const { status, err } = await endwell(
      'policy',
      'apply',
      same,
      '--yes',
      '--as',
      'admin:A-1',
      '--json',
    );
    expect(status).toBe(1);
    expect(JSON.parse(err)).toMatchObject({
      errors: [{ code: '6.11.policyNewer', says: expect.stringContaining('the next is 3') }],
    });
    const nobody = await endwell('agency', 'tell', 'staff.joined', '--ref', 'W-7');
    expect(nobody).toMatchObject({ status: 1, err: expect.stringMatching(/^usage\.as: /) });
    const by = ['--as', 'admin:A-1'];
    const told = await endwell('agency', 'tell', 'staff.joined', '--ref', 'W-7', ...by);
    expect(told).toMatchObject({ status: 1, err: expect.stringContaining('role') });
    const facts = '{"ref":"W-7","role":"worker"}';
    const joined = await endwell('agency', 'tell', 'staff.joined', '--with', facts, ...by);
    expect(joined.out).toContain('W-7  worker');
    const why = await endwell('agency', 'why-not', 'staff.joined', '--with', facts, '--json');
    expect(JSON.parse(why.out)).toMatchObject({ refusal: { code: '6.2.memberNew' } });
  });
});
