import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePrograms } from '../../client/program/bundle.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The variable in which a run tells its tests where its programs are. */
const FOLDER_VARIABLE = 'ENDWELL_TEST_PROGRAMS';

/** What tests start as a process of its own, as paths from the root. */
const started = [
  'client/demo/main.ts',
  'client/demo/stay.ts',
  'worker/main.ts',
  'test/support/departure-worker-process.ts',
  'test/support/ending-worker-process.ts',
];

/** Makes JavaScript of them, once for a run: each start from its sources takes two seconds of a core more. */
export async function makeForRun(environment: NodeJS.ProcessEnv): Promise<void> {
  const folder = join(root, `node_modules/.cache/endwell/tests-${process.pid}`);
  const named = started.map((file) => [file.replace(/\.ts$/, ''), join(root, file)]);
  await makePrograms(Object.fromEntries(named) as Record<string, string>, folder);
  environment[FOLDER_VARIABLE] = folder;
}

export async function forgetAfterRun(environment: NodeJS.ProcessEnv): Promise<void> {
  const folder = environment[FOLDER_VARIABLE];
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}

/** What Node is to be called with so that a file of the project runs; `file` is a path from the root. */
export function called(file: string): string[] {
  const made = join(process.env[FOLDER_VARIABLE] ?? '', file.replace(/\.ts$/, '.js'));
  if (started.includes(file) && existsSync(made)) return [made];
  return file.endsWith('.ts') ? ['--import', 'tsx', join(root, file)] : [join(root, file)];
}
