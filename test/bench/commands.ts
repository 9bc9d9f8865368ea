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

async function lasting(words: string[], env: Record<string, string> = {}): Promise<number> {
  const begun = performance.now();
  // The worker that answers is in this process: it must not stand still meanwhile.
  await run(process.execPath, words, { env, maxBuffer: 1e9 });
  return performance.now() - begun;
}

/** Times a command, as a whole process, against the endings of a stack; milliseconds. */
export function createTimer(
  { address, namespace }: Pick<Stack, 'address' | 'namespace'>,
  { agency, refKey, keys }: Pick<Config, 'agency' | 'refKey' | 'keys'>,
): (...words: string[]) => Promise<number> {
  const env = {
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    ENDWELL_AGENCY: agency,
    ENDWELL_REF_KEY: refKey,
    ENDWELL_KEYS: 'text' in keys ? keys.text : keys.path,
  };
  return async (...words) => await lasting([bin, ...words], env);
}

/** Commands that people give, asked of a few endings; one after the other by turns, as the machine changes. */
export async function timeCommands(stack: Stack, config: Config): Promise<Commands> {
  const { agency, taskQueue, refKey } = config;
  const { connection, namespace, dataConverter } = stack;
  const client = new Client({ connection, namespace, dataConverter });
  const known = createEndings({ client, agency, taskQueue, refKey });
  const opened = await Promise.all(
    Array.from({ length: endings }, (_, n) =>
      known.open({ externalRef: `B-${n}`, worker: 'W-7' }, policy),
    ),
  );
  const timed = createTimer(stack, config);
  // What the command line keeps of itself is made by the first.
  await timed('show', 'B-0');
  const took = { show: [] as number[], tasks: [] as number[], nothing: [] as number[] };
  for (let i = 0; i < times; i++) {
    took.nothing.push(await lasting(['-e', '0']));
    took.show.push(await timed('show', 'B-0'));
    took.tasks.push(await timed('tasks'));
  }
  for (const { workflowId } of opened) {
    await client.workflow.getHandle(workflowId).terminate('measured');
  }
  return { show: middle(took.show), tasks: middle(took.tasks), nothing: middle(took.nothing) };
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
}
