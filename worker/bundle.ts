import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

const workflows = new URL('../workflows/', import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, workflows));

/**
 * The pure part of the workflows: loaded once per process and shared by all endings, instead of once
 * per ending (design.md section 4, point 10). It imports nothing of Temporal and keeps no state.
 */
const preloaded = [
  'host/step.ts',
  'ending/chart.ts',
  'ending/explain.ts',
  'ending/hearing.ts',
  'ending/view.ts',
  'ending/signs.ts',
].map(path);

/** Bundles workflows for a worker; tests bundle files of their own the same way. */
export async function bundle({
  workflowsPath = path('index.ts'),
  preload = true,
}: { workflowsPath?: string; preload?: boolean } = {}): Promise<WorkflowBundleWithSourceMap> {
  return await bundleWorkflowCode({
    workflowsPath,
    preloadModules: preload ? preloaded : [],
    // XState's development build would be taken otherwise. Never to be changed once released:
    // recorded histories must replay on the same conditions.
    webpackConfigHook: (config) => ({
      ...config,
      resolve: {
        ...config.resolve,
        conditionNames: ['import', 'require', 'module', 'webpack', 'default'],
      },
    }),
    logger: quiet,
  });
}

const nothing = (): void => {};
const quiet = {
  log: nothing,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: (message: string) => process.stderr.write(`${message}\n`),
};
