import { startOf } from '../../workflows/host/hosting.ts';
import * as messages from '../../workflows/host/messages.ts';
import { randomUUID } from 'node:crypto';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { Said } from '../../workflows/departure/events/index.ts';
import type { Almanac } from '../../workflows/calendar/almanac.ts';
import type { View } from '../../workflows/departure/reading/view.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import type { JsonObject, Refusal, Stored } from '../../workflows/chart/index.ts';
import { departureId, departuresQuery, workerOf } from '../../workflows/departure/workflow-id.ts';
import type { workerDeparture } from '../../workflows/worker-departure.ts';
import { listWorkflows } from '../../workflow-list.ts';
import { createKnownAgency } from '../agency/known-agency.ts';
import { assertKnown, strangerNamed } from '../agency/staff.ts';
import { asking } from '../asking.ts';
import { refusalInWords } from '../refusal-words.ts';
import { told } from '../telling.ts';
import { EndwellError } from '../endwell-error.ts';
import { readable } from '../other-build.ts';
import type { KnownEndings } from '../known-endings.ts';
import { clientsOf } from './clients-of.ts';
import type { Stated } from './file.ts';

const { view } = messages.messagesOf<View, Said>();

export interface DeparturesOptions {
  client: Client;
  agency: string;
  taskQueue: string;
  endings: KnownEndings;
}

export interface Begun {
  worker: string;
  workflowId: string;
  /** `kept`: a departure of this worker is under way already, and was left alone. */
  outcome: 'begun' | 'kept';
  /** How many clients the worker looks after. */
  clients: number;
  /** References of the file that are no clients of this worker. */
  unmatched: string[];
}

/** What is said to a departure, and by whom; an id makes a retry harmless. */
export interface Telling {
  type: Said;
  by: By;
  id?: string;
  on?: string;
  with?: JsonObject;
}

/** Everything that is told to, and asked of, departures. All instants are epoch milliseconds. */
export interface Departures {
  /**
   * Begins the departure of a worker with the clients of this moment.
   *
   * @param startAt when it begins, if that lies ahead (epoch milliseconds)
   * @throws EndwellError `unknownPlace`, `actor.unknown`
   */
  begin: (stated: Stated, policy: Policy, startAt?: number) => Promise<Begun>;
  /** @throws EndwellError `refused` with the refusal, `notFound`, `actor.unknown` */
  tell: (worker: string, telling: Telling) => Promise<View>;
  whyNot: (worker: string, type: string, facts?: JsonObject, by?: By) => Promise<Refusal | null>;
  view: (worker: string) => Promise<View>;
  stored: (worker: string) => Promise<Stored>;
  /** The departures under way, or those of them for which a question of Temporal’s list holds. */
  list: (query?: string) => AsyncIterable<{ worker: string; phase: string; workflowId: string }>;
}

export function createDepartures(options: DeparturesOptions): Departures {
  const { client, agency, taskQueue, endings } = options;
  const handleOf = (worker: string) =>
    client.workflow.getHandle<typeof workerDeparture>(departureId(agency, worker));

  const { found } = createKnownAgency({ client, agency });

  return {
    begin: async (stated, policy, startAt) => {
      const { worker } = stated.facts;
      const workflowId = departureId(agency, worker);
      const almanac = await lawFor(policy, startAt ?? Date.now());
      const { statedBy, speaker, director } = stated.facts;
      const stranger = await strangerNamed(found, { statedBy, speaker, director });
      if (stranger !== null) throw new EndwellError('actor.unknown', stranger);
      const { clients, unmatched } = await clientsOf(endings, stated);
      const begun = { worker, workflowId, clients: clients.length, unmatched };
      try {
        await client.workflow.start<typeof workerDeparture>('workerDeparture', {
          workflowId,
          taskQueue,
          args: [startOf({ workflowId, facts: stated.facts, clients, policy, almanac })],
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          workflowIdConflictPolicy: 'FAIL',
          staticSummary: `departure, ${clients.length} clients`,
          priority: { fairnessKey: agency },
          ...(startAt === undefined ? {} : { startDelay: Math.max(0, startAt - Date.now()) }),
        });
        return { ...begun, outcome: 'begun' };
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        return { ...begun, outcome: 'kept' };
      }
    },

    tell: (worker, { id = randomUUID(), with: facts = {}, ...telling }) =>
      askingDeparture(worker, async () => {
        await assertKnown(found, { ...telling, with: facts });
        const event = { ...telling, id, with: facts };
        return await told<View>(handleOf(worker), event);
      }),

    whyNot: async (worker, type, facts = {}, by = { role: 'director', ref: 'asked' }) =>
      refusalInWords(
        await askingDeparture(worker, () =>
          handleOf(worker).query(messages.whyNot, type, facts, by),
        ),
        'departure',
      ),

    view: (worker) => askingDeparture(worker, () => handleOf(worker).query(view)),

    stored: async (worker) => {
      const stored = await askingDeparture(worker, () => handleOf(worker).query(messages.stored));
      const { departureChart } = await import('../../workflows/departure/chart.ts');
      return readable(departureChart, stored, `The departure of ${worker}`);
    },

    async *list(more) {
      const running = `ExecutionStatus = 'Running'${more === undefined ? '' : ` AND ${more}`}`;
      for await (const one of listWorkflows(client, departuresQuery(agency, running))) {
        const { workflowId, signs } = one;
        const phase = signs.get(PHASE) ?? '-';
        yield { worker: workerOf(agency, workflowId) ?? '', phase, workflowId };
      }
    },
  };
}

/** A departure lasts for months; the zone rules are known for longer. Holidays are read by whoever states one alone. */
async function lawFor(policy: Policy, from: number): Promise<Almanac> {
  const { agencyAlmanac } = await import('../opening.ts');
  const { UnknownPlace } = await import('../../activities/almanac/table.ts');
  try {
    return agencyAlmanac(policy, from);
  } catch (error) {
    if (!(error instanceof UnknownPlace)) throw error;
    throw new EndwellError('unknownPlace', error.message, { cause: error });
  }
}

const PHASE = defineSearchAttributeKey('EwPhase', 'KEYWORD');

/** Temporal’s errors become ours, in the words of departures. */
async function askingDeparture<T>(worker: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await asking({ hearer: 'departure', ref: worker }, ask);
  } catch (error) {
    const says = error instanceof EndwellError ? sentences[error.code] : undefined;
    if (!(error instanceof EndwellError) || says === undefined) throw error;
    throw new EndwellError(error.code, says(worker), { cause: error });
  }
}

const sentences: Partial<Record<EndwellError['code'], (worker: string) => string>> = {
  notFound: (worker) =>
    `No departure of ${worker} is under way: begin one (endwell departure begin), or look at those under way (endwell departure list).`,
  unanswered: (worker) =>
    `The departure of ${worker} does not answer: its Temporal worker is not running.`,
};
