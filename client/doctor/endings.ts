import { Client } from '@temporalio/client';
import type { Config } from '../../temporal.config.ts';
import { listWorkflows } from '../../workflow-list.ts';
import { messageOf } from '../../worker/secrecy/index.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { fromEndingId, quoted } from '../../workflows/ending/workflow-id.ts';
import { called } from '../called.ts';
import { createKnownEndings, type KnownEndings } from '../known-endings.ts';
import { type Finding, well, wrong } from './finding.ts';
import { isGrpc, type Place } from './probe.ts';

const PROBLEMS = 'TemporalReportedProblems';
const NAMED = 5;
const INVALID_ARGUMENT = 3;
/** The last events of a history, among which is what its task failed with. */
const LOOKED_AT = 10;
const REASON_KEPT = 160;
const ASKED = 50;
const ASKED_WITHIN_MS = 20_000;

/** How the endings are, in which zones those live that were asked, and from which addresses they are written to. */
export interface Endings {
  findings: Finding[];
  zones: string[];
  offices: string[];
}

/**
 * Endings that fail, that have set something aside, and that do not answer; of the last some are asked, and none where
 * nobody would answer.
 */
export async function examineEndings(
  config: Config,
  place: Place,
  asks: boolean,
): Promise<Endings> {
  const client = new Client(place);
  const failing = await failingOf(client, place);
  const faulty = await faultyOf(client, place.taskQueue);
  const { silent, zones, offices, asked } = asks ? await askedOf(client, config) : nobody;
  const known = createKnownEndings({ client, agency: config.agency, refKey: config.refKey });
  const named = (workflowIds: readonly string[]) => withOwnReferences(client, known, workflowIds);
  const findings = [
    ...sentence(
      failing,
      'fail their tasks, one attempt after another',
      'Deploy a build that does them; npx endwell upgrade status and the log of the worker say more.',
    ),
    ...sentence(
      await named(faulty),
      'have set aside something that threw',
      'npx endwell show REF says what; the next build tries it again.',
    ),
    ...sentence(
      silent,
      'do not answer',
      'Look at the worker first; npx endwell upgrade status says which build they wait for.',
    ),
  ];
  if (findings.length > 0) return { findings, zones, offices };
  const answered =
    asked === 0 ? 'none is there to be asked' : `all ${asked} that were asked answer`;
  const unasked = 'none was asked, because nobody would answer';
  const fine = well('endings', `None fails, and ${asks ? answered : unasked}.`);
  return { findings: [fine], zones, offices };
}

const nobody = { silent: [], zones: [], offices: [], asked: 0 };

function sentence(named: readonly string[], does: string, mend: string): Finding[] {
  if (named.length === 0) return [];
  const more = named.length > NAMED ? ` and ${named.length - NAMED} more` : '';
  return [
    wrong('endings', `${named.length} ${does}: ${named.slice(0, NAMED).join(', ')}${more}.`, mend),
  ];
}

/** Whose steps fail, as the server notes after some attempts: each with what its task failed with last. */
async function failingOf(client: Client, { taskQueue, namespace }: Place): Promise<string[]> {
  const found: string[] = [];
  for (const workflowId of await listed(client, taskQueue, `${PROBLEMS} IS NOT NULL`)) {
    const reason = found.length < NAMED ? await reasonOf(client, namespace, workflowId) : '';
    found.push(`${shortened(workflowId)}${reason}`);
  }
  return found;
}

async function reasonOf(client: Client, namespace: string, workflowId: string): Promise<string> {
  const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse({
    namespace,
    execution: { workflowId },
    maximumPageSize: LOOKED_AT,
  });
  const failures = (history?.events ?? []).map((event) => event.workflowTaskFailedEventAttributes);
  const failure = failures.find(Boolean)?.failure;
  const [line = ''] = (
    failure ? await messageOf(client.options.loadedDataConverter, failure) : ''
  ).split('\n');
  return line === '' ? '' : ` (${line.slice(0, REASON_KEPT)})`;
}

/** Where the attributes of endings are not registered, which is another finding, none is known. */
async function faultyOf(client: Client, taskQueue: string): Promise<string[]> {
  try {
    return await listed(client, taskQueue, `EwFlags = 'faulty'`);
  } catch (error) {
    if (isGrpc(error, INVALID_ARGUMENT)) return [];
    throw error;
  }
}

async function listed(client: Client, taskQueue: string, more: string): Promise<string[]> {
  const ids: string[] = [];
  const query = `ExecutionStatus = 'Running' AND TaskQueue = ${quoted(taskQueue)} AND ${more}`;
  for await (const { workflowId } of listWorkflows(client, query)) ids.push(workflowId);
  return ids;
}

/** An ending by its reference, as commands take it; whatever else runs by its id. */
function shortened(workflowId: string): string {
  return fromEndingId(workflowId)?.ref ?? workflowId;
}

/** The first few by the agency’s own reference, where they answer for it; the others as they are called in Temporal. */
async function withOwnReferences(
  client: Client,
  endings: KnownEndings,
  workflowIds: readonly string[],
): Promise<string[]> {
  const until = Date.now() + ASKED_WITHIN_MS;
  const own = async (workflowId: string): Promise<string> => {
    const ref = shortened(workflowId);
    try {
      const { externalRef } = await client.withDeadline(until, () => endings.view(ref));
      return called({ ref, externalRef });
    } catch {
      return ref;
    }
  };
  const few = await Promise.all(workflowIds.slice(0, NAMED).map(own));
  return [...few, ...workflowIds.slice(NAMED).map(shortened)];
}

/** Asks some endings of the agency for their state, which says where they live. */
async function askedOf(
  client: Client,
  { agency, refKey, taskQueue }: Config,
): Promise<Omit<Endings, 'findings'> & { silent: string[]; asked: number }> {
  const endings = createKnownEndings({ client, agency, refKey });
  const refs: string[] = [];
  const here = `ExecutionStatus = 'Running' AND TaskQueue = ${quoted(taskQueue)}`;
  for await (const { ref } of endings.list(here)) if (refs.push(ref) === ASKED) break;
  const until = Date.now() + ASKED_WITHIN_MS;
  const answers = await Promise.all(
    refs.map(async (ref) => {
      try {
        const { position } = await client.withDeadline(until, () => endings.stored(ref));
        const { almanac, policy } = position['context'] as Context;
        return {
          ref,
          zones: Object.keys(almanac.zones),
          offices: [policy.agency.mail, policy.contact.discreetMail],
        };
      } catch {
        return { ref, zones: null, offices: [] };
      }
    }),
  );
  return {
    silent: answers.flatMap(({ ref, zones }) => (zones === null ? [ref] : [])),
    zones: answers.flatMap(({ zones }) => zones ?? []),
    offices: [...new Set(answers.flatMap(({ offices }) => offices))].filter(Boolean),
    asked: answers.length,
  };
}
