import {
  ActivityFailure,
  proxyActivities,
  TimeoutFailure,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { MailTrial } from '../activities/mail/trial.ts';
import { mailQueueOf } from './host/queues.ts';

/**
 * How the mail server was tried by whoever works on the mail queue: or that nobody took the task, that it was not
 * answered, or that a worker of an older release does not know it.
 */
export type MailProbed = MailTrial | 'untaken' | 'unanswered' | 'unknown';

/** What the probe is asked to do besides ending. */
export interface Probing {
  mail: boolean;
}

/**
 * Ends at once: that it has ended shows that a worker does its tasks. Where that is asked, it first has the mail queue
 * try its mail server, ahead of letters that wait. For `endwell doctor`, which deletes it afterwards.
 */
export async function doctorProbe({ mail }: Probing): Promise<MailProbed | null> {
  if (!mail) return null;
  const { tryMailServer } = proxyActivities<Activities>({
    taskQueue: mailQueueOf(workflowInfo().taskQueue),
    scheduleToStartTimeout: 10_000,
    startToCloseTimeout: 40_000,
    retry: { maximumAttempts: 1 },
    priority: { priorityKey: 1 },
  });
  try {
    return await tryMailServer();
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    const { cause } = error;
    if (!(cause instanceof TimeoutFailure)) return 'unknown';
    return cause.timeoutType === 'SCHEDULE_TO_START' ? 'untaken' : 'unanswered';
  }
}
