import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
  const agency = taskQueue.slice(0, 20);
  settings = {
    TEMPORAL_ADDRESS: server.address,
    ENDWELL_TASK_QUEUE: taskQueue,
    ENDWELL_AGENCY: agency,
  };
  folder = await mkdtemp(join(tmpdir(), 'endwell-departures-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function endwell(...args: string[]) {
  const program = run('client/cli/endwell.js', args, settings);
  const status = await program.ended;
  return { status, out: program.out(), err: program.err() };
}

async function file(name: string, lines: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

/** Opens a case, and answers its opaque reference once Temporal's list has it. */
async function open(externalRef: string, ...more: string[]): Promise<string> {
  const path = await file(`${externalRef}.yaml`, [
    `policy: ${policy}`,
    `externalRef: ${externalRef}`,
    'worker: W-7',
    ...more,
  ]);
  const { out } = await endwell('open', path, '--json');
  const { ref } = JSON.parse(out) as { ref: string };
  const query = `WorkflowId = 'ending/${settings['ENDWELL_AGENCY']}/${ref}'`;
  while ((await server.client.workflow.count(query)).count === 0);
  return ref;
}

const leaving = [
  `policy: ${policy}`,
  'worker: W-7',
  'kind: dismissed',
  'lastDay: 2045-02-28',
  'speaker: S-2',
  'director: D-1',
  'statedBy: L-1',
];

describe('endwell departure', () => {
  it('given two clients of a worker, when the departure is begun and confirmed, then it shows who is told, and why it is not announced', async () => {
    const plain = await open('C-1');
    const safe = await open('C-2', 'safeContactNotes: only by day');
    const path = await file('leaving.yaml', [...leaving, 'closeness: { C-1: close, C-9: close }']);
    const begun = await endwell('departure', 'begin', path, '--json');
    expect(begun).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(begun.out)).toMatchObject({
      worker: 'W-7',
      outcome: 'begun',
      clients: 2,
      unmatched: ['C-9'],
    });
    expect((await endwell('departure', 'begin', path)).out).toContain('Kept: ');

    const alone = ['departure', 'tell', 'W-7', 'departure.confirmed', '--by'];
    expect((await endwell(...alone, 'lead:L-1')).err).toMatch(/^C23\.secondPerson: .+\n$/);
    expect(await endwell(...alone, 'director:D-1')).toMatchObject({
      status: 0,
      out: expect.stringContaining('W-7: telling'),
    });
    const { out } = await endwell('departure', 'show', 'W-7', '--json');
    expect(JSON.parse(out)).toMatchObject({
      phase: 'telling',
      announcement: 'held',
      clients: [
        { ref: plain, call: false },
        { ref: safe, call: true },
      ],
    });
    const why = await endwell('departure', 'why-not', 'W-7', 'announcement.made');
    expect(why.out).toContain(`not yet told: C-1 (${plain}), C-2 (${safe})`);
    expect((await endwell('departure', 'list')).out).toBe('W-7  telling\n');

    // Somebody calls the second client, and their ending reports it.
    await endwell('tell', 'C-2', 'departure.told', '--with', '{"how":"call"}', '--by', 'lead:S-2');
    let shown = '';
    while (!shown.includes('1 of 2 told')) shown = (await endwell('departure', 'show', 'W-7')).out;
    expect(shown).toMatch(new RegExp(`C-2 \\(${safe}\\): told, call .+, call only\n`));
  });

  it('given a file with mistakes, or a worker who stays, when asked, then one sentence each says so', async () => {
    const path = await file('wrong.yaml', ['worker: W-7', 'kind: fired', 'speaker: S-2']);
    const wrong = await endwell('departure', 'begin', path);
    expect(wrong).toMatchObject({ status: 1, out: '' });
    expect(wrong.err).toMatch(
      /^departure\.shape: line 2, column 1: kind: expected .+, found "fired"\.$/m,
    );
    expect(wrong.err).toMatch(/^departure\.shape: line 1, column 1: director: it must be said\.$/m);
    const nobody = await endwell('departure', 'show', 'W-8');
    expect(nobody).toMatchObject({ status: 1, out: '' });
    expect(nobody.err).toMatch(/^notFound: No departure of W-8 is under way: .+\n$/);
  });
});
