import { Client } from '@temporalio/client';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createEndings } from '../../client/endings.ts';
import type { Config } from '../../temporal.config.ts';
import type { Stack } from '../../worker/stack.ts';
import { defaultPolicy } from '../../workflows/policy/index.ts';

/** Whole processes, from their start to their end, in milliseconds: the middle of nine. */
export interface Commands {
  show: number;
  tasks: number;
  /** What Node itself takes. */
  nothing: number;
}

const bin = fileURLToPath(new URL('../../client/cli/endwell.js', import.meta.url));
const policy = defaultPolicy({ name: 'Riverside Counselling', zone: 'Europe/London' });
const endings = 5;
const times = 9;
const run = promisify(execFile);

/** Commands that people give, asked of a few endings; one after the other by turns, as the machine changes. */
export async function timeCommands(
  stack: Stack,
  { agency, taskQueue, refKey, keys }: Config,
): Promise<Commands> {
  const { connection, namespace, address, dataConverter } = stack;
  const client = new Client({ connection, namespace, dataConverter });
  const known = createEndings({ client, agency, taskQueue, refKey });
  const opened = await Promise.all(
    Array.from({ length: endings }, (_, n) =>
      known.open({ externalRef: `B-${n}`, worker: 'W-7' }, policy),
    ),
  );
  const env = {
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    ENDWELL_AGENCY: agency,
    ENDWELL_REF_KEY: refKey,
    ENDWELL_KEYS: 'text' in keys ? keys.text : keys.path,
  };
  const timed = async (...words: string[]): Promise<number> => {
    const begun = performance.now();
    // The worker that answers is in this process: it must not stand still meanwhile.
    await run(process.execPath, words, { env });
    return performance.now() - begun;
  };
  // What the command line keeps of itself is made by the first.
  await timed(bin, 'show', 'B-0');
  const took = { show: [] as number[], tasks: [] as number[], nothing: [] as number[] };
  for (let i = 0; i < times; i++) {
    took.nothing.push(await timed('-e', '0'));
    took.show.push(await timed(bin, 'show', 'B-0'));
    took.tasks.push(await timed(bin, 'tasks'));
  }
  for (const { workflowId } of opened) {
    await client.workflow.getHandle(workflowId).terminate('measured');
  }
  return { show: middle(took.show), tasks: middle(took.tasks), nothing: middle(took.nothing) };
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
}
