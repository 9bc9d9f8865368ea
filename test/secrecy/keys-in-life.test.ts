import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { createEndings, type Endings } from '../../client/endings.ts';
import { createEndingWorker, type EndingWorker } from '../../worker/ending-worker.ts';
import {
  freshKeys,
  KeyRing,
  toSecrecy,
  withCurrent,
  withDestroyed,
  withFreshKey,
} from '../../worker/secrecy/index.ts';
import { usualPolicy, usualRow } from '../ending/given.ts';
import { endingBundle } from '../support/ending-bundle.ts';
import { historiesOf } from '../support/histories.ts';
import { connectTestServer } from '../support/server.ts';

const taskQueue = `keys-${randomUUID()}`;
const day = '2035-02-05';
const by = { role: 'worker', ref: 'W-7' } as const;

const first = freshKeys('home', day);
const [both, second] = withFreshKey(first, 'home', '2035-03-01');
const { current: oldest } = first.agencies['home']!;
/** Of the worker and of whoever asks, each with what it holds. */
const atWork = new KeyRing(first);
const asking = new KeyRing(first);

let running: Promise<void>;
let worker: EndingWorker;
afterAll(async () => {
  worker.shutdown();
  await running;
});
const server = await connectTestServer();
const client = new Client({ ...toSecrecy(asking), connection: server.connection });
const endings: Endings = createEndings({
  client,
  taskQueue,
  agency: taskQueue,
  refKey: 'for tests',
});

beforeAll(async () => {
  worker = await createEndingWorker({
    ...toSecrecy(atWork),
    connection: server.nativeConnection,
    namespace: 'default',
    taskQueue,
    ports: { mail: { url: 'smtp://127.0.0.1:1' } },
    mailRate: 100,
    workflowBundle: await endingBundle(),
  });
  running = worker.run();
});

async function begun(externalRef: string): Promise<string> {
  const { ref } = await endings.open(
    { ...usualRow, startDate: undefined, firstSession: undefined, externalRef },
    usualPolicy,
  );
  await endings.view(ref);
  return ref;
}

const name = (ref: string, label: string, id: string = randomUUID()) =>
  endings.tell(ref, { type: 'support.named', id, by, with: { label } });

describe('keys while endings run', () => {
  it('given a second key that is added everywhere and then used, then the ending goes on and replays', async () => {
    const ref = await begun('R-1');
    await name(ref, 'A friend');
    for (const ring of [atWork, asking]) ring.replace(both);
    for (const ring of [asking, atWork]) {
      ring.replace(withCurrent(both, 'home', second));
      await name(ref, 'A sister');
    }
    const replayed = Worker.runReplayHistories(
      { ...toSecrecy(atWork), workflowBundle: await endingBundle() },
      await historiesOf(client, `ending/${taskQueue}/${ref}`),
    );
    for await (const { error } of replayed) expect(error).toBeUndefined();
  });

  it('given a key that the worker has not got, then what is said waits, visibly, and is taken once when the key comes', async () => {
    const ref = await begun('R-2');
    const used = withCurrent(both, 'home', second);
    const [ahead, third] = withFreshKey(used, 'home', '2035-04-01');
    asking.replace(withCurrent(ahead, 'home', third));
    const told = name(ref, 'A neighbour', 'said-once');
    const { workflowService } = server.connection;
    const execution = { workflowId: `ending/${taskQueue}/${ref}` };
    for (let seen = ''; !seen.includes(`home/${third} is not in the key ring`);) {
      const { workflowExecutionInfo } = await workflowService.describeWorkflowExecution({
        namespace: 'default',
        execution,
      });
      expect(workflowExecutionInfo?.closeTime ?? null).toBeNull();
      const { history } = await workflowService.getWorkflowExecutionHistory({
        namespace: 'default',
        execution,
      });
      seen = (history?.events ?? [])
        .map((event) => event.workflowTaskFailedEventAttributes?.failure?.message ?? '')
        .join();
    }
    atWork.replace(withCurrent(ahead, 'home', third));
    await told;
    await name(ref, 'A neighbour', 'said-once');
    const { entries } = await endings.timeline(ref);
    expect(entries.filter(({ what }) => what === 'support.named')).toHaveLength(1);
  });

  it('given a key that was destroyed, then what ran with it does not go on, and all others do', async () => {
    const used = withCurrent(both, 'home', second);
    asking.replace(used);
    atWork.replace(used);
    const other = await begun('R-3');
    const erased = withDestroyed(used, 'home', oldest);
    asking.replace(erased);
    atWork.replace(erased);
    await name(other, 'A friend');
    const history = await client.workflow
      .getHandle(`ending/${taskQueue}/${endings.refOf('R-1')}`)
      .fetchHistory();
    const codec = toSecrecy(asking).dataConverter.payloadCodecs![0]!;
    const start = history.events![0]!.workflowExecutionStartedEventAttributes!;
    await expect(codec.decode(start.input!.payloads!)).rejects.toMatchObject({
      code: 'keyDestroyed',
    });
  });
});
