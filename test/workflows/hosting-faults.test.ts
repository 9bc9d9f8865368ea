import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { JsonObject } from '../../workflows/chart/index.ts';
import { messagesOf, timeline, whyNot } from '../../workflows/host/messages.ts';
import { TERM, said } from '../chart/loan.ts';
import { connectTestServer } from '../support/server.ts';
import { bundleLoans, Library } from './loans.ts';

const { inform, tell, view } = messagesOf();

let library: Library;
afterAll(async () => library.close());
const server = await connectTestServer();

beforeAll(async () => {
  library = new Library(server, await bundleLoans(true));
  // Without a cache every task replays the whole history.
  await library.open(0);
});

describe('a rule that throws', () => {
  it('is a refusal of the code "defect" in answer and timeline, and the chart goes on', async () => {
    const loan = await library.lend(TERM);
    await loan.query(view);
    const words = said('rule.broken', 'b-1');
    const failure = await loan
      .executeUpdate(tell, { args: [words] })
      .catch((error: WorkflowUpdateFailedError) => error);
    expect(failure).toBeInstanceOf(WorkflowUpdateFailedError);
    expect(failure).toMatchObject({
      cause: { type: 'defect', details: [{ code: 'defect', event: 'rule.broken' }] },
    });
    await loan.signal(inform, said('rule.broken', 'b-2'));
    expect(await loan.query(whyNot, 'rule.broken', {}, words.by as JsonObject)).toMatchObject({
      code: 'defect',
    });
    await loan.executeUpdate(tell, { args: [said('loan.frozen', 'f')] });
    const { entries } = await loan.query(timeline);
    expect(entries).toMatchObject([
      { what: 'begun' },
      { kind: 'refused', what: 'rule.broken', code: 'defect' },
      { kind: 'refused', what: 'rule.broken', code: 'defect' },
      { what: 'loan.frozen' },
    ]);
    const [history] = await library.histories(loan);
    expect(history?.events?.filter((event) => event.workflowTaskFailedEventAttributes)).toEqual([]);
    await loan.terminate();
    await library.replay(loan);
  });
});

describe('a start that nobody can begin with', () => {
  it.each([null, 'garbage', 7, [], {}, { carried: null }, { carried: { machine: 'loan' } }])(
    'such as %j ends at once, and says why',
    async (start) => {
      const begun = server.client.workflow.execute('lend', {
        taskQueue: library.taskQueue,
        workflowId: `garbage-${JSON.stringify(start)}`,
        args: [start],
      });
      await expect(begun).rejects.toMatchObject({ cause: { type: 'malformed-start' } });
    },
  );
});

describe('what no client of ours would send', () => {
  it('is refused over the wire, update or signal, and the chart goes on', async () => {
    const loan = await library.lend(TERM);
    const json = { encoding: Buffer.from('json/plain') };
    const odd = [
      { metadata: json, data: Buffer.from('{"type":') },
      { metadata: { encoding: Buffer.from('x/y') }, data: Buffer.from('?') },
      { metadata: json, data: Buffer.from('{"type":"note.added"}') },
      { metadata: json, data: Buffer.from('{"__proto__":{"type":"note.added","id":"1"}}') },
    ];
    for (const payload of odd) {
      const { outcome } = await server.connection.workflowService.updateWorkflowExecution({
        namespace: 'default',
        workflowExecution: { workflowId: loan.workflowId },
        waitPolicy: { lifecycleStage: 3 },
        request: {
          meta: { identity: 'wire' },
          input: { name: 'tell', args: { payloads: [payload] } },
        },
      });
      expect(outcome?.failure).toBeTruthy();
    }
    for (const payload of odd) {
      await server.connection.workflowService.signalWorkflowExecution({
        namespace: 'default',
        workflowExecution: { workflowId: loan.workflowId },
        signalName: 'inform',
        input: { payloads: [payload] },
      });
    }
    // More than a signal takes is not read, and is no harm either.
    for (const [signalName, payloads] of [
      ['moveOn', [odd[0]!]],
      ['inform', [odd[2]!, odd[0]!]],
    ] as const) {
      await server.connection.workflowService.signalWorkflowExecution({
        namespace: 'default',
        workflowExecution: { workflowId: loan.workflowId },
        signalName,
        input: { payloads: [...payloads] },
      });
    }
    const at = Date.now() + TERM;
    const note = said('note.added', 'n-1', { at });
    expect(await loan.executeUpdate(tell, { args: [note] })).toMatchObject({ notes: [at] });
    const { entries } = await loan.query(timeline);
    expect(entries.map(({ what }) => what)).toEqual([
      'begun',
      '',
      '',
      'note.added',
      '',
      'note.added',
      'note.added',
    ]);
    await loan.terminate();
    await library.replay(loan);
  });
});
