import { randomUUID } from 'node:crypto';
import { Client, type Connection } from '@temporalio/client';
import { requiredTsToMs } from '@temporalio/common/lib/time.js';
import type { DataConverter, WorkerDeploymentVersion } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import { messageOf } from '../../worker/secrecy/index.ts';
import { foreseen, ServerFault, statusOf } from '../../server-fault.ts';
import type { doctorProbe, MailProbed } from '../../workflows/doctor-probe.ts';

/** A task queue of an installation. */
export interface Place {
  connection: Connection;
  namespace: string;
  taskQueue: string;
  /** Of its workers: what they answer is encrypted. */
  dataConverter: DataConverter;
}

/**
 * What became of a task that was given to the workers of one build, and the worker that took it:
 * - `done`; `hung` took it first and were not heard of again; `mail` is how the mail server was tried, where that was asked;
 *   `sdk` is the version of Temporal's SDK that did it
 * - `failed`: a worker answered that it cannot
 * - `unanswered`: a worker took it, and was not heard of again
 * - `untaken`: nobody took it
 * - `ungiven`: the server did not take it from us
 */
export type Answer =
  | { kind: 'done'; by: string; hung: readonly string[]; mail: MailProbed | null; sdk: string }
  | { kind: 'failed'; says: string }
  | { kind: 'unanswered'; by: string }
  | { kind: 'untaken' }
  | { kind: 'ungiven'; says: string; mend: string };

/** A worker that has taken a task and does not answer is given up for another. */
const TASK_WITHIN_MS = 5_000;
const FIRST_TASK_WITHIN_MS = 12_000;
const MAIL_WITHIN_MS = 60_000;
const FORGOTTEN_AFTER_MS = 120_000;
const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const FAILED_PRECONDITION = 9;

/** Gives the workers of one build, or those without builds, a workflow that ends at once, asks it a question, and deletes it. */
export async function probe(
  place: Place,
  version: WorkerDeploymentVersion | null,
  { mail }: { mail: boolean },
): Promise<{ answer: Answer; serverAheadMs: number | null }> {
  const { connection, namespace, taskQueue } = place;
  const client = new Client(place);
  const workflowId = `doctor/${taskQueue}/${randomUUID()}`;
  const handle = client.workflow.getHandle<typeof doctorProbe>(workflowId);
  const asked = Date.now();
  try {
    await client.workflow.start<typeof doctorProbe>('doctorProbe', {
      taskQueue,
      workflowId,
      args: [{ mail }],
      staticSummary: 'endwell doctor asks whether its worker answers',
      workflowTaskTimeout: TASK_WITHIN_MS,
      // Should nobody be left to delete it.
      workflowExecutionTimeout: FORGOTTEN_AFTER_MS,
      ...(version === null ? {} : { versioningOverride: { pinnedTo: version } }),
    });
  } catch (error) {
    // A worker of this build has just come, or has gone long ago: nothing can be handed to it.
    const answer: Answer = isGrpc(error, FAILED_PRECONDITION)
      ? { kind: 'untaken' }
      : ungiven(error);
    return { answer, serverAheadMs: null };
  }
  const given = Date.now();
  try {
    const { answer, begunAt } = await heard(client, place, workflowId);
    // It was begun between two moments of ours, where both clocks go alike.
    const serverAheadMs = begunAt - Math.min(Math.max(begunAt, asked), given);
    if (answer.kind !== 'done') return { answer, serverAheadMs };
    try {
      await client.withDeadline(Date.now() + FIRST_TASK_WITHIN_MS, () =>
        handle.query('__stack_trace'),
      );
    } catch {
      return { answer: { kind: 'unanswered', by: answer.by }, serverAheadMs };
    }
    return { answer: { ...answer, mail: await handle.result() }, serverAheadMs };
  } finally {
    // What may not be deleted ends by itself.
    await connection.workflowService
      .deleteWorkflowExecution({ namespace, workflowExecution: { workflowId } })
      .catch(() => {});
  }
}

/** Follows its history, which tells who takes it, fails it and does it, in that moment. */
async function heard(
  { options }: Client,
  { connection, namespace }: Place,
  workflowId: string,
): Promise<{ answer: Answer; begunAt: number }> {
  const { workflowService } = connection;
  let until = Date.now() + FIRST_TASK_WITHIN_MS;
  let by: string | null = null;
  let sdk = '';
  let begunAt = NaN;
  const hung: string[] = [];
  let nextPageToken: Uint8Array = new Uint8Array();
  do {
    const asked = { namespace, execution: { workflowId }, waitNewEvent: true, nextPageToken };
    let page: temporal.api.workflowservice.v1.IGetWorkflowExecutionHistoryResponse;
    try {
      page = await connection.withDeadline(until, () =>
        workflowService.getWorkflowExecutionHistory(asked),
      );
    } catch (error) {
      if (!isGrpc(error, CANCELLED, DEADLINE_EXCEEDED)) throw error;
      return {
        answer: by === null ? { kind: 'untaken' } : { kind: 'unanswered', by },
        begunAt,
      };
    }
    for (const event of page.history?.events ?? []) {
      if (event.workflowExecutionStartedEventAttributes)
        begunAt = requiredTsToMs(event.eventTime, 'eventTime');
      // A task that is tried again is told of without who took it.
      by = event.workflowTaskStartedEventAttributes?.identity || by;
      if (event.workflowTaskTimedOutEventAttributes && by !== null) hung.push(by);
      const failure = event.workflowTaskFailedEventAttributes?.failure;
      if (failure) {
        const says = await messageOf(options.loadedDataConverter, failure);
        return { answer: { kind: 'failed', says }, begunAt };
      }
      const completed = event.workflowTaskCompletedEventAttributes;
      if (completed) until = Date.now() + MAIL_WITHIN_MS;
      sdk = completed?.sdkMetadata?.sdkVersion || sdk;
      if (event.workflowExecutionCompletedEventAttributes)
        return { answer: { kind: 'done', by: by ?? '', hung, mail: null, sdk }, begunAt };
    }
    nextPageToken = page.nextPageToken ?? new Uint8Array();
  } while (nextPageToken.length > 0);
  const says = 'somebody else ended the workflow that it was given';
  return { answer: { kind: 'failed', says }, begunAt };
}

function ungiven(error: unknown): Answer {
  const fault = foreseen(error);
  const lacksRight = fault instanceof ServerFault && fault.code === 'rightMissing';
  const mend = lacksRight
    ? fault.mend
    : 'Mend the server; on one of your own, npm start says whether its disk is full.';
  return { kind: 'ungiven', says: statusOf(error)?.details ?? String(error), mend };
}

/** Whether a server said one of these, under whatever the client has wrapped it in. */
export function isGrpc(error: unknown, ...codes: number[]): boolean {
  const status = statusOf(error);
  return status !== null && codes.includes(status.code);
}
