import { describe, expect, it } from '@jest/globals';
import type { WorkflowInterceptors } from '@temporalio/workflow';
import { noopMetricMeter } from '@temporalio/common';
import { compileWorkerOptions } from '@temporalio/worker/lib/worker-options.js';
import { DefaultLogger } from '@temporalio/worker';
import { createRequire } from 'node:module';
import { unhurried } from '../../worker/ending-worker.ts';
import {
  interceptors,
  letGo,
  quiet,
  TOO_EARLY,
  WRITTEN_FOR,
} from '../../workflows/host/sdk-edges.ts';

type Internals = NonNullable<WorkflowInterceptors['internals']>[number];
type Activate = NonNullable<Internals['activate']>;
type Activation = Parameters<Activate>[0];

/** What a worker hands over: at that second, with so long a history, and perhaps a query. */
function activation(seconds: number, historyLength: number, asked = false): Activation {
  const jobs = asked ? [{ queryWorkflow: {} }] : [];
  return { activation: { timestamp: { seconds }, historyLength, jobs } } as unknown as Activation;
}

describe('what is done because the SDK is as it is', () => {
  it('was written for the SDK that is installed: after an upgrade, look whether it is still so', () => {
    const { version } = createRequire(import.meta.url)('@temporalio/workflow/package.json') as {
      version: string;
    };
    expect(version).toBe(WRITTEN_FOR);
  });

  it('lets a call into the sandbox take a minute, which the SDK does not name among its settings', () => {
    const isolateOf = (more: object): number => {
      const options = { taskQueue: 'any', activities: { none: async () => null }, ...more };
      const logger = new DefaultLogger('ERROR');
      return compileWorkerOptions(options, logger, noopMetricMeter).isolateExecutionTimeoutMs;
    };
    expect(isolateOf({})).toBe(5_000);
    expect(isolateOf(unhurried)).toBe(60_000);
  });

  it('lets a long chain of promises run out first', async () => {
    let reached = 0;
    const chain = async (): Promise<void> => {
      for (; reached < 50; reached++) await Promise.resolve();
    };
    void chain();
    await quiet();
    expect(reached).toBe(50);
  });

  it('empties the argument that the SDK holds on to', () => {
    const start = { carried: { position: {} } };
    letGo(start);
    expect(start).toEqual({});
  });

  it('refuses events that come with the time of the task before, and no others', () => {
    const [hook] = interceptors().internals ?? [];
    let taken = 0;
    const activate = (input: Activation) => hook!.activate!(input, () => void taken++);
    activate(activation(1, 5));
    activate(activation(1, 5));
    activate(activation(1, 9, true));
    activate(activation(2, 9));
    expect(taken).toBe(4);
    expect(() => activate(activation(2, 12))).toThrow(TOO_EARLY);
    expect(taken).toBe(4);
  });
});
