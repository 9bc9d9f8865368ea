import {
  QueryNotRegisteredError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { setTimeout } from 'node:timers/promises';
import type { Refusal } from '../workflows/chart/index.ts';
import { foreseen, statusOf } from '../server-fault.ts';
import { TOO_EARLY } from '../workflows/host/sdk-edges.ts';
import { EndwellError } from './endwell-error.ts';
import type { Hearer } from './event-words.ts';
import { refusalInWords } from './refusal-words.ts';

/**
 * Temporal’s errors become ours; a refusal carries what would unblock it. Where no answer comes, `isWorkedOn` says whether a
 * worker is there all the same.
 */
export async function asking<T>(
  { hearer, ref }: { hearer: Hearer; ref: string },
  ask: () => Promise<T>,
  isWorkedOn: () => Promise<boolean | null> = () => Promise.resolve(false),
): Promise<T> {
  try {
    const answer = await patiently(ask);
    if (isUnseen(answer)) {
      throw new EndwellError('refused', `${answer.why} ${answer.mend}`, { refusal: answer });
    }
    return answer;
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
      const refusal = refusalInWords((error.cause.details?.[0] ?? null) as Refusal | null, hearer);
      const says = refusal ? `${refusal.why} ${refusal.mend}` : error.cause.message;
      throw new EndwellError('refused', says, { cause: error, refusal });
    }
    if (error instanceof WorkflowNotFoundError) {
      const says = `There is no running ending ${ref}: open it first, or look at those that run (endwell list).`;
      throw new EndwellError('notFound', says, { cause: error });
    }
    if (error instanceof QueryNotRegisteredError) {
      throw new EndwellError('unanswered', `Ending ${ref} does not answer yet.`, { cause: error });
    }
    const status = statusOf(error);
    if (isOver(status?.code) || status?.details.startsWith('no poller')) {
      const says = `Ending ${ref} ${whyUnanswered(await isWorkedOn())}`;
      throw new EndwellError('unanswered', says, { cause: error });
    }
    if (status?.code === FAILED_PRECONDITION && status.details.includes('failed state')) {
      const says = `Ending ${ref} does not answer: its last step failed and is tried again; the Temporal UI says why.`;
      throw new EndwellError('unanswered', says, { cause: error });
    }
    throw foreseen(error);
  }
}

/** By whether somebody is known to work on it; a server whose disk is full does not say. */
function whyUnanswered(isWorkedOn: boolean | null): string {
  if (isWorkedOn === null)
    return 'does not answer, and whether its worker is running the server does not say: look at both (endwell doctor).';
  return isWorkedOn
    ? 'does not answer yet: its worker is at work, and has much to do before it. Ask again in a moment.'
    : 'does not answer: its worker is not running.';
}

/** What is answered where a view cannot be made (`unseen`): it refuses no event. */
function isUnseen(answer: unknown): answer is Refusal {
  if (typeof answer !== 'object' || answer === null) return false;
  const { code, event } = answer as Partial<Refusal>;
  return code === 'defect' && event === '';
}

/** A task takes ten seconds to go from a worker that has died to another. */
const PATIENCE = 15_000;

/** What was asked before that task is asked again after it. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + PATIENCE; ;) {
    try {
      return await ask();
    } catch (error) {
      const early = error instanceof QueryNotRegisteredError && error.message.startsWith(TOO_EARLY);
      if (!early || Date.now() > until) throw error;
    }
    await setTimeout(250);
  }
}

const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const FAILED_PRECONDITION = 9;

/** The time to answer is over; a server that notices first says that the call was cancelled. */
function isOver(code?: number): boolean {
  return code === DEADLINE_EXCEEDED || code === CANCELLED;
}
