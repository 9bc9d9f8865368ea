import { Client } from '@temporalio/client';
import { NativeConnection, type ReplayWorkerOptions, Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { play } from '../../client/play/play.ts';
import { fastForward } from '../../client/play/time-skipping.ts';
import type { Scenario } from '../../client/scenario/scenario.ts';
import { bundle } from '../../worker/bundle.ts';
import type { Stack } from '../../worker/stack.ts';
import { heard, said, type bare, type Stretch } from './bare-workflow.ts';
import { costOf, lifeOf, runsOf, type Cost, type History } from './history.ts';

export interface Lived extends Cost {
  workflowId: string;
  milliseconds: number;
}

const taskQueue = 'bare';
const beyond = 1_000;

/** One ending on a real server with time skipped, and the same life lived by a bare workflow there. */
export async function measureStory(
  stack: Stack,
  scenario: Scenario,
  times: number,
): Promise<{ ending: Lived; bare: Lived; replay: { ending: number; bare: number } }> {
  const { connection, namespace, dataConverter } = stack;
  const client = new Client({ connection, namespace, dataConverter });
  let ending: Lived | null = null;
  let life: Stretch[] = [];
  let replay = Infinity;
  for (let i = 0; i < times; i++) {
    const begun = performance.now();
    const { workflowId } = await play(scenario, {
      connection,
      namespace,
      taskQueue: stack.taskQueue,
      dataConverter,
    });
    const milliseconds = performance.now() - begun;
    const runs = await runsOf(client, workflowId);
    ending = best(ending, { ...costOf(runs), workflowId, milliseconds });
    life = lifeOf(runs);
    replay = Math.min(
      replay,
      await measureReplay(runs, workflowId, { workflowBundle: await bundle(), dataConverter }),
    );
  }
  const bareBundle = await bundle({
    workflowsPath: fileURLToPath(new URL('bare-workflow.ts', import.meta.url)),
    preload: [],
    interceptors: [],
  });
  const native = await NativeConnection.connect({ address: stack.address });
  const worker = await Worker.create({
    dataConverter,
    connection: native,
    namespace,
    taskQueue,
    workflowBundle: bareBundle,
    activities: { work: async () => 'done' },
  });
  const running = worker.run();
  let plain: Lived | null = null;
  for (let i = 0; i < times; i++) plain = best(plain, await liveBarely(client, stack, life, i));
  worker.shutdown();
  await running;
  await native.close();
  if (!ending || !plain) throw new Error('Nothing was measured');
  const plainRuns = await runsOf(client, plain.workflowId);
  const bareReplay = await measureReplay(plainRuns, plain.workflowId, {
    workflowBundle: bareBundle,
    dataConverter,
  });
  return { ending, bare: plain, replay: { ending: replay, bare: bareReplay } };
}

/** What one more replay of all runs takes: starting a worker and loading its bundle is not the ending's. */
async function measureReplay(
  runs: History[],
  workflowId: string,
  how: ReplayWorkerOptions,
): Promise<number> {
  const timed = async (times: number): Promise<number> => {
    const once = runs.map((history) => ({ workflowId, history }));
    const histories = Array.from({ length: times }, () => once).flat();
    const begun = performance.now();
    for await (const { error } of Worker.runReplayHistories(how, histories)) {
      if (error) throw error;
    }
    return performance.now() - begun;
  };
  const once = await timed(1);
  return ((await timed(11)) - once) / 10;
}

/** The same jumps, words and looks as the play of the ending makes. */
async function liveBarely(
  client: Client,
  stack: Stack,
  life: Stretch[],
  n: number,
): Promise<Lived> {
  const begun = performance.now();
  const workflowId = `bare-${n}-${Date.now()}`;
  const handle = await client.workflow.start<typeof bare>('bare', {
    taskQueue,
    workflowId,
    args: [life],
  });
  const jump = async (milliseconds: number): Promise<void> => {
    const { connection, namespace } = stack;
    // As far as asked: a skip alone would end at the first timer, and leave the rest of the life unlived.
    const settled = async (): Promise<void> => {};
    await fastForward(connection, { workflowId, namespace, milliseconds, settled });
    await handle.query(heard);
  };
  let words = 0;
  for (const stretch of life) {
    if (stretch.ends === 'timer') await jump(stretch.milliseconds + beyond);
    else await jump(Math.max(beyond, stretch.milliseconds / 4));
    while (words < stretch.words) {
      words = await handle.executeUpdate(said, { args: ['something'] });
      await handle.query(heard);
    }
  }
  const milliseconds = performance.now() - begun;
  const cost = costOf(await runsOf(client, workflowId));
  await handle.terminate('measured');
  return { ...cost, workflowId, milliseconds };
}

function best(one: Lived | null, other: Lived): Lived {
  return one && one.milliseconds < other.milliseconds ? one : other;
}
