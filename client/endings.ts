import { randomUUID } from 'node:crypto';
import {
  type Client,
  QueryNotRegisteredError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import {
  ApplicationFailure,
  type SearchAttributePair,
  TypedSearchAttributes,
} from '@temporalio/common';
import * as v from 'valibot';
import { UnknownPlace } from '../activities/almanac/table.ts';
import { endingChart } from '../workflows/ending/chart.ts';
import type { By, Said } from '../workflows/ending/events.ts';
import type { Policy } from '../workflows/ending/policy.ts';
import { Row } from '../workflows/ending/row.ts';
import { signsOf } from '../workflows/ending/signs.ts';
import type { View } from '../workflows/ending/view.ts';
import type { endOfService, Opening } from '../workflows/end-of-service.ts';
import type { JsonObject } from '../workflows/host/chart.ts';
import type { Refusal } from '../workflows/host/refusal.ts';
import { begin, type Stored } from '../workflows/host/step.ts';
import * as messages from '../workflows/messages.ts';
import { toSearchAttributes } from '../workflows/search-attributes.ts';
import { endingId, toRef } from './ending-id.ts';
import { EndwellError } from './endwell-error.ts';
import { toOpening } from './opening.ts';

/** What is said to an ending: the event, who says it, and (optionally) an id that makes a retry harmless. */
export interface Telling {
  type: Said;
  by: By;
  id?: string;
  /** When it happened, in the agency’s local time, if not now. */
  on?: string;
  with?: JsonObject;
}

export interface Opened {
  ref: string;
  workflowId: string;
  /** `kept`: an ending of this reference exists already, and was left alone. */
  outcome: 'opened' | 'kept';
}

export interface EndingsOptions {
  client: Client;
  taskQueue: string;
  agency: string;
  /** Key of the opaque references. */
  refKey: string;
}

/** Everything people and programs ask of endings. All instants are epoch milliseconds. */
export interface Endings {
  /** The opaque reference that belongs to an external one. */
  refOf: (externalRef: string) => string;
  /**
   * Starts the ending of one case; never resets one that exists.
   *
   * @param startAt when the ending begins, if that lies ahead (epoch milliseconds)
   * @throws EndwellError `invalidRow`, `unknownPlace`
   */
  open: (row: unknown, policy: Policy, startAt?: number) => Promise<Opened>;
  /** Tells that something happened. @throws EndwellError `refused` with the refusal, `notFound` */
  tell: (ref: string, telling: Telling) => Promise<View>;
  /** What stands against an event; null when nothing does. */
  whyNot: (ref: string, type: string, facts?: JsonObject, by?: By) => Promise<Refusal | null>;
  view: (ref: string) => Promise<View>;
  timeline: (ref: string, since?: number) => Promise<messages.Timeline>;
  stored: (ref: string) => Promise<Stored>;
  /** Running endings of this agency. */
  list: (query?: string) => AsyncIterable<Listed>;
}

/** One line of the list: codes that Temporal shows. */
export interface Listed {
  ref: string;
  workflowId: string;
  status: string;
  signs: Record<string, unknown>;
}

export function createEndings(options: EndingsOptions): Endings {
  const { client, taskQueue, agency, refKey } = options;
  const handleOf = (ref: string) =>
    client.workflow.getHandle<typeof endOfService>(endingId(agency, ref));

  return {
    refOf: (externalRef) => toRef(refKey, agency, externalRef),

    async open(row, policy, startAt) {
      const read = readRow(row);
      const ref = toRef(refKey, agency, read.externalRef);
      const workflowId = endingId(agency, ref);
      const from = startAt ?? Date.now();
      const input = opening(ref, read, policy, from);
      try {
        await client.workflow.start<typeof endOfService>('endOfService', {
          workflowId,
          taskQueue,
          args: [{ input }],
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          workflowIdConflictPolicy: 'FAIL',
          staticSummary: `ending, ${read.programme}`,
          typedSearchAttributes: firstSigns(input, from),
          priority: { fairnessKey: agency },
          ...(startAt === undefined ? {} : { startDelay: Math.max(0, startAt - Date.now()) }),
        });
        return { ref, workflowId, outcome: 'opened' };
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        return { ref, workflowId, outcome: 'kept' };
      }
    },

    tell: (ref, { id = randomUUID(), with: facts = {}, ...telling }) =>
      asking(ref, async () => {
        const event = { ...telling, id, with: facts };
        return (await handleOf(ref).executeUpdate(messages.tell, { args: [event] })) as View;
      }),

    whyNot: (ref, type, facts = {}, by = { role: 'worker', ref: 'asked' }) =>
      asking(ref, () => handleOf(ref).query(messages.whyNot, type, facts, by)),

    view: (ref) => asking(ref, async () => (await handleOf(ref).query(messages.view)) as View),

    timeline: (ref, since) => asking(ref, () => handleOf(ref).query(messages.timeline, since)),

    stored: (ref) => asking(ref, () => handleOf(ref).query(messages.stored)),

    async *list(query = `ExecutionStatus = 'Running'`) {
      const all = `WorkflowType = 'endOfService' AND WorkflowId STARTS_WITH 'ending/${agency}/'`;
      for await (const found of client.workflow.list({ query: `${all} AND (${query})` })) {
        yield {
          ref: found.workflowId.split('/')[2] ?? '',
          workflowId: found.workflowId,
          status: found.status.name,
          signs: Object.fromEntries(
            found.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]),
          ),
        };
      }
    },
  };
}

/** Temporal’s errors become ours; a refusal carries what would unblock it. */
async function asking<T>(ref: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
      const refusal = (error.cause.details?.[0] ?? null) as Refusal | null;
      const says = refusal ? `${refusal.why} ${refusal.mend}` : error.cause.message;
      throw new EndwellError('refused', says, { cause: error, refusal });
    }
    if (error instanceof WorkflowNotFoundError) {
      const says = `There is no running ending ${ref}: open it first, or look at endwell list.`;
      throw new EndwellError('notFound', says, { cause: error });
    }
    if (error instanceof QueryNotRegisteredError) {
      throw new EndwellError('unanswered', `Ending ${ref} does not answer yet.`, { cause: error });
    }
    throw error;
  }
}

function readRow(row: unknown): Row {
  const read = v.safeParse(Row, row);
  if (read.success) return read.output;
  const says = read.issues.map((issue) => {
    const path = v.getDotPath(issue) ?? 'the row';
    return `"${path}": expected ${issue.expected ?? issue.message}, found ${issue.received}`;
  });
  throw new EndwellError('invalidRow', `The case cannot be read: ${says.join('; ')}.`);
}

/** A place that neither the zone data nor the holidays know is named before anything starts. */
function opening(ref: string, row: Row, policy: Policy, from: number): Opening {
  try {
    return toOpening(ref, row, policy, from);
  } catch (error) {
    if (!(error instanceof UnknownPlace)) throw error;
    throw new EndwellError('unknownPlace', error.message, { cause: error });
  }
}

/** What the list shows from the first moment on, so that an ending need not say it again. */
function firstSigns(input: Opening, now: number): TypedSearchAttributes {
  const { live } = begin(endingChart, { ...input, now }, now);
  const signs = signsOf(live.snapshot, live.timers);
  const set = toSearchAttributes(signs).filter(({ value }) => value !== null);
  return new TypedSearchAttributes(set as SearchAttributePair[]);
}
