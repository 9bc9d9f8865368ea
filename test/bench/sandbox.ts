import { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createActivities } from '../../activities/index.ts';
import { bundle } from '../../worker/bundle.ts';
import type { Stack } from '../../worker/stack.ts';
import * as messages from '../../workflows/host/messages.ts';
import { mailQueueOf } from '../../workflows/host/queues.ts';
import { said } from './bare-workflow.ts';
import { midLife } from './mid-life.ts';

export interface Weight {
  /** Heap of one cached workflow, in KiB. */
  kib: number;
  /** Time of one wake-up by an update, in milliseconds, best batch. */
  wakeUp: number;
}

const workflows = 120;
const batch = 20;

/**
 * Cached workflows in the sandbox, weighed in this process: `debugMode` keeps the workflows in the main
 * thread, whose heap can be looked at.
 */
export async function weigh(stack: Stack, kind: 'ending' | 'bare'): Promise<Weight> {
  const { namespace, dataConverter } = stack;
  const connection = await NativeConnection.connect({ address: stack.address });
  const taskQueue = `weigh-${kind}-${randomUUID()}`;
  const bare = fileURLToPath(new URL('bare-workflow.ts', import.meta.url));
  const activities = createActivities({ mail: { url: stack.smtpUrl } });
  const worker = await Worker.create({
    dataConverter,
    connection,
    namespace,
    taskQueue,
    debugMode: true,
    maxCachedWorkflows: 10 * workflows,
    workflowBundle:
      kind === 'ending'
        ? await bundle()
        : await bundle({ workflowsPath: bare, preload: [], interceptors: [] }),
    activities: { ...activities, work: async () => 'done' },
  });
  const mail = await Worker.create({
    dataConverter,
    connection,
    namespace,
    taskQueue: mailQueueOf(taskQueue),
    activities,
  });
  const running = Promise.all([worker.run(), mail.run()]);
  const client = new Client({ connection: stack.connection, namespace, dataConverter });
  const start = async (n: number): Promise<string> => {
    const workflowId = `${taskQueue}-${n}`;
    const type = kind === 'ending' ? 'endOfService' : 'bare';
    const args = kind === 'ending' ? [{ carried: midLife(workflowId) }] : [[stretch]];
    await client.workflow.start(type, { taskQueue, workflowId, args });
    await client.workflow.getHandle(workflowId).query(kind === 'ending' ? 'view' : 'heard');
    return workflowId;
  };
  const wake = async (workflowId: string): Promise<void> => {
    const handle = client.workflow.getHandle(workflowId);
    if (kind === 'bare') await handle.executeUpdate(said, { args: ['something'] });
    else
      await handle.executeUpdate(messages.messagesOf().tell, {
        args: [somebodyNamed(workflowId)],
      });
  };
  // The first of them pay for what all share: they are not weighed.
  await inBatches(batch, (n) => start(n));
  const before = heap();
  const ids: string[] = [];
  await inBatches(workflows, async (n) => void ids.push(await start(batch + n)));
  const kib = (heap() - before) / 1024 / workflows;
  let wakeUp = Infinity;
  for (let round = 0; round < 3; round++) {
    wakeUp = Math.min(wakeUp, await inBatches(ids.length, (n) => wake(ids[n] ?? '')));
  }
  for (let n = 0; n < workflows + batch; n++) {
    await client.workflow.getHandle(`${taskQueue}-${n}`).terminate('weighed');
  }
  worker.shutdown();
  mail.shutdown();
  await running;
  await connection.close();
  return { kib, wakeUp };
}

const stretch = { milliseconds: 30 * 86_400_000, ends: 'timer', words: 0, activities: 1 } as const;

function somebodyNamed(workflowId: string) {
  const by = { role: 'worker', ref: 'W-7' };
  return {
    type: 'support.named',
    id: `${workflowId}-${randomUUID()}`,
    by,
    with: { label: 'A friend' },
  };
}

/** Answers the milliseconds each took in the fastest batch. */
async function inBatches(count: number, act: (n: number) => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let from = 0; from < count; from += batch) {
    const begun = performance.now();
    await Promise.all(
      Array.from({ length: Math.min(batch, count - from) }, (_, i) => act(from + i)),
    );
    best = Math.min(best, (performance.now() - begun) / batch);
  }
  return best;
}

function heap(): number {
  if (!globalThis.gc) throw new Error('Run with --expose-gc: npm run bench');
  for (let i = 0; i < 4; i++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}
