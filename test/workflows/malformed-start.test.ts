import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { endingWorker } from '../support/ending-worker.ts';
import { connectTestServer } from '../support/server.ts';

const worker = endingWorker();
const server = await connectTestServer();
const { taskQueue } = await worker.start(server);

const said = (encoding: string, text: string) => ({
  metadata: { encoding: Buffer.from(encoding) },
  data: Buffer.from(text),
});
const begun = said('json/plain', '{"input":{}}');

describe.each(['endOfService', 'workerDeparture', 'agency'])(
  'a start of %s over the wire',
  (name) => {
    it.each([
      ['no JSON', [said('json/plain', '{"input":')]],
      ['no text', [said('json/plain', '\xff\xfe')]],
      ['an encoding that nobody knows', [said('x/y', '?')]],
      ['nothing', []],
      ['more than it takes, unreadable', [begun, said('json/plain', '{')]],
    ])('with %s ends at once, and says why', async (_, payloads) => {
      const workflowId = `malformed-${randomUUID()}`;
      await server.connection.workflowService.startWorkflowExecution({
        namespace: 'default',
        workflowId,
        requestId: randomUUID(),
        identity: 'wire',
        workflowType: { name },
        taskQueue: { name: taskQueue },
        input: { payloads },
      });
      const handle = server.client.workflow.getHandle(workflowId);
      await expect(handle.result()).rejects.toMatchObject({ cause: { type: 'malformed-start' } });
      const { events } = await handle.fetchHistory();
      expect(events?.filter((event) => event.workflowTaskFailedEventAttributes)).toEqual([]);
    });
  },
);
