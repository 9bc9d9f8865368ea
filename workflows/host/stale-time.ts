import type { WorkflowInterceptors } from '@temporalio/workflow';

/** How the failure begins that a query is answered with when it came too early. */
export const TOO_EARLY = 'Asked before the next task of the workflow';

/**
 * When a worker has died, a query may reach the next worker before a task does. Events that nobody has taken yet are then
 * handed to the run with the time of the task before them, and it would be kept like that: its commands would differ from
 * what a replay says. No two tasks have the same time, so such an activation is known by it, and failed: the run is
 * dropped, and whoever looked must look again.
 */
export function interceptors(): WorkflowInterceptors {
  let time = '';
  let length = 0;
  return {
    internals: [
      {
        activate(input, next): void {
          const { timestamp, historyLength, jobs } = input.activation;
          if (jobs?.some(({ queryWorkflow }) => queryWorkflow)) return next(input);
          const at = `${String(timestamp?.seconds)}.${timestamp?.nanos ?? 0}`;
          if (at === time && (historyLength ?? 0) > length) throw new Error(`${TOO_EARLY}.`);
          time = at;
          length = historyLength ?? 0;
          return next(input);
        },
      },
    ],
  };
}
