import { type Connection, isGrpcServiceError } from '@temporalio/client';
import { msToTs, requiredTsToMs } from '@temporalio/common/lib/time.js';
import type { temporal } from '@temporalio/proto';
import { randomUUID } from 'node:crypto';
import { CodedError } from '../../coded-error.ts';

/**
 * Why time was not skipped. `unavailable`: the server cannot; `past`: time goes forwards alone; `failed`: the workflow ended; `blocked`: it is
 * not idle; `unsettled`: no worker.
 */
export type TimeSkippingCode = 'unavailable' | 'past' | 'failed' | 'blocked' | 'unsettled';

/** A jump of one workflow's own clock. */
export interface FastForward {
  workflowId: string;
  milliseconds: number;
  /** Resolves when the workflow has taken in everything so far; see `settledBy`. */
  settled: () => Promise<void>;
  namespace?: string;
  /** How long to wait, in real milliseconds, for a workflow that is not idle. */
  patience?: number;
}

type PollingResult = temporal.api.enums.v1.FastForwardPollingResult;

const COMPLETED = 2 satisfies PollingResult;
const FAILED = 3 satisfies PollingResult;

const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const NOT_FOUND = 5;
const UNIMPLEMENTED = 12;

const POLL_WITHIN_MS = 60_000;
const PATIENCE_MS = 120_000;

/**
 * Jumps ahead and resolves when virtual time has got there: answers that instant, in epoch milliseconds. A jump that
 * ends exactly on a timer is a race, and one that ends while the workflow is at work may go on to the next timer: aim
 * between timers, some seconds after the first. A jump asked for before a new run has had its first task may
 * pass over everything that is due in it, hence `settled`.
 */
export async function fastForward(connection: Connection, jump: FastForward): Promise<number> {
  await jump.settled();
  const id = randomUUID();
  try {
    await request(connection, jump, id);
    return await arrival(connection, jump, id);
  } catch (failure) {
    throw explain(failure, jump.workflowId);
  }
}

/** Answers null where this server can skip time, and otherwise what is missing. */
export async function probeTimeSkipping(
  connection: Connection,
  namespace = 'default',
): Promise<CodedError<TimeSkippingCode> | null> {
  const workflowId = `probe-${randomUUID()}`;
  try {
    await poll(connection, { workflowId, namespace }, 'probe', Date.now() + POLL_WITHIN_MS);
    return null;
  } catch (failure) {
    // That there is no such workflow says that the question was understood.
    const reason = explain(failure, workflowId);
    if (!(reason instanceof CodedError)) throw reason;
    return reason.code === 'failed' ? null : reason;
  }
}

async function request(connection: Connection, jump: FastForward, id: string): Promise<void> {
  await connection.workflowService.updateWorkflowExecutionOptions({
    namespace: jump.namespace ?? 'default',
    workflowExecution: { workflowId: jump.workflowId },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        fastForwardConfig: { id, duration: msToTs(jump.milliseconds) },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
}

async function arrival(connection: Connection, jump: FastForward, id: string): Promise<number> {
  const patience = jump.patience ?? PATIENCE_MS;
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const polled = await poll(connection, jump, id, until);
    if (polled?.fastForwardPollingResult === COMPLETED) {
      return requiredTsToMs(polled.fastForwardInfo?.targetTime, 'targetTime');
    }
    if (polled?.fastForwardPollingResult === FAILED) {
      throw new CodedError<TimeSkippingCode>(
        'failed',
        toSentence(jump.workflowId, polled.failedReason),
      );
    }
  }
  throw new CodedError<TimeSkippingCode>(
    'blocked',
    toSentence(jump.workflowId, `in ${patience / 1000} s it was never idle for long enough`),
  );
}

async function poll(
  connection: Connection,
  { workflowId, namespace = 'default' }: Pick<FastForward, 'workflowId' | 'namespace'>,
  fastForwardId: string,
  until: number,
): Promise<temporal.api.workflowservice.v1.IPollWorkflowExecutionTimeSkippingResponse | null> {
  const deadline = Math.min(until, Date.now() + POLL_WITHIN_MS);
  try {
    return await connection.withDeadline(deadline, () =>
      connection.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace,
        workflowExecution: { workflowId },
        fastForwardId,
      }),
    );
  } catch (failure) {
    // A server that notices first says that the call was cancelled.
    const over =
      isGrpcServiceError(failure) && [DEADLINE_EXCEEDED, CANCELLED].includes(failure.code);
    if (over) return null;
    throw failure;
  }
}

function explain(failure: unknown, workflowId: string): unknown {
  if (!isGrpcServiceError(failure)) return failure;
  const options = { cause: failure };
  if (failure.code === NOT_FOUND) {
    return new CodedError<TimeSkippingCode>(
      'failed',
      toSentence(workflowId, failure.details),
      options,
    );
  }
  if (failure.code !== UNIMPLEMENTED) return failure;
  return new CodedError<TimeSkippingCode>(
    'unavailable',
    'This Temporal server does not skip time: it must be 1.32 or newer and started with frontend.WorkflowTimeSkippingEnabled=true.',
    options,
  );
}

function toSentence(workflowId: string, reason: string | null | undefined): string {
  return `The clock of ${workflowId} was not moved: ${reason || 'the server does not say why'}.`;
}
