import { type NativeConnection, Worker, type WorkflowBundle } from '@temporalio/worker';
import { createActivities, type Ports } from '../activities/index.ts';
import { mailQueueOf } from '../workflows/host/queues.ts';

export interface EndingWorkerOptions {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  ports: Ports;
  /** Messages a second that the mail server may be given. */
  mailRate: number;
  /** Of the workflows (kept-bundle.ts). */
  workflowBundle: WorkflowBundle;
  maxCachedWorkflows?: number;
}

/** A worker of endings, and beside it one that only sends mail, at its own rate. */
export interface EndingWorker {
  /** Runs both until they are shut down; rejects when one fails. */
  run: () => Promise<void>;
  shutdown: () => void;
}

/** Composes the worker. */
export async function createEndingWorker(options: EndingWorkerOptions): Promise<EndingWorker> {
  const { connection, namespace, taskQueue, ports } = options;
  const activities = createActivities(ports);
  const endings = await Worker.create({
    connection,
    namespace,
    taskQueue,
    activities,
    workflowBundle: options.workflowBundle,
    ...(options.maxCachedWorkflows === undefined
      ? {}
      : { maxCachedWorkflows: options.maxCachedWorkflows }),
  });
  const mail = await Worker.create({
    connection,
    namespace,
    taskQueue: mailQueueOf(taskQueue),
    activities,
    maxTaskQueueActivitiesPerSecond: options.mailRate,
  });
  return {
    run: async () => {
      try {
        await Promise.all([endings.run(), mail.run()]);
      } finally {
        for (const worker of [endings, mail])
          if (worker.getState() === 'RUNNING') worker.shutdown();
      }
    },
    shutdown: () => {
      for (const worker of [endings, mail]) if (worker.getState() === 'RUNNING') worker.shutdown();
    },
  };
}
