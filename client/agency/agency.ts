import { randomUUID } from 'node:crypto';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { makeAlmanac } from '../../activities/almanac/table.ts';
import type { agency as agencyWorkflow } from '../../workflows/agency.ts';
import type { Context } from '../../workflows/agency/context.ts';
import type { Said } from '../../workflows/agency/events.ts';
import type { View } from '../../workflows/agency/view.ts';
import type { Almanac } from '../../workflows/ending/almanac.ts';
import type { By } from '../../workflows/ending/events.ts';
import type { Policy } from '../../workflows/ending/policy.ts';
import type { JsonObject } from '../../workflows/host/chart.ts';
import type { Refusal } from '../../workflows/host/refusal.ts';
import * as messages from '../../workflows/messages.ts';
import { asking } from '../asking.ts';
import { EndwellError } from '../endwell-error.ts';

export interface AgencyOptions {
  client: Client;
  /** Its name in workflow ids. */
  agency: string;
  taskQueue: string;
}

/** What is said to an agency: the event, who says it, and (optionally) an id that makes a retry harmless. */
export interface AgencyTelling {
  type: Said;
  by: By;
  id?: string;
  on?: string;
  with?: JsonObject;
}

/** Everything that is told to, and asked of, one agency. All instants are epoch milliseconds. */
export interface AgencyClient {
  /** Starts it under these settings; `kept`: there is one already, which was left alone. */
  open: (policy: Policy, by: By) => Promise<'opened' | 'kept'>;
  /** @throws EndwellError `refused` with the refusal, `notFound` */
  tell: (telling: AgencyTelling) => Promise<View>;
  /** What stands against an event; null when nothing does. */
  whyNot: (type: string, facts: JsonObject, by: By) => Promise<Refusal | null>;
  view: () => Promise<View>;
  /** All that it remembers; null where no such agency is running. */
  remembered: () => Promise<Context | null>;
}

/** The workflow id of an agency. */
export function agencyId(agency: string): string {
  return `agency/${agency}`;
}

/** The law of the clock where an agency works, from now on. */
export function agencyAlmanac({ agency: { zone, holidays } }: Policy, from: number): Almanac {
  return makeAlmanac({ zones: [zone], regions: holidays, from, years: 3 });
}

export function createAgency({ client, agency, taskQueue }: AgencyOptions): AgencyClient {
  const handle = client.workflow.getHandle<typeof agencyWorkflow>(agencyId(agency));
  return {
    open: async (policy, by) => {
      const almanac = agencyAlmanac(policy, Date.now());
      try {
        await client.workflow.start<typeof agencyWorkflow>('agency', {
          workflowId: agencyId(agency),
          taskQueue,
          args: [{ input: { agency, policy, almanac, by: by.ref } }],
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

    tell: ({ id = randomUUID(), with: facts = {}, ...telling }) =>
      askingAgency(agency, async () => {
        const event = { ...telling, id, with: facts };
        return (await handle.executeUpdate(messages.tell, { args: [event] })) as View;
      }),

    whyNot: (type, facts, by) =>
      askingAgency(agency, () => handle.query(messages.whyNot, type, facts, { ...by })),

    view: () => askingAgency(agency, async () => (await handle.query(messages.view)) as View),

    remembered: async () => {
      try {
        const stored = await askingAgency(agency, () => handle.query(messages.stored));
        return stored.position['context'] as Context;
      } catch (error) {
        if (error instanceof EndwellError && error.code === 'notFound') return null;
        throw error;
      }
    },
  };
}

async function askingAgency<T>(agency: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await asking(agency, ask);
  } catch (error) {
    if (!(error instanceof EndwellError) || error.code !== 'notFound') throw error;
    const says = `There is no agency ${agency} yet: open it with endwell agency open, or apply a policy.`;
    throw new EndwellError('notFound', says, { cause: error });
  }
}
