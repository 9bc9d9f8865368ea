import { type ActivityOptions, workflowInfo } from '@temporalio/workflow';
import { mailQueueOf } from '../host/queues.ts';

const minute = 60_000;
/** What Temporal takes of a key. */
const MOST_OF_A_KEY = 64;

/**
 * How whatever leaves is handed to the mail queue: for one attempt, after which the chart decides again. Agencies that share the
 * queue have equal shares of its rate, however much one of them has to send.
 */
export function onMailQueue(): ActivityOptions {
  const { taskQueue, workflowId } = workflowInfo();
  const [, agency = ''] = workflowId.split('/');
  return {
    taskQueue: mailQueueOf(taskQueue),
    priority: { fairnessKey: agency.slice(0, MOST_OF_A_KEY) },
    scheduleToStartTimeout: 10 * minute,
    // Longer than a mail server is waited for (activities/mail/smtp.ts); a process that has ended shows sooner.
    startToCloseTimeout: 8 * minute,
    heartbeatTimeout: minute / 2,
    retry: { maximumAttempts: 1 },
  };
}
