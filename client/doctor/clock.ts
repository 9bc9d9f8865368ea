import { statusOf } from '../../server-fault.ts';
import { type Finding, well, wrong } from './finding.ts';
import { isGrpc, type Place } from './probe.ts';

const NOT_FOUND = 5;
const UNIMPLEMENTED = 12;
const AHEAD_MS = 5_000;
const ANSWERS_WITHIN_MS = 5_000;

/** Whether the machine that asks and the server agree what time it is; nothing where it could not be measured. */
export function examineClock(serverAheadMs: number | null): Finding[] {
  if (serverAheadMs === null || Number.isNaN(serverAheadMs)) return [];
  const seconds = (Math.abs(serverAheadMs) / 1000).toFixed(1);
  if (Math.abs(serverAheadMs) <= AHEAD_MS)
    return [well('clock', 'Here and on the server it is the same time, to some seconds.')];
  const says = `The clock of the server is ${seconds} s ${serverAheadMs > 0 ? 'ahead of' : 'behind'} that of this machine.`;
  const mend =
    'Set both by a time server (NTP): endings go by the clock of the server, letters by that of their worker.';
  return [wrong('clock', says, mend)];
}

/** Whether somebody could move the own time of an ending: as stories need it, and real endings do not. */
export async function examineTimeSkipping({
  connection,
  namespace,
}: Pick<Place, 'connection' | 'namespace'>): Promise<Finding> {
  const name = 'time skipping';
  const workflowExecution = { workflowId: 'doctor/nobody' };
  try {
    // Of a workflow that is not there: only whether the question is known tells something.
    await connection.withDeadline(Date.now() + ANSWERS_WITHIN_MS, () =>
      connection.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace,
        workflowExecution,
        fastForwardId: 'nobody',
      }),
    );
  } catch (error) {
    if (isGrpc(error, UNIMPLEMENTED))
      return well(name, 'It is off: nobody can move the time of an ending.');
    if (!isGrpc(error, NOT_FOUND)) {
      const says = statusOf(error)?.details ?? String(error);
      return wrong(name, `Whether it is on is not known (${says}).`, 'Ask again.');
    }
  }
  return well(
    name,
    'It is on, as stories need it: whoever may write can move the time of an ending. For real ones, leave frontend.WorkflowTimeSkippingEnabled out.',
  );
}
