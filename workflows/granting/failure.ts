import { ActivityFailure, ApplicationFailure } from '@temporalio/common';
import * as v from 'valibot';

/** The code of a failed activity; an attempt that merely got lost has none of its own. Anything else is thrown on. */
export function failed(error: unknown, otherwise: string): { code: string; final: boolean } {
  if (!(error instanceof ActivityFailure)) throw error;
  const { cause } = error;
  return cause instanceof ApplicationFailure
    ? { code: cause.type ?? otherwise, final: cause.nonRetryable === true }
    : { code: otherwise, final: false };
}

/** What the mail activity found in a letter that it refused. */
const Found = v.object({ found: v.string(), why: v.string(), mend: v.string() });

/** The words for which a letter was refused, with why, and what to say instead; nothing of any other failure. */
export function refusedWords(error: unknown): {
  words?: { phrase: string; why: string; instead: string }[];
} {
  const cause = error instanceof ActivityFailure ? error.cause : undefined;
  if (!(cause instanceof ApplicationFailure) || cause.type !== 'letter.wording') return {};
  const words = (cause.details ?? [])
    .filter((detail) => v.is(Found, detail))
    .map(({ found, why, mend }) => ({ phrase: found, why, instead: mend }));
  return { words };
}
