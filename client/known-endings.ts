import { createHash, randomUUID } from 'node:crypto';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { decodeMapFromPayloads } from '@temporalio/common/lib/internal-non-workflow/index.js';
import type { By } from '../workflows/chart/rules/index.ts';
import type { Said } from '../workflows/ending/events/index.ts';
import type { View } from '../workflows/ending/reading/view.ts';
import type { endOfService } from '../workflows/end-of-service.ts';
import type { JsonObject, Refusal, Stored } from '../workflows/chart/index.ts';
import * as messages from '../workflows/host/messages.ts';
import { statusOf } from '../server-fault.ts';
import { listedWorkflow, type ListedWorkflow, listWorkflows } from '../workflow-list.ts';
import { createKnownAgency } from './agency/known-agency.ts';
import { assertKnown } from './agency/staff.ts';
import { asking as askingOf } from './asking.ts';
import { readable } from './other-build.ts';
import { EndwellError } from './endwell-error.ts';
import { refusalInWords } from './refusal-words.ts';
import { told } from './telling.ts';
import { endingId, endingsQuery, fromEndingId } from '../workflows/ending/workflow-id.ts';
import { toRef } from './opaque-ref.ts';
import { isWorkedOn } from './worked-on.ts';
import { type Stopped, stoppedError, stoppedOf } from './stopped.ts';

const { view } = messages.messagesOf<View, Said>();

/** What is said to an ending: the event, who says it, and (optionally) an id that makes a retry harmless. */
export interface Telling {
  type: Said;
  by: By;
  id?: string;
  /** When it happened, in the agency’s local time, if not now. */
  on?: string;
  /** It is heard only while the ending has taken as many steps as one of these says. */
  atSteps?: readonly number[];
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
  /** Tells that something happened. @throws EndwellError `refused` with the refusal, `notFound`, `stopped`, `actor.unknown` */
  tell: (ref: string, telling: Telling) => Promise<View>;
  /** What stands against an event; null when nothing does. */
  whyNot: (ref: string, type: string, facts?: JsonObject, by?: By) => Promise<Refusal | null>;
  view: (ref: string) => Promise<View>;
  /** Whether it was stopped from outside, how and when; null: it was not. */
  stopped: (ref: string) => Promise<Stopped | null>;
  timeline: (ref: string, since?: number) => Promise<messages.Timeline>;
  /** In the shape of this build. @throws EndwellError `unanswered` also where a newer one stored it */
  stored: (ref: string) => Promise<Stored>;
  /** Running endings of this agency. */
  list: (query?: string) => AsyncIterable<Listed>;
  /**
   * The first so many of them, or those that follow on what an earlier page was left with.
   *
   * @throws EndwellError `noSuchQuery`
   */
  page: (limit: number, after?: string, query?: string) => Promise<Page>;
}

/** A part of the list. */
export interface Page {
  endings: Listed[];
  /** What the next page is asked for with; null where this is the last. */
  next: string | null;
  /** How many are on the whole list. */
  total: number;
}

/** One line of the list: codes that Temporal shows, and a name that only we can read. */
export interface Listed {
  ref: string;
  /** The agency’s own reference; null where its key is not here, or the ending was opened before the list had it. */
  externalRef: string | null;
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

  const asking = <T>(ref: string, ask: () => Promise<T>): Promise<T> =>
    askingOf({ hearer: 'ending', ref }, ask, () => isWorkedOn(client, endingId(agency, ref)));

  const { found } = createKnownAgency({ client, agency });

