import type { WorkflowBundle } from '@temporalio/worker';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, type ToBundle } from './bundle.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const WEEK = 7 * 86_400_000;

/**
 * The bundle of the workflows, kept in a file below `cacheFolder` for the sources as they are: making it takes longer
 * than all else that a worker does before its first task.
 */
export async function keptBundle(
  cacheFolder: string,
  what: ToBundle = {},
): Promise<WorkflowBundle & { path: string }> {
  const kept = join(cacheFolder, 'bundles');
  const path = join(kept, `${await hashOf(what)}.js`);
  if (!existsSync(path)) {
    const { code } = await bundle(what);
    await forgetOld(kept);
    await mkdir(kept, { recursive: true });
    const draft = join(kept, randomUUID());
    await writeFile(draft, code);
    // Several processes may do this at once: a file that has the name is whole.
    await rename(draft, path);
  }
  return { path, code: await readFile(path, 'utf8') };
}

/** Bundles of sources that are no more; not at once, because another worker may be about to read one. */
async function forgetOld(kept: string): Promise<void> {
  for (const name of await readdir(kept).catch(() => [])) {
    // Another process may just have given its draft a name.
    const found = await stat(join(kept, name)).catch(() => null);
    if (found && found.mtimeMs < Date.now() - WEEK) await rm(join(kept, name), { force: true });
  }
}

/** Of what is to be bundled, and of every source that it may be made of. */
async function hashOf(what: ToBundle): Promise<string> {
  const { workflowsPath } = what;
  const folders = [join(root, 'workflows'), ...(workflowsPath ? [dirname(workflowsPath)] : [])];
  const sources = [join(root, 'package-lock.json'), join(root, 'worker/bundle.ts')];
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true });
    sources.push(
      ...names.filter((name) => /\.c?[jt]s$/.test(name)).map((name) => join(folder, name)),
    );
  }
  const hash = createHash('sha256').update(JSON.stringify([root, what]));
  for (const source of sources.sort()) hash.update(source).update(await readFile(source));
  return hash.digest('hex').slice(0, 24);
}
