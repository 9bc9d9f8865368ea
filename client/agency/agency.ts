import { startOf } from '../../workflows/host/hosting.ts';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { agency as agencyWorkflow } from '../../workflows/agency.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import { agencyAlmanac } from '../opening.ts';
import {
  agencyId,
  createKnownAgency,
  type KnownAgency,
  type KnownAgencyOptions,
} from './known-agency.ts';

export interface AgencyOptions extends KnownAgencyOptions {
  taskQueue: string;
}

/** Everything that is told to, and asked of, one agency, from its first day on. */
export interface AgencyClient extends KnownAgency {
  /** Starts it under these settings; `kept`: there is one already, which was left alone. */
  open: (policy: Policy, by: By) => Promise<'opened' | 'kept'>;
}

export function createAgency({ client, agency, taskQueue }: AgencyOptions): AgencyClient {
  return {
    ...createKnownAgency({ client, agency }),
    open: async (policy, by) => {
      const almanac = agencyAlmanac(policy, Date.now());
      try {
        await client.workflow.start<typeof agencyWorkflow>('agency', {
          workflowId: agencyId(agency),
          taskQueue,
          args: [startOf({ agency, policy, almanac, by: by.ref })],
          workflowIdConflictPolicy: 'FAIL',
          staticSummary: 'agency',
          priority: { fairnessKey: agency },
        });
        return 'opened';
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        return 'kept';
      }
    },
  };
}
