import type { WorkflowBundle } from '@temporalio/worker';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../worker/bundle.ts';

const kept = join(tmpdir(), 'endwell-bundles');
const DAY = 86_400_000;
const root = fileURLToPath(new URL('../../', import.meta.url));

export interface BundleChoice {
  /** Everything pure once per process, as in production, or once per ending. */
  preload?: boolean;
  /** Runs that are over after 30 steps. */
  shortRuns?: boolean;
}

/**
 * The bundle of endings, kept in a file for the sources as they are: every test file would otherwise wait for a
 * bundler of its own.
 */
export async function endingBundle({
  preload = true,
  shortRuns = false,
}: BundleChoice = {}): Promise<WorkflowBundle & { path: string }> {
  const name = `${shortRuns ? 'short-runs' : 'production'}-${preload ? 'shared' : 'alone'}`;
  const folder = join(kept, await hashOfSources());
  const path = join(folder, `${name}.js`);
  if (!existsSync(path)) {
    const { code } = await bundle({
      preload,
      ...(shortRuns ? { workflowsPath: join(root, 'test/support/ending-short-runs.ts') } : {}),
    });
    await forgetOld();
    await mkdir(folder, { recursive: true });
    const draft = join(folder, `${name}-${randomUUID()}`);
    await writeFile(draft, code);
    // Several test files may do this at once: a file that has the name is whole.
    await rename(draft, path);
  }
  return { path, code: await readFile(path, 'utf8') };
}

/** Bundles of sources that are no more; not at once, because another run may still use them. */
async function forgetOld(): Promise<void> {
  for (const name of await readdir(kept).catch(() => [])) {
    const { mtimeMs } = await stat(join(kept, name));
    if (mtimeMs < Date.now() - DAY) await rm(join(kept, name), { recursive: true, force: true });
  }
}

async function hashOfSources(): Promise<string> {
  const workflows = await readdir(join(root, 'workflows'), { recursive: true });
  const sources = [
    'package-lock.json',
    'worker/bundle.ts',
    'test/support/ending-short-runs.ts',
    ...workflows.filter((name) => name.endsWith('.ts')).map((name) => join('workflows', name)),
  ];
  const hash = createHash('sha256').update(root);
  for (const source of sources.sort())
    hash.update(source).update(await readFile(join(root, source)));
  return hash.digest('hex').slice(0, 16);
}
