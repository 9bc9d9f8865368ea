import { ApplicationFailure } from '@temporalio/common';

import { Failure, failures } from './failures.ts';

/**
 * A failure in Temporal's form: type = code, final ones never retried. Details are a payload, so they
 * are encrypted like one; the message is not, and the cause is left behind because it may quote the
 * person's address.
 */
function toApplicationFailure(failure: Failure): ApplicationFailure {
  return ApplicationFailure.create({
    type: failure.code,
    message: failure.message,
    nonRetryable: failures[failure.code].final,
    details: [...failure.details],
  });
}

/** Runs an activity's body and raises its failures in Temporal's form. */
export async function raising<T>(body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof Failure) throw toApplicationFailure(error);
    throw error;
  }
}
