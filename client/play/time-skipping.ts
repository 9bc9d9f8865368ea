import { type Connection, isGrpcServiceError } from '@temporalio/client';
import { msToTs, requiredTsToMs, tsToMs } from '@temporalio/common/lib/time.js';
import type { temporal } from '@temporalio/proto';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CodedError } from '../../coded-error.ts';

/**
 * Why time was not skipped. `unavailable`: the server cannot; `past`: time goes forwards alone; `failed`: the workflow ended; `blocked`: it is
 * not idle; `unsettled`: no worker.
 */
export type TimeSkippingCode = 'unavailable' | 'past' | 'failed' | 'blocked' | 'unsettled';

/** A skip of one workflow's own time. */
export interface Skip {
  workflowId: string;
  /** How far at most. */
  milliseconds: number;
  namespace?: string;
  /** How long to wait, in real milliseconds, for a workflow that is not idle. */
  patience?: number;
}

/** A jump over any number of timers. */
export interface FastForward extends Skip {
  /** Resolves when the workflow has taken in everything so far; see `settledBy`. */
  settled: () => Promise<void>;
}

type PollingResult = temporal.api.enums.v1.FastForwardPollingResult;

const COMPLETED = 2 satisfies PollingResult;
const FAILED = 3 satisfies PollingResult;

const RUNNING = 1 satisfies temporal.api.enums.v1.WorkflowExecutionStatus;

const TASK_COMPLETED = 7 satisfies temporal.api.enums.v1.EventType;
const SKIPPED = 60 satisfies temporal.api.enums.v1.EventType;
/** So many events at most are looked through for the last skip: what is met brings few. */
const SINCE_A_SKIP = 16;

const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const NOT_FOUND = 5;
const UNIMPLEMENTED = 12;

const POLL_WITHIN_MS = 60_000;
const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 20;

/**
 * Skips time once, as soon as the workflow is idle: to its next timer, or as far as asked where none is due before.
 * Answers its own time then, in epoch milliseconds. Once alone, because server 1.32 goes on to the next timer when the
 * end of a skip passes while the workflow is at work on the first (`GateByFastForward`): to meet a timer, ask for more
 * than there is to it. One that is due already and has not gone off yet would be passed over by the next skip: the one that was met
 * has been taken in before this answers.
 *
 * @throws CodedError of a {@link TimeSkippingCode}
 */
export async function skipOnce(connection: Connection, skip: Skip): Promise<number> {
  try {
    await request(connection, skip, { id: randomUUID(), most: 1 });
    const there = await skipped(connection, skip);
    await takenIn(connection, skip);
    return there;
  } catch (failure) {
    throw explain(failure, skip.workflowId);
  }
}

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
    await request(connection, jump, { id });
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

async function request(
  connection: Connection,
  { workflowId, namespace = 'default', milliseconds }: Skip,
  { id, most }: { id: string; most?: number },
): Promise<void> {
  await connection.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution: { workflowId },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        fastForwardConfig: { id, duration: msToTs(milliseconds) },
        ...(most === undefined ? {} : { maxSessionSkipCount: most }),
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

/** The server switches skipping off again with the one skip; it tells nobody, and so is asked. */
async function skipped(connection: Connection, skip: Skip): Promise<number> {
  const { workflowId, patience = PATIENCE_MS } = skip;
  for (const until = Date.now() + patience; ; await pause(LOOK_EVERY_MS)) {
    const { now, skips, runs } = await ownTime(connection, skip);
    if (!skips) return now;
    if (!runs)
      throw new CodedError<TimeSkippingCode>('failed', toSentence(workflowId, 'it has ended'));
    if (Date.now() > until) {
      const reason = `in ${patience / 1000} s it was never idle`;
      throw new CodedError<TimeSkippingCode>('blocked', toSentence(workflowId, reason));
    }
  }
}

/** Waits for the task that a timer brings which a skip has met: until then it is still set, though it is due. */
async function takenIn(connection: Connection, skip: Skip): Promise<void> {
  const { workflowId, namespace = 'default', patience = PATIENCE_MS } = skip;
  const asked = { namespace, execution: { workflowId }, maximumPageSize: SINCE_A_SKIP };
  for (const until = Date.now() + patience; Date.now() < until; await pause(LOOK_EVERY_MS)) {
    const { history } = await connection.workflowService.getWorkflowExecutionHistoryReverse(asked);
    const events = history?.events ?? [];
    const last = events.findIndex(({ eventType }) => eventType === SKIPPED);
    // Another run has begun since, or the skip met nothing and ended where it should.
    if (last < 0 || metNothing(events[last]!)) return;
    if (events.slice(0, last).some(({ eventType }) => eventType === TASK_COMPLETED)) return;
  }
  throw new CodedError<TimeSkippingCode>(
    'blocked',
    toSentence(workflowId, `in ${patience / 1000} s it took no notice of its timer`),
  );
}

function metNothing(skipped: temporal.api.history.v1.IHistoryEvent): boolean {
  return (
    skipped.workflowExecutionTimeSkippingTransitionedEventAttributes?.disabledAfterFastForward ===
    true
  );
}

/** A workflow's own time as the server has it, in epoch milliseconds; whether it is still to be skipped; whether it runs. */
export async function ownTime(
  connection: Connection,
  { workflowId, namespace = 'default' }: Pick<Skip, 'workflowId' | 'namespace'>,
): Promise<{ now: number; skips: boolean; runs: boolean }> {
  const { workflowExecutionInfo, workflowExtendedInfo } =
    await connection.workflowService.describeWorkflowExecution({
      namespace,
      execution: { workflowId },
    });
  const { currentTime, effectiveConfig } = workflowExtendedInfo?.timeSkippingInfo ?? {};
  return {
    now: currentTime ? tsToMs(currentTime) : Date.now(),
    skips: effectiveConfig?.enabled === true,
    runs: workflowExecutionInfo?.status === RUNNING,
  };
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
