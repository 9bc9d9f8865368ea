import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import {
  createEndingWorker,
  type EndingWorker,
  type EndingWorkerOptions,
} from '../ending-worker.ts';
import type { Build } from './build.ts';
import { KeptCode } from './kept-code.ts';
import { moveTo } from './move.ts';
import { retracing } from './retrace.ts';
import { Versions } from './versions.ts';

export interface FleetOptions extends EndingWorkerOptions {
  build: Build;
  /** Where the code of builds is kept, beside the data of the endings that began with them. */
  codeFolder: string;
  say: (line: string) => void;
}

const AGAIN_AFTER_MS = 30_000;
const NEEDED_STILL_MS = 3_600_000;

/**
 * The worker of this build, and in the same process one for each older build that something is still with. Once it runs,
 * whatever this build can take goes over to it, and a worker that nobody needs any more is sent home; what is then left of
 * it is deleted by the next start.
 */
export async function openFleet(options: FleetOptions): Promise<EndingWorker> {
  const { connection, namespace, dataConverter, build, codeFolder, say, workflowBundle } = options;
  const versions = new Versions(options);
  const kept = new KeptCode(codeFolder, await versions.namespaceId(), build.deploymentName);
  // Before its first task: what begins with a build that is not kept could never be moved.
  await kept.keep(build.buildId, workflowBundle.code);
  const client = new Client({ connection, namespace, dataConverter });
  const retrace = retracing(client, { workflowBundle, dataConverter });
  const own = await createEndingWorker(options);
  const older = new Map<string, EndingWorker>();
  const needed = await neededBeside();
  for (const buildId of needed) {
    const code = await kept.read(buildId);
    if (code === null) {
      const file = kept.fileOf(buildId);
      say(`upgrade.lost: What runs with build ${buildId} waits, because ${file} is missing.`);
      continue;
    }
    const beside = { ...build, buildId };
    const workflows = { workflowBundle: { code }, mails: false };
    older.set(buildId, await createEndingWorker({ ...options, ...workflows, build: beside }));
    say(`Build ${buildId} works on beside build ${build.buildId}, until nothing is with it.`);
  }
  for (const buildId of await kept.buildIds()) {
    if (buildId !== build.buildId && !needed.has(buildId)) await kept.forget(buildId);
  }
  const stopped = new AbortController();

  /** Tried again for as long as something is left: a server may not answer, a letter may be under way. */
  async function bringOver(): Promise<void> {
    while (!stopped.signal.aborted) {
      try {
        const { outcome } = await moveTo({ versions, retrace, say, signal: stopped.signal });
        if (outcome !== 'onTheWay') return await sendHome();
      } catch (error) {
        if (stopped.signal.aborted) return;
        const why = error instanceof Error ? error.message : String(error);
        say(`upgrade.interrupted: ${why}; it is tried again.`);
      }
      await pause(AGAIN_AFTER_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  }

  /** Older builds, as soon as nobody needs them any more. */
  async function sendHome(): Promise<void> {
    while (!stopped.signal.aborted) {
      const needed = await neededBeside();
      for (const [buildId, worker] of older) {
        if (needed.has(buildId)) continue;
        worker.shutdown();
        older.delete(buildId);
      }
      if (older.size === 0) return;
      await pause(NEEDED_STILL_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  }

  /**
   * Other builds: those that something is at rest with, the one that is still current (until this one is, all begins there),
   * and those with which something has ended that the server still keeps, and that may be asked.
   */
  async function neededBeside(): Promise<ReadonlySet<string>> {
    const ids = new Set((await versions.elsewhere()).map(({ buildId }) => buildId));
    ids.add(await versions.current());
    for (const buildId of await kept.buildIds()) {
      if (!ids.has(buildId) && (await versions.isKept(buildId))) ids.add(buildId);
    }
    return new Set([...ids].filter((id) => id !== null && id !== build.buildId) as string[]);
  }

  const all = [own, ...older.values()];
  return {
    run: async () => {
      const running = all.map((worker) => worker.run());
      const moving = bringOver();
      try {
        await Promise.all([...running, moving]);
      } finally {
        shutdown();
        await Promise.allSettled([...running, moving]);
      }
    },
    shutdown,
    isReady: () => own.isReady(),
  };

  function shutdown(): void {
    stopped.abort();
    for (const worker of all) worker.shutdown();
  }
}
