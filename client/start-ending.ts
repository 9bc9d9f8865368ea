import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { type SearchAttributePair, TypedSearchAttributes } from '@temporalio/common';
import * as v from 'valibot';
import { UnknownPlace } from '../activities/almanac/table.ts';
import { endingChart } from '../workflows/ending/chart.ts';
import { quoted, type Policy } from '../workflows/policy/index.ts';
import { Row } from '../workflows/ending/row.ts';
import { attributesOf } from '../workflows/ending/reading/index.ts';
import type { endOfService } from '../workflows/end-of-service.ts';
import type { Opening } from '../workflows/ending/registration.ts';
import { begin, revived } from '../workflows/chart/index.ts';
import { startOf } from '../workflows/host/hosting.ts';
import { stored } from '../workflows/host/messages.ts';
import { toSearchAttributes } from '../workflows/host/search-attributes.ts';
import { endingId } from '../workflows/ending/workflow-id.ts';
import { asking } from './asking.ts';
import { EndwellError } from './endwell-error.ts';
import { isAnnulled, isKnown, stoppedError, stoppedOf } from './stopped.ts';
import { ImpossibleDay, meetingPassed, toOpening } from './opening.ts';

export interface Opened {
  ref: string;
  workflowId: string;
  /**
   * `kept`: an ending of this reference exists already, and was left alone. `continued`: it was stopped from outside, and
   * goes on where it was.
   */
  outcome: 'opened' | 'kept' | 'continued';
}

interface Place {
  client: Client;
  taskQueue: string;
  agency: string;
  refOf: (externalRef: string) => string;
}

interface Case {
  row: unknown;
  policy: Policy;
  startAt?: number | undefined;
  /** Goes on with one that was stopped from outside. */
  again?: boolean | undefined;
  /** In place of one that was annulled. */
  instead?: boolean | undefined;
}

/** Starts the ending of one case, unless there is one already; see `Endings.open`. */
export async function startEnding(
  { client, taskQueue, agency, refOf }: Place,
  { row, policy, startAt, again = false, instead = false }: Case,
): Promise<Opened> {
  const read = readRow(row);
  const ref = refOf(read.externalRef);
  const workflowId = endingId(agency, ref);
  const from = startAt ?? Date.now();
  const input = openingFor(ref, read, policy, from);
  const passed = meetingPassed(input, from);
  // One that exists already is left alone, whatever has passed since its case was written.
  if (passed !== null && (instead || !(await isKnown(client.workflow.getHandle(workflowId)))))
    throw impossible(passed);
  try {
    await client.workflow.start<typeof endOfService>('endOfService', {
      workflowId,
      taskQueue,
      args: [startOf(input)],
      workflowIdReusePolicy: instead ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
      staticSummary: `ending, ${read.programme}`,
      memo: { externalRef: read.externalRef },
      typedSearchAttributes: firstSigns(input, from),
      priority: { fairnessKey: agency },
      ...(startAt === undefined ? {} : { startDelay: Math.max(0, startAt - Date.now()) }),
    });
    return { ref, workflowId, outcome: 'opened' };
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    const handle = client.workflow.getHandle<typeof endOfService>(workflowId);
    const stopped = await stoppedOf(handle);
    if (stopped === null) {
      // One that was registered by mistake is none: the case may be opened as if it had never been.
      if (!instead && (await isAnnulled(handle))) {
        return await startEnding(
          { client, taskQueue, agency, refOf },
          { row, policy, startAt, instead: true },
        );
      }
      return { ref, workflowId, outcome: 'kept' };
    }
    if (!again) throw stoppedError(ref, stopped, error);
    return await goOn({ client, taskQueue, agency, refOf }, ref, read);
  }
}

/** What it remembered is asked of the run that was stopped, and a new one goes on from there: what is due by then, it does. */
async function goOn(
  { client, taskQueue, agency }: Place,
  ref: string,
  { programme, externalRef }: Row,
): Promise<Opened> {
  const workflowId = endingId(agency, ref);
  const carried = await asking({ hearer: 'ending', ref }, () =>
    client.workflow.getHandle(workflowId).query(stored),
  );
  await client.workflow.start<typeof endOfService>('endOfService', {
    workflowId,
    taskQueue,
    args: [{ carried, shows: 'all' }],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    workflowIdConflictPolicy: 'FAIL',
    staticSummary: `ending, ${programme}`,
    memo: { externalRef },
    typedSearchAttributes: signsOf(revived(endingChart, carried)),
    priority: { fairnessKey: agency },
  });
  return { ref, workflowId, outcome: 'continued' };
}

/**
 * A case as somebody wrote it.
 *
 * @throws EndwellError `invalidRow` with all that is wrong with it
 */
export function readRow(row: unknown): Row {
  const read = v.safeParse(Row, row);
  if (read.success) return read.output;
  const says = read.issues.slice(0, 10).map((issue) => {
    const path = (v.getDotPath(issue) ?? 'the row').slice(0, 60);
    const found = quoted(issue.input);
    const { message, expected } = issue;
    const wanted = message.startsWith('Invalid ') ? (expected ?? message) : message;
    return `"${path}": expected ${wanted}, found ${found}`;
  });
  throw new EndwellError('invalidRow', `The case cannot be read: ${says.join('; ')}.`);
}

/** A place that neither the zone data nor the holidays know, and a day that cannot be meant, is named before anything starts. */
function openingFor(ref: string, row: Row, policy: Policy, from: number): Opening {
  try {
    return toOpening(ref, row, policy, from);
  } catch (error) {
    if (error instanceof ImpossibleDay) throw impossible(error);
    if (!(error instanceof UnknownPlace)) throw error;
    throw new EndwellError('unknownPlace', error.message, { cause: error });
  }
}

function impossible(cause: ImpossibleDay): EndwellError {
  const says = `The case cannot be read: "${cause.field}": ${cause.message}`;
  return new EndwellError('invalidRow', says, { cause });
}

/** What the list shows from the first moment on, so that an ending need not say it again. */
function firstSigns(input: Opening, now: number): TypedSearchAttributes {
  return signsOf(begin(endingChart, input, now).live);
}

function signsOf(live: Parameters<typeof attributesOf>[0]): TypedSearchAttributes {
  const set = toSearchAttributes(attributesOf(live)).filter(({ value }) => value !== null);
  return new TypedSearchAttributes(set as SearchAttributePair[]);
}
