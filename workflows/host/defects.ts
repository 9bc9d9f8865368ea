import { DeterminismViolationError, log, metricMeter, workflowInfo } from '@temporalio/workflow';

const NAME = 'endwell_defects';

/**
 * Tells whoever runs Endwell that something of a chart threw: a line in the worker's log and a count by workflow type. A
 * replay tells it no second time. What Temporal itself calls nondeterminism is thrown on: its task fails, until a worker
 * takes it that agrees with the history.
 */
export function report(what: string, error: unknown): void {
  if (error instanceof DeterminismViolationError) throw error;
  const { workflowType } = workflowInfo();
  log.error(`Something threw, and the workflow goes on without it: ${String(error)}`, { what });
  const description = 'What threw in a chart: refused where it was said, set aside otherwise.';
  metricMeter.createCounter(NAME, '1', description).add(1, { workflow_type: workflowType });
}

/** The build that the current task is done by; empty where workers are not versioned. */
export function buildId(): string {
  return workflowInfo().currentDeploymentVersion?.buildId ?? '';
}
