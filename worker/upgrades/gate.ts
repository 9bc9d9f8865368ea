import type { GateActivities } from '../../workflows/upgrade-gate.ts';
import { objecting, planFor } from './plan.ts';
import type { Versions } from './versions.ts';

/** Judges for the workflow `upgradeGate`, in the worker of the build that is to be judged. */
export function gateActivities(versions: Versions): GateActivities {
  return {
    judgeRunning: async () => {
      const plan = await planFor(versions);
      const objections = objecting(plan).flatMap(({ workflowId, verdict }) =>
        (verdict?.objections ?? []).map(({ code, says }) => `${code}: ${workflowId}. ${says}`),
      );
      const judged = plan.planned.filter(({ verdict }) => verdict !== null).length;
      return { buildId: versions.build.buildId, judged, objections };
    },
  };
}
