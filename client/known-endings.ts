import { randomUUID } from 'node:crypto';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { By } from '../workflows/chart/rules/index.ts';
import type { Said } from '../workflows/ending/events/index.ts';
import type { View } from '../workflows/ending/reading/view.ts';
import type { endOfService } from '../workflows/end-of-service.ts';
import type { JsonObject, Refusal, Stored } from '../workflows/chart/index.ts';
import * as messages from '../workflows/host/messages.ts';
import { asking } from './asking.ts';
import { endingId, endingsQuery, fromEndingId } from '../workflows/ending/workflow-id.ts';
import { toRef } from './opaque-ref.ts';
import { type Stopped, stoppedError, stoppedOf } from './stopped.ts';

const { tell, view } = messages.messagesOf<View, Said>();

/** What is said to an ending: the event, who says it, and (optionally) an id that makes a retry harmless. */
export interface Telling {
  type: Said;
  by: By;
  id?: string;
  /** When it happened, in the agency’s local time, if not now. */
  on?: string;
  with?: JsonObject;
}

export interface KnownEndingsOptions {
  client: Client;
  agency: string;
  /** Key of the opaque references. */
  refKey: string;
  /** Another way to opaque references, for a story that is played several times over. */
  refOf?: (externalRef: string) => string;
}

/** Everything that is told to, and asked of, endings that exist. All instants are epoch milliseconds. */
export interface KnownEndings {
  /** The opaque reference that belongs to an external one. */
  refOf: (externalRef: string) => string;
  /** Tells that something happened. @throws EndwellError `refused` with the refusal, `notFound`, `stopped` */
  tell: (ref: string, telling: Telling) => Promise<View>;
  /** What stands against an event; null when nothing does. */
  whyNot: (ref: string, type: string, facts?: JsonObject, by?: By) => Promise<Refusal | null>;
  view: (ref: string) => Promise<View>;
  /** Whether it was stopped from outside, how and when; null: it was not. */
  stopped: (ref: string) => Promise<Stopped | null>;
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

/** Without what only an opening needs, which takes a while to load. */
export function createKnownEndings(options: KnownEndingsOptions): KnownEndings {
  const { client, agency, refKey } = options;
  const refOf = options.refOf ?? ((externalRef: string) => toRef(refKey, agency, externalRef));
  const handleOf = (ref: string) =>
    client.workflow.getHandle<typeof endOfService>(endingId(agency, ref));

  return {
    refOf,

    tell: (ref, { id = randomUUID(), with: facts = {}, ...telling }) =>
      asking(ref, async () => {
        const event = { ...telling, id, with: facts };
        try {
          return await handleOf(ref).executeUpdate(tell, { args: [event] });
        } catch (error) {
          const stopped =
            error instanceof WorkflowNotFoundError ? await stoppedOf(handleOf(ref)) : null;
          throw stopped === null ? error : stoppedError(ref, stopped, error);
        }
      }),

    whyNot: (ref, type, facts = {}, by = { role: 'worker', ref: 'asked' }) =>
      asking(ref, () => handleOf(ref).query(messages.whyNot, type, facts, by)),

    view: (ref) => asking(ref, () => handleOf(ref).query(view)),

    stopped: (ref) => stoppedOf(handleOf(ref)),

    timeline: (ref, since) => asking(ref, () => handleOf(ref).query(messages.timeline, since)),

    stored: (ref) => asking(ref, () => handleOf(ref).query(messages.stored)),

    async *list(query = `ExecutionStatus = 'Running'`) {
      for await (const found of client.workflow.list({ query: endingsQuery(agency, query) })) {
        yield {
          ref: fromEndingId(found.workflowId)?.ref ?? '',
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
