import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { messagesOf, timeline } from '../../workflows/host/messages.ts';
import { TERM, said } from '../chart/loan.ts';
import { connectTestServer } from '../support/server.ts';
import { bundleLoans, Library } from './loans.ts';

const { view, tell } = messagesOf();

let library: Library;
afterAll(async () => library.close());
const server = await connectTestServer();

beforeAll(async () => {
  library = new Library(server, await bundleLoans(true));
  // Without a cache every task replays the whole history.
  await library.open(0);
});

describe('a rule that throws', () => {
  it('fails the workflow task where everybody sees it, and is no refusal', async () => {
    const loan = await library.lend(TERM);
    await loan.query(view);
    const answer = loan
      .executeUpdate(tell, { args: [said('rule.broken', 'b-1')] })
      .catch((failure: unknown) => failure);
    await library.until(loan, ({ workflowTaskFailedEventAttributes: failed }) =>
      Boolean(failed?.failure?.message?.includes('nobody thought through')),
    );
    await loan.terminate();
    const failure = await answer;
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(WorkflowUpdateFailedError);
  });
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
    ]);
    await loan.terminate();
    await library.replay(loan);
  });
});
