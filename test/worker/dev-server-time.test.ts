import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Connection, type WorkflowHandleWithStartDetails } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type FastForward, skipOnce } from '../../client/play/time-skipping.ts';
import { startServer } from '../../worker/dev-server/start.ts';
import { clockwork, seen, stop } from '../support/clockwork.ts';
import { connectTestServer, testServerExecutable } from '../support/server.ts';
import { fastForward, probeTimeSkipping, settledBy } from '../support/time-skipping.ts';
import { secrecy } from '../support/secrecy.ts';

const DAY_MS = 86_400_000;
const taskQueue = 'clockwork';
const server = await connectTestServer();

describe('a clock that is moved', () => {
  let worker: Worker;
  let working: Promise<void>;

  beforeAll(async () => {
    worker = await Worker.create({
      ...secrecy,
      connection: server.nativeConnection,
      taskQueue,
      workflowsPath: fileURLToPath(new URL('../support/clockwork.ts', import.meta.url)),
    });
    working = worker.run();
  });
  afterAll(async () => {
    worker.shutdown();
    await working;
  });

  it('goes through a year, over new runs, and wakes the workflow on its days', async () => {
    const handle = await startOnQueue(taskQueue);
    const { startTime } = await handle.describe();
    const settled = settledBy(() => handle.query(seen));
    for (let month = 1; month <= 12; month += 1) {
      await fastForward(server.connection, {
        workflowId: handle.workflowId,
        milliseconds: (month === 1 ? 31 : 30) * DAY_MS,
        settled,
      });
    }
    await settled();
    const days = (await handle.query(seen)).map((at) => (at - startTime.getTime()) / DAY_MS);
    expect(days.map(Math.round)).toEqual([30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360]);
    await handle.signal(stop);
    await handle.result();
  });

  it('is skipped once, to the first timer, and not to the end that was asked for', async () => {
    const handle = await startOnQueue(taskQueue);
    const { startTime } = await handle.describe();
    await handle.query(seen);
    const { workflowId } = handle;
    const there = await skipOnce(server.connection, { workflowId, milliseconds: 300 * DAY_MS });
    expect(Math.round((there - startTime.getTime()) / DAY_MS)).toBe(30);
    await handle.terminate();
  });

  it('is skipped as far as was asked for where no timer is due before', async () => {
    const handle = await startOnQueue(taskQueue);
    const { startTime } = await handle.describe();
    await handle.query(seen);
    const { workflowId } = handle;
    const there = await skipOnce(server.connection, { workflowId, milliseconds: 12 * DAY_MS });
    expect(Math.round((there - startTime.getTime()) / DAY_MS)).toBe(12);
    expect(await handle.query(seen)).toEqual([]);
    await handle.terminate();
  });

  it('says why it was not moved when the workflow ends on the way', async () => {
    const handle = await startOnQueue('nobody');
    const moved = fastForward(server.connection, toJump(handle.workflowId));
    await handle.terminate();
    await expect(moved).rejects.toMatchObject({ code: 'failed' });
    await expect(fastForward(server.connection, toJump(handle.workflowId))).rejects.toMatchObject({
      code: 'failed',
    });
  });

  it('is not waited for without end where the workflow is never idle', async () => {
    const handle = await startOnQueue('nobody');
    await expect(
      fastForward(server.connection, { ...toJump(handle.workflowId), patience: 300 }),
    ).rejects.toMatchObject({ code: 'blocked' });
    await handle.terminate();
  });
});

describe('asking whether time can be skipped', () => {
  it('is answered by a server that can', async () => {
    expect(await probeTimeSkipping(server.connection)).toBeNull();
  });

  it('is answered by a server that was not told to', async () => {
    const other = await startServer({
      executable: testServerExecutable(),
      ui: false,
      timeSkipping: false,
      searchAttributes: {},
      ownGroup: true,
    });
    const connection = await Connection.connect({ address: other.address });
    expect(await probeTimeSkipping(connection)).toMatchObject({ code: 'unavailable' });
    await connection.close();
    await other.stop();
  });
});

function startOnQueue(queue: string): Promise<WorkflowHandleWithStartDetails<typeof clockwork>> {
  return server.client.workflow.start(clockwork, {
    taskQueue: queue,
    workflowId: randomUUID(),
    args: [3],
  });
}

function toJump(workflowId: string): FastForward {
  return { workflowId, milliseconds: DAY_MS, settled: async () => {} };
}
