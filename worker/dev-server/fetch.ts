import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodedError } from '../../coded-error.ts';
import type { ServerErrorCode } from '../error-codes.ts';

/** The release that is fetched; its server is 1.32. */
const FETCHED_CLI = 'v1.9.1';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const BEGUN_WITHIN_MS = 20_000;
const DONE_WITHIN_MS = 600_000;

/** Where the fetched CLI is kept, by the name that the SDK gives it. */
export function fetchedCli(cacheFolder: string): string {
  return join(cacheFolder, `temporal-cli-${FETCHED_CLI}`, `temporal-${FETCHED_CLI}`);
}

/**
 * Has the SDK download the Temporal CLI. The SDK can only do so on the way to starting a server, and its runtime can
 * be set up only once in a process, so another process does it.
 */
export async function fetchCli(cacheFolder: string, say: (line: string) => void): Promise<string> {
  const target = fetchedCli(cacheFolder);
  const folder = join(target, '..');
  await mkdir(folder, { recursive: true });
  say(`Fetching the Temporal CLI ${FETCHED_CLI} (about 60 MB, once).`);
  const flaw = await download(folder, [target, `${target}.downloading`]);
  if (existsSync(target)) return target;
  throw new CodedError<ServerErrorCode>(
    'fetchFailed',
    `The Temporal CLI ${FETCHED_CLI} could not be downloaded (${flaw}).`,
  );
}

function download(folder: string, begun: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'worker/dev-server/download.ts', folder, FETCHED_CLI],
      { cwd: PROJECT, timeout: DONE_WITHIN_MS },
      (failure, _stdout, stderr) => {
        clearTimeout(patience);
        resolve(lastLine(stderr) || (failure?.message ?? 'nothing was left behind'));
      },
    );
    const patience = setTimeout(() => {
      if (!begun.some(existsSync)) child.kill();
    }, BEGUN_WITHIN_MS);
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
