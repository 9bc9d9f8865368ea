import type { WorkflowBundle } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../temporal.config.ts';
import { keptBundle } from '../../worker/kept-bundle.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export interface BundleChoice {
  /** Everything pure once per process, as in production, or once per ending. */
  preload?: boolean;
  /** Runs that are over after 30 steps. */
  shortRuns?: boolean;
  /** A chart with a bug. */
  broken?: boolean;
}

/** The bundle of endings, made once for all test files. */
export async function endingBundle({
  preload = true,
  shortRuns = false,
  broken = false,
}: BundleChoice = {}): Promise<WorkflowBundle & { path: string }> {
  return await keptBundle(loadConfig().cacheFolder, {
    ...(preload ? {} : { preload: [] }),
    ...(shortRuns ? { workflowsPath: pathOf('ending-short-runs.ts') } : {}),
    ...(broken ? { workflowsPath: pathOf('ending-broken.ts') } : {}),
  });
}