  return {
    refOf,

    tell: (ref, { id = randomUUID(), with: facts = {}, ...telling }) =>
      asking(ref, async () => {
        await assertKnown(found, { ...telling, with: facts });
        const event = { ...telling, id, with: facts };
        try {
          return await told<View>(handleOf(ref), event);
        } catch (error) {
          const stopped =
            error instanceof WorkflowNotFoundError ? await stoppedOf(handleOf(ref)) : null;
          throw stopped === null ? error : stoppedError(ref, stopped, error);
        }
      }),

    whyNot: async (ref, type, facts = {}, by = { role: 'worker', ref: 'asked' }) =>
      refusalInWords(
        await asking(ref, () => handleOf(ref).query(messages.whyNot, type, facts, by)),
        'ending',
      ),

    view: (ref) => asking(ref, () => handleOf(ref).query(view)),

    stopped: (ref) => stoppedOf(handleOf(ref)),

    timeline: (ref, since) => asking(ref, () => handleOf(ref).query(messages.timeline, since)),

    stored: async (ref) => {
      const stored = await asking(ref, () => handleOf(ref).query(messages.stored));
      // The chart takes a while to load, and few ask for what is stored.
      const { endingChart } = await import('../workflows/ending/chart.ts');
      return readable(endingChart, stored, `Ending ${ref}`);
    },

    async *list(query = RUNNING) {
      for await (const one of listWorkflows(client, endingsQuery(agency, query))) {
        yield await listed(client, one);
      }
    },

    page: async (limit, after, query = RUNNING) => {
      const asked = endingsQuery(agency, query);
      const { namespace } = client.options;
      const answered = Promise.all([
        client.workflowService.listWorkflowExecutions({
          namespace,
          query: asked,
          pageSize: limit,
          nextPageToken: tokenOf(after),
        }),
        client.workflow.count(asked),
      ]);
      const [{ executions, nextPageToken }, { count: total }] = await answered.catch(unaskable);
      const endings = await Promise.all(
        executions.map((one) => listed(client, listedWorkflow(one))),
      );
      const next = nextPageToken?.length ? pageAfter(nextPageToken) : null;
      return { endings, next, total };
    },
  };
}

function unaskable(error: unknown): never {
  const { code, details } = statusOf(error) ?? {};
  if (code !== INVALID_ARGUMENT) throw error;
  const says = `The list cannot be asked that (${details}): look at the filter, or begin with the first page.`;
  throw new EndwellError('noSuchQuery', says, { cause: error });
}

const INVALID_ARGUMENT = 3;

/** With a mark: the server tries again and again to read what never was a page of its own. */
function pageAfter(token: Uint8Array): string {
  const mark = createHash('sha256').update(token).digest('base64url').slice(0, 6);
  return `${mark}${Buffer.from(token).toString('base64url')}`;
}

function tokenOf(page: string | undefined): Uint8Array {
  if (page === undefined) return new Uint8Array();
  const token = Buffer.from(page.slice(6), 'base64url');
  if (pageAfter(token) === page) return token;
  const says = 'No page was ever left with that: copy it whole, or begin with the first page.';
  throw new EndwellError('noSuchQuery', says);
}

const RUNNING = `ExecutionStatus = 'Running'`;
/** By the numbers that Temporal gives them. */
const statusNames = [
  'UNSPECIFIED',
  'RUNNING',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'TERMINATED',
  'CONTINUED_AS_NEW',
  'TIMED_OUT',
  'PAUSED',
];

async function listed(client: Client, one: ListedWorkflow): Promise<Listed> {
  const { workflowId, status, signs } = one;
  return {
    ref: fromEndingId(workflowId)?.ref ?? '',
    externalRef: await ownReference(client, one),
    workflowId,
    status: statusNames[status] ?? 'UNKNOWN',
    signs: Object.fromEntries(signs.getAll().map(({ key, value }) => [key.name, value])),
  };
}

/** What its list says of an ending beside the codes (`startEnding`), encrypted like everything else that people wrote. */
async function ownReference(
  { options: { loadedDataConverter, namespace } }: Client,
  { workflowId, memo }: ListedWorkflow,
): Promise<string | null> {
  const context = { type: 'workflow', namespace, workflowId } as const;
  try {
    const said = await decodeMapFromPayloads(loadedDataConverter, memo, context);
    return typeof said?.['externalRef'] === 'string' ? said['externalRef'] : null;
  } catch {
    // Without its key the list still says where everything stands.
    return null;
  }
}
