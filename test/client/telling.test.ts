import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { asking } from '../../client/asking.ts';
import { told } from '../../client/telling.ts';
import { shapes } from '../../workflows/shapes.ts';
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

describe('what a newer build answers', () => {
  const of = { hearer: 'ending', ref: 'R-2001' } as const;

  it.each([
    ['a view', { shape: shapes.ending + 1, phase: 'readying' }],
    ['what is stored', { machine: 'ending', version: shapes.ending + 1, position: {} }],
  ])('given %s of a shape that this tree does not know, then that is said', async (_, answer) => {
    const failure = await asking<object>(of, async () => answer).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'newerBuild' });
    expect(String(failure)).toContain('(R-2001) runs with a newer build than this tree');
  });

  it.each([
    ['of this shape', { shape: shapes.ending }],
    ['of an older build', { machine: 'ending', version: shapes.ending - 1 }],
    ['of a build that did not say its shape yet', { phase: 'preparing' }],
  ])('given one %s, then it is read', async (_, answer) => {
    expect(await asking<object>(of, async () => answer)).toBe(answer);
  });
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
