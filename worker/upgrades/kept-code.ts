import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Keeps the code of a build beside the data of its endings, for as long as these are kept: without it they could neither
 * go on nor be moved, and what has ended could not be asked any more. It is no cache.
 */
export async function keepCode(folder: string, buildId: string, code: string): Promise<void> {
  const file = fileOf(folder, buildId);
  if (existsSync(file)) return;
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${randomUUID()}.draft`);
  await writeFile(draft, code);
  // A file that has the name is whole, whenever this process may die.
  await rename(draft, file);
}

/** The code of a build that was kept; null where it was not. */
export async function keptCode(folder: string, buildId: string): Promise<string | null> {
  const file = fileOf(folder, buildId);
  return existsSync(file) ? await readFile(file, 'utf8') : null;
}

/** A build may be named by whoever deploys it, in letters that no file has. */
function fileOf(folder: string, buildId: string): string {
  return join(folder, `${encodeURIComponent(buildId)}.js`);
}
