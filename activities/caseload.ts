import { Context } from '@temporalio/activity';
import { listWorkflows } from '../workflow-list.ts';
import {
  endingsQuery,
  fromEndingId,
  runningOf,
  takenQuery,
} from '../workflows/ending/workflow-id.ts';

/** Whose endings are asked for. */
export interface CaseloadRequest {
  /** The agency's name in workflow ids. */
  agency: string;
  worker: string;
}

/** The activity that knows which endings are whose. */
export interface CaseloadActivities {
  /** References of the running endings of a worker, as far as Temporal's list has them at this moment. */
  listEndings: (request: CaseloadRequest) => Promise<string[]>;
  /** Workflow ids of the running endings and departures in which somebody has taken a task. */
  listTaken: (request: CaseloadRequest) => Promise<string[]>;
}

export function createCaseload(): CaseloadActivities {
  return {
    async listEndings({ agency, worker }) {
      const query = endingsQuery(agency, runningOf(worker));
      const refs: string[] = [];
      for await (const { workflowId } of listWorkflows(Context.current().client, query)) {
        const ref = fromEndingId(workflowId)?.ref;
        if (ref !== undefined) refs.push(ref);
      }
      return refs;
    },

    async listTaken({ agency, worker }) {
      const ids: string[] = [];
      const query = takenQuery(agency, worker);
      for await (const { workflowId } of listWorkflows(Context.current().client, query)) {
        ids.push(workflowId);
      }
      return ids;
    },
  };
}
