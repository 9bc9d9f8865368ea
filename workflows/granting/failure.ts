import { ActivityFailure, ApplicationFailure } from '@temporalio/common';

/** The code of a failed activity; an attempt that merely got lost has none of its own. Anything else is thrown on. */
export function failed(error: unknown, otherwise: string): { code: string; final: boolean } {
  if (!(error instanceof ActivityFailure)) throw error;
  const { cause } = error;
  return cause instanceof ApplicationFailure
    ? { code: cause.type ?? otherwise, final: cause.nonRetryable === true }
    : { code: otherwise, final: false };
}
