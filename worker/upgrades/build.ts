import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../temporal.config.ts';

const root = new URL('../../', import.meta.url);

/** One build of the workflows, as Temporal knows it: a version of a worker deployment. */
export interface Build {
  deploymentName: string;
  buildId: string;
}

/** The build of this tree; what deploys it may have named it already. */
export async function buildOf({ taskQueue, deployment }: Config): Promise<Build> {
  return {
    deploymentName: deployment.name ?? deploymentNameOf(taskQueue),
    buildId: deployment.buildId ?? (await sourcesId()),
  };
}

/** Temporal writes `name.build` and `name:build`, and keeps names that begin with two underscores for itself. */
function deploymentNameOf(taskQueue: string): string {
  return taskQueue.replaceAll(/[.:]/g, '-').replace(/^__/, '--');
}

/**
 * Of the names and contents of all that a workflow is bundled from, wherever the tree lies: the same sources are the same
 * build on every machine, and a change of a client or a page is none.
 */
async function sourcesId(): Promise<string> {
  const found = await readdir(new URL('workflows/', root), { recursive: true });
  const sources = found
    .filter((name) => /\.c?[jt]s$/.test(name))
    .map((name) => `workflows/${name.replaceAll('\\', '/')}`);
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'worker/bundle.ts', ...sources].sort()) {
    hash.update(`${name}\0`).update(await readFile(fileURLToPath(new URL(name, root))));
  }
  return hash.digest('hex').slice(0, 12);
}
