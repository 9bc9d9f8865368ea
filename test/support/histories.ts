import type { Client } from '@temporalio/client';
import type { ReplayHistoriesIterable } from '@temporalio/worker';

type One = ReplayHistoriesIterable extends AsyncIterable<infer T> | Iterable<infer T> ? T : never;

/** The histories of all runs of a workflow, oldest first, as a replay takes them. */
export async function historiesOf({ workflow }: Client, workflowId: string): Promise<One[]> {
  const runs: One[] = [];
  for (let runId = (await workflow.getHandle(workflowId).describe()).runId; runId;) {
    const history = await workflow.getHandle(workflowId, runId).fetchHistory();
    runs.unshift({ workflowId, history });
    const started = history.events?.[0]?.workflowExecutionStartedEventAttributes;
    runId = started?.continuedExecutionRunId ?? '';
  }
  return runs;
}
