import {
  NativeConnection,
  type NativeConnectionOptions,
  Worker,
  type WorkerDeploymentOptions,
  type WorkerOptions,
  type WorkflowBundle,
} from '@temporalio/worker';
import type { DataConverter } from '@temporalio/common';
import { createActivities, type Ports } from '../activities/index.ts';
import { ServerFault } from '../server-fault.ts';
import type { Tuning } from '../temporal.config.ts';
import type { AtWork } from './keep-up.ts';
import type { Build } from './upgrades/build.ts';
import { gateActivities } from './upgrades/plan.ts';
import { Versions } from './upgrades/versions.ts';
import { mailQueueOf } from '../workflows/host/queues.ts';

export interface EndingWorkerOptions {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  /** Encrypts whatever goes to Temporal (secrecy/index.ts). */
  dataConverter: DataConverter;
  ports: Ports;
  /** Messages a second that the mail server may be given. */
  mailRate: number;
  /** Of the workflows (kept-bundle.ts). */
  workflowBundle: WorkflowBundle;
  tuning?: Tuning;
  /** Of the workflows; what begins a run with it stays with it for that run. Without one nothing is versioned. */
  build?: Build;
  /** Whether it sends mail, which it does unless this says no: a process may have one that does. */
  mails?: boolean;
}

/** A worker of endings, and beside it one that only sends mail, at its own rate. */
export interface EndingWorker {
  /** Runs all until they are shut down; rejects when one fails. */
  run: () => Promise<void>;
  shutdown: () => void;
  /** Whether all of them take work. */
  isReady: () => boolean;
}

/**
 * How long a call into the sandbox may take: where the SDK says nothing, 5 s by the clock on the wall, which a busy machine lets pass
 * while nothing runs. And a call that is cut off takes the whole process along, with every ending that it remembers: Node loses
 * count of its hooks (nodejs/node#38503). Who takes longer than ten seconds is given up by the server, and done again.
 */
export const unhurried = { isolateExecutionTimeout: '1 minute' };

/** Of what a machine has, so much is used where slots go by its resources. */
const USED = { targetMemoryUsage: 0.8, targetCpuUsage: 0.9 };

/** A letter under way may end by itself before the worker is made to. */
function toSdkTuning({ cachedEndings, slots, identity, drainMs }: Tuning): Partial<WorkerOptions> {
  return {
    ...(cachedEndings === null ? {} : { maxCachedWorkflows: cachedEndings }),
    ...(slots === 'resource-based' ? { tuner: { tunerOptions: USED } } : {}),
    ...(typeof slots === 'number'
      ? { maxConcurrentWorkflowTaskExecutions: slots, maxConcurrentActivityTaskExecutions: slots }
      : {}),
    ...(identity === null ? {} : { identity }),
    ...(drainMs === null ? {} : { shutdownGraceTime: drainMs, shutdownForceTime: drainMs }),
  };
}

/** Composes the worker. */
export async function createEndingWorker(options: EndingWorkerOptions): Promise<EndingWorker> {
  const { connection, namespace, taskQueue, dataConverter, ports, build } = options;
  const activities = createActivities(ports);
  const endings = await Worker.create({
    connection,
    namespace,
    taskQueue,
    dataConverter,
    workflowBundle: options.workflowBundle,
    ...unhurried,
    ...(build === undefined
      ? { activities }
      : {
          activities: { ...activities, ...gateActivities(new Versions({ ...options, build })) },
          workerDeploymentOptions: pinnedTo(build),
        }),
    ...(options.tuning ? toSdkTuning(options.tuning) : {}),
  });
  const workers = [endings];
  if (options.mails ?? true) {
    // Unversioned: endings of every build hand their mail to it, and so what it takes may only grow.
    const mail = await Worker.create({
      connection,
      namespace,
      taskQueue: mailQueueOf(taskQueue),
      dataConverter,
      activities,
      maxTaskQueueActivitiesPerSecond: options.mailRate,
      ...(options.tuning ? toSdkTuning(options.tuning) : {}),
    });
    workers.push(mail);
  }
  const shutdown = (): void => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  return {
    run: async () => {
      try {
        await Promise.all(workers.map((worker) => worker.run()));
      } finally {
        shutdown();
      }
    },
    shutdown,
    isReady: () => workers.every((worker) => worker.getState() === 'RUNNING'),
  };
}

/** The connection of workers to a server that was reached before. @throws ServerFault `unreachable` */
export async function connectWorker(target: NativeConnectionOptions): Promise<NativeConnection> {
  try {
    return await NativeConnection.connect(target);
  } catch (cause) {
    throw new ServerFault('unreachable', { address: target.address ?? null }, { reply: '', cause });
  }
}

/** A worker at work; once it has ended, whoever ended it, its connection is closed. */
export function running(worker: EndingWorker, close: () => Promise<void>): AtWork {
  const ended = (async () => {
    try {
      await worker.run();
      return 'it was shut down';
    } catch (failure) {
      return failure instanceof Error ? failure.message : String(failure);
    } finally {
      await close();
    }
  })();
  return {
    ended,
    stop: async () => {
      worker.shutdown();
      await ended;
    },
  };
}

function pinnedTo(version: Build): WorkerDeploymentOptions {
  return { version, useWorkerVersioning: true, defaultVersioningBehavior: 'PINNED' };
}
