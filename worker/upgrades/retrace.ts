import { type Client } from '@temporalio/client';
import { type ReplayWorkerOptions, Worker } from '@temporalio/worker';
import type { Objection } from './judge.ts';
import type { Retrace } from './plan.ts';
import type { Running } from './versions.ts';

const says =
  'Other code began it, whose history this build does not agree with: start that release once with builds, to adopt it.';

/**
 * Retraces what began without builds: no worker answers for its state, but whether this code goes on where it is can be
 * seen from its history, which is replayed here. A fresh one that other code began may still agree with it.
 */
export function retracing(client: Client, how: ReplayWorkerOptions): Retrace {
  return async (all) => {
    const against = new Map<string, Objection>();
    if (all.length === 0) return against;
    const replayed = Worker.runReplayHistories(how, historiesOf(client, all));
    for await (const { workflowId, error } of replayed) {
      if (error === undefined) continue;
      const code = 'upgrade.otherHistory';
      against.set(workflowId, { code, says });
    }
    return against;
  };
}

async function* historiesOf(client: Client, all: readonly Running[]) {
  for (const { workflowId } of all) {
    yield { workflowId, history: await client.workflow.getHandle(workflowId).fetchHistory() };
  }
}
