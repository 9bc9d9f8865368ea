import type { Client } from '@temporalio/client';

/** The question is asked when an answer has not come in time, and has a time of its own. */
const ANSWERED_WITHIN_MS = 3_000;
/** A worker asks again when a minute brought nothing. */
const ASKS_WITHIN_MS = 70_000;
const WORKFLOWS = 1;

/** Whether somebody works on the queue of a workflow, as the server heard of them in the last minute; null: it does not say. */
export async function isWorkedOn(client: Client, workflowId: string): Promise<boolean | null> {
  const { connection, options, workflowService } = client;
  const { namespace } = options;
  try {
    return await connection.withDeadline(Date.now() + ANSWERED_WITHIN_MS, async () => {
      const { executionConfig } = await workflowService.describeWorkflowExecution({
        namespace,
        execution: { workflowId },
      });
      const name = executionConfig?.taskQueue?.name ?? '';
      const { pollers } = await workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name },
        taskQueueType: WORKFLOWS,
      });
      const heard = pollers.map(
        ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000,
      );
      return heard.some((at) => at >= Date.now() - ASKS_WITHIN_MS);
    });
  } catch {
    return null;
  }
}
