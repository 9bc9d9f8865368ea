import { beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowBundle } from '@temporalio/worker';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endingBundle } from '../support/ending-bundle.ts';
import { lives } from './lives.ts';
import { secrecy } from '../support/secrecy.ts';

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
});

const folder = fileURLToPath(new URL('histories/', import.meta.url));

/** The recorded histories; a folder without any is a mistake, not a success. */
async function historiesIn(where: string): Promise<string[]> {
  const files = (await readdir(where)).filter((name) => name.endsWith('.json'));
  if (files.length === 0)
    throw new Error(`There is no history in ${where}: see test/replay/record.ts`);
  return files.map((name) => join(where, name));
}

/** How many replayed; throws at the first that and the workflow disagree. */
async function replayed(workflowBundle: WorkflowBundle, files: string[]): Promise<number> {
  const histories = await Promise.all(
    files.map(async (file) => ({
      workflowId: file,
      history: JSON.parse(await readFile(file, 'utf8')),
    })),
  );
  let count = 0;
  for await (const { error } of Worker.runReplayHistories(
    { ...secrecy, workflowBundle },
    histories,
  )) {
    if (error) throw error;
    count += 1;
  }
  return count;
}

// Where no test has made them yet.
beforeAll(async () => {
  for (const preload of [true, false]) await endingBundle({ preload, shortRuns: true });
});

const inShortRuns = (file: string) => file.includes('short-runs');

describe('histories recorded once', () => {
  it('given the workflows as they are now, then all of them replay', async () => {
    const files = (await historiesIn(folder)).filter((file) => !inShortRuns(file));
    expect(await replayed(await endingBundle(), files)).toBe(files.length);
  });

  it.each([true, false])('given preloading is %s, then short runs replay', async (preload) => {
    const files = (await historiesIn(folder)).filter(inShortRuns);
    const bundle = await endingBundle({ preload, shortRuns: true });
    expect(await replayed(bundle, files)).toBe(files.length);
  });

  it('given the lives that are to be recorded, then each is there, and small', async () => {
    const files = await historiesIn(folder);
    const names = files.map((file) =>
      file.slice(folder.length).replace(/(?<!short-runs)(-\d)?\.json$/, ''),
    );
    expect(names).toEqual(expect.arrayContaining([...Object.keys(lives), 'short-runs-2']));
    for (const file of files) expect((await stat(file)).size).toBeLessThan(400 * 1024);
  });

  it('given another workflow than the recorded one, then it is found out', async () => {
    const [file] = (await historiesIn(folder)).filter(inShortRuns);
    await expect(replayed(await endingBundle(), [file!])).rejects.toThrow(/TMPRL1100/);
  });

  it('given a folder without histories, then that is a failure', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'endwell-histories-'));
    await expect(historiesIn(empty)).rejects.toThrow('There is no history');
    await rm(empty, { recursive: true });
  });
});
