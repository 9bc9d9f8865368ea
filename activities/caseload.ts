import { Context } from '@temporalio/activity';
import * as v from 'valibot';
import type { NoticeItem } from '../workflows/agency/context.ts';
import type { WorkSearch } from '../workflows/agency/sending/digests.ts';
import { isFor, type Whose, workQuery } from '../workflows/ending/work-query.ts';
import { askTogether } from '../ask-together.ts';
import { departuresQuery } from '../workflows/departure/workflow-id.ts';
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
  /**
   * What somebody owes in endings and departures, by name or by a role of which nobody has taken it; what does not answer now is
   * left out.
   */
  listWork: (request: WorkSearch) => Promise<NoticeItem[]>;
}

/** What is looked at of a view, whatever it is the view of. */
const Owing = v.object({
  owed: v.array(
    v.object({
      type: v.string(),
      who: v.string(),
      person: v.nullable(v.string()),
      due: v.number(),
      overdue: v.boolean(),
    }),
  ),
});

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

    async listWork({ agency, member: person, role }) {
      const whose = { person, role };
      const { client } = Context.current();
      const running = "ExecutionStatus = 'Running' AND ";
      const queries = [
        endingsQuery(agency, `${running}${workQuery(whose, Date.now())}`),
        departuresQuery(agency, `${running}EwNeedsHuman = true`),
      ];
      const ids: string[] = [];
      for (const query of queries) {
        for await (const { workflowId } of listWorkflows(client, query)) ids.push(workflowId);
      }
      const items: NoticeItem[] = [];
      const viewOf = (id: string) => client.workflow.getHandle(id).query('view');
      for await (const some of askTogether(client.connection, ids, viewOf)) {
        for (const view of some)
          if (view.status === 'fulfilled') items.push(...itemsOf(view.one, view.value, whose));
      }
      return items;
    },
  };
}

/** What a view says that they owe; the workflow id says of what. */
function itemsOf(workflowId: string, view: unknown, whose: Whose): NoticeItem[] {
  const read = v.safeParse(Owing, view);
  if (!read.success) return [];
  const [kind = '', , ref = ''] = workflowId.split('/');
  const of = kind === 'departure' ? 'departure' : 'ending';
  return read.output.owed
    .filter((task) => isFor(task, whose))
    .map(({ type, due, overdue }) => ({ of, ref, type, due, overdue }));
}
