import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { failureConverterPath } from './secrecy/index.ts';

const workflows = new URL('../workflows/', import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, workflows));

/**
 * The pure part of the workflows: loaded once per process and shared by all endings, instead of once
 * per ending (docs/architecture.md#light-to-keep). It imports nothing of Temporal and keeps no state.
 */
const preloaded = [
  'chart/index.ts',
  'host/burst.ts',
  'host/inbox.ts',
  'ending/chart.ts',
  'ending/reading/index.ts',
  'departure/chart.ts',
  'departure/reading/index.ts',
  'agency/chart.ts',
  'agency/reading/index.ts',
].map(path);

/** What is bundled. */
export interface ToBundle {
  /** The file that exports the workflows: those of Endwell, where nothing else is said. */
  workflowsPath?: string;
  /** The files that are loaded once per process, and not once per workflow. */
  preload?: readonly string[];
  /** The files whose interceptors stand around each workflow. */
  interceptors?: readonly string[];
}

/** Bundles workflows for a worker; tests bundle files of their own the same way. */
export async function bundle({
  workflowsPath = path('index.ts'),
  preload = preloaded,
  interceptors = [path('host/sdk-edges.ts')],
}: ToBundle = {}): Promise<WorkflowBundleWithSourceMap> {
  return await bundleWorkflowCode({
    workflowsPath,
    // Of a bundle without it nobody is warned, and what its failures say stays readable.
    failureConverterPath,
    preloadModules: [...preload],
    workflowInterceptorModules: [...interceptors],
    // XState's development build would be taken otherwise. Never to be changed once released:
    // recorded histories must replay on the same conditions.
    webpackConfigHook: (config) => ({
      ...config,
      module: { ...config.module, rules: config.module?.rules?.map(modern) ?? [] },
      optimization: { ...config.optimization, concatenateModules: true },
      resolve: {
        ...config.resolve,
        conditionNames: ['import', 'require', 'module', 'webpack', 'default'],
      },
    }),
    logger: quiet,
  });
}

/** The SDK's rule for TypeScript. */
interface Swc {
  use: { options: { jsc: object } };
}

/**
 * The SDK has TypeScript written as the JavaScript of 2017, which has neither spread objects nor private fields: each
 * copy of a context would be made name by name, into an object that takes three times the room and is slow to read.
 */
function modern<R>(rule: R): R {
  if (!isSwc(rule)) return rule;
  const { use } = rule;
  const jsc = { ...use.options.jsc, target: 'es2023' };
  return { ...rule, use: { ...use, options: { ...use.options, jsc } } };
}

function isSwc(rule: unknown): rule is Swc {
  const { use } = rule as Partial<Swc>;
  return typeof use?.options?.jsc === 'object';
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
