import { isGrpcServiceError } from '@temporalio/client';
import { setTimeout as pause } from 'node:timers/promises';
import { CodedError } from '../../coded-error.ts';
import type { TimeSkippingCode } from './time-skipping.ts';

const FAILED_PRECONDITION = 9;
const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 20;

/**
 * Asks until the workflow answers. A query is answered only after the workflow has had its first task and has taken
 * in all that was waiting for it.
 */
export async function answered<T>(query: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await query();
    } catch (cause) {
      if (!isAwaitingFirstTask(cause)) throw cause;
      if (Date.now() > until) {
        const message = `The workflow had no task within ${PATIENCE_MS / 1000} s: is its worker running?`;
        throw new CodedError<TimeSkippingCode>('unsettled', message, { cause });
      }
      await pause(LOOK_EVERY_MS);
    }
  }
}

/** The same for those who only wait for it. */
export function settledBy(query: () => Promise<unknown>): () => Promise<void> {
  return async () => void (await answered(query));
}

function isAwaitingFirstTask(failure: unknown): boolean {
  for (let at = failure; at instanceof Error; at = at.cause) {
    if (isGrpcServiceError(at) && at.code === FAILED_PRECONDITION) {
      return at.details.includes('Workflow task is not scheduled yet');
    }
  }
  return false;
}
