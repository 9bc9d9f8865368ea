import { ApplicationFailure, proxyActivities } from '@temporalio/workflow';

/** What stands against a build, as the worker of that build found. */
export interface GateVerdict {
  buildId: string;
  /** How many were asked. */
  judged: number;
  /** A line for each that objects. */
  objections: string[];
}

/** What the gate asks of the worker that runs it. */
export interface GateActivities {
  judgeRunning(): Promise<GateVerdict>;
}

const { judgeRunning } = proxyActivities<GateActivities>({
  startToCloseTimeout: 1_800_000,
  retry: { maximumAttempts: 3 },
});
/** A failure has room for so many. */
const NAMED = 20;

/**
 * Whether the build that runs it may become current: judges whatever is running, and fails with `upgrade.refused` when
 * something objects. For whoever deploys with a gate, such as Temporal's Worker Controller for Kubernetes.
 */
export async function upgradeGate(): Promise<string> {
  const { buildId, judged, objections } = await judgeRunning();
  if (objections.length === 0) return `Build ${buildId} takes all ${judged} that run elsewhere.`;
  throw ApplicationFailure.nonRetryable(
    `${objections.length} of ${judged} object to build ${buildId}: mend what they object to.`,
    'upgrade.refused',
    ...objections.slice(0, NAMED),
  );
}
