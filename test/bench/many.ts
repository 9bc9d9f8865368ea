import { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createEndings } from '../../client/endings.ts';
import { importCaseload } from '../../client/caseload/import.ts';
import type { Row } from '../../workflows/ending/row.ts';
import type { Config } from '../../temporal.config.ts';
import { bundle } from '../../worker/bundle.ts';
import type { Stack } from '../../worker/stack.ts';
import { defaultPolicy } from '../../workflows/policy/index.ts';
import type { bare } from './bare-workflow.ts';
import { createTimer } from './commands.ts';

/** Of an agency with many clients. */
export interface Many {
  /** Started in a second. */
  endings: number;
  bare: number;
  /** Whole commands, in milliseconds. */
  list: number;
  day: number;
}

const policy = defaultPolicy({ name: 'Riverside Counselling', zone: 'Europe/London' });
const workers = 200;
const taskQueue = 'bare-many';
/** What no worker has looked at yet says nothing of what comes next. */
const untaken = `WorkflowType = 'endOfService' AND ExecutionStatus = 'Running' AND EwNextActionAt IS NULL`;

/** Imports so many endings of 200 workers, starts as many bare workflows, and asks for a list and for a worker's day. */
export async function measureMany(stack: Stack, config: Config, count: number): Promise<Many> {
  const { connection, namespace, dataConverter, address } = stack;
  const client = new Client({ connection, namespace, dataConverter });
  const { agency, refKey } = config;
  const endings = createEndings({ client, agency, taskQueue: stack.taskQueue, refKey });
  const numbers = Array.from({ length: count }, (_, n) => n);
  const rows = numbers.map((n) => ({ row: n, case: caseOf(n) }));
  const already = (await client.workflow.count(untaken)).count;
  const begun = performance.now();
  const report = await importCaseload({
    rows: rows as never,
    quietUntil: Date.now() + 86_400_000,
    open: (row: Row) => endings.open(row, policy),
    passed: () => undefined,
  });
  const imported = performance.now() - begun;
  if (report.opened !== count) throw new Error('Endings were lost');

  const native = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    dataConverter,
    connection: native,
    namespace,
    taskQueue,
    workflowBundle: await bundle({
      workflowsPath: fileURLToPath(new URL('bare-workflow.ts', import.meta.url)),
      preload: [],
      interceptors: [],
    }),
    activities: { work: async () => 'done' },
  });
  const running = worker.run();
  const from = performance.now();
  await importCaseload({
    rows: rows as never,
    quietUntil: null,
    open: async (row: Row) => {
      const workflowId = `bare-many/${row.externalRef}`;
      await client.workflow.start<typeof bare>('bare', { taskQueue, workflowId, args: [[]] });
      return { ref: row.externalRef, workflowId, outcome: 'opened' };
    },
    passed: () => undefined,
  });
  const started = performance.now() - from;
  worker.shutdown();
  await running;
  await native.close();
  // A day begins long after an import: all have taken their first step by then.
  while ((await client.workflow.count(untaken)).count > already) await setTimeout(1_000);
  const timed = createTimer(stack, config);
  const list = await timed('list', '--json');
  await timed('tasks', '--for', 'W-7');
  const day = await timed('tasks', '--for', 'W-7');
  return { endings: (count / imported) * 1000, bare: (count / started) * 1000, list, day };
}

function caseOf(n: number): object {
  return {
    externalRef: `M-${n}`,
    worker: `W-${n % workers}`,
    supervisor: `S-${n % 20}`,
    preferredChannel: 'email',
    email: `m${n}@example.org`,
    zone: 'Europe/London',
    goals: ['Sleep through most nights', 'Back to work, three days a week'],
  };
}
