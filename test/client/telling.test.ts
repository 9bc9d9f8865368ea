import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { asking } from '../../client/asking.ts';
import { told } from '../../client/telling.ts';
import { failureConverterPath } from '../../worker/secrecy/index.ts';
import { secrecy } from '../support/secrecy.ts';
import { connectTestServer } from '../support/server.ts';

const taskQueue = `older-${randomUUID()}`;
let worker: Worker;
let running: Promise<void>;
// Before the server's own, which would close a connection that a worker still holds.
afterAll(async () => {
  worker.shutdown();
  await running;
});
const server = await connectTestServer();

beforeAll(async () => {
  worker = await Worker.create({
    ...secrecy,
    connection: server.nativeConnection,
    taskQueue,
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('../workflows/tell-alone.ts', import.meta.url)),
      failureConverterPath,
      logger: new DefaultLogger('ERROR'),
    }),
  });
  running = worker.run();
});

describe('what is told', () => {
  it.each(['letter.approved', 'nonsense of ten words, which is no name of an update'])(
    'given a run of a build that knows no update but "tell", then "%s" is told by that',
    async (type) => {
      const handle = await server.client.workflow.start('tellAlone', {
        taskQueue,
        workflowId: `older-${randomUUID()}`,
      });
      expect(await told(handle, { type, id: 'one' })).toBe(type);
      expect(await handle.result()).toBe(type);
    },
  );
});

describe('an ending that does not answer in time', () => {
  it.each([
    [true, 'its worker is at work'],
    [false, 'its worker is not running'],
    [null, 'whether its worker is running the server does not say'],
  ])('given that the server says %s of its worker, then no more is claimed', async (is, says) => {
    const late = async () => {
      throw Object.assign(new Error('late'), {
        code: 4,
        details: 'Deadline exceeded',
        metadata: {},
      });
    };
    const asked = asking({ hearer: 'ending', ref: 'R-2001' }, late, async () => is);
    await expect(asked).rejects.toThrow(says);
  });
});
