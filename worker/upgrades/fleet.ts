import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import {
  createEndingWorker,
  type EndingWorker,
  type EndingWorkerOptions,
} from '../ending-worker.ts';
import type { Build } from './build.ts';
import { keepCode, keptCode } from './kept-code.ts';
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

/**
 * The worker of this build, and in the same process one for each older build that something still runs with. Once it
 * runs, whatever this build can take goes over to it, and a worker that nobody needs any more is sent home.
 */
export async function openFleet(options: FleetOptions): Promise<EndingWorker> {
  const { connection, namespace, taskQueue, build, codeFolder, say, workflowBundle } = options;
  // Before its first task: what begins with a build that is not kept could never be moved.
  await keepCode(codeFolder, build.buildId, workflowBundle.code);
  const versions = new Versions({ connection, namespace, taskQueue, build });
  const retrace = retracing(new Client({ connection, namespace }), workflowBundle);
  const own = await createEndingWorker(options);
  const older = new Map<string, EndingWorker>();
  for (const buildId of await neededBeside(versions)) {
    const code = await keptCode(codeFolder, buildId);
    if (code === null) {
      say(
        `upgrade.lost: The code of build ${buildId} is not in ${codeFolder}; what runs with it waits.`,
      );
      continue;
    }
    const beside = { ...build, buildId };
    const workflows = { workflowBundle: { code }, mails: false };
    older.set(buildId, await createEndingWorker({ ...options, ...workflows, build: beside }));
    say(`Build ${buildId} works on beside build ${build.buildId}, until nothing runs with it.`);
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

  /** Older builds that nobody needs any more. */
  async function sendHome(): Promise<void> {
    const needed = await neededBeside(versions);
    for (const [buildId, worker] of older) {
      if (needed.has(buildId)) continue;
      worker.shutdown();
      older.delete(buildId);
    }
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
  };

  function shutdown(): void {
    stopped.abort();
    for (const worker of all) worker.shutdown();
  }
}

/** Other builds that something is at rest with, and the one that is still current: until this one is, all begins there. */
async function neededBeside(versions: Versions): Promise<ReadonlySet<string>> {
  const current = await versions.current();
  const elsewhere = await versions.elsewhere();
  const needed = new Set([current, ...elsewhere.map(({ buildId }) => buildId)]);
  return new Set(
    [...needed].filter((id) => id !== null && id !== versions.build.buildId) as string[],
  );
}
