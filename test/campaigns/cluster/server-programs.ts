import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The programs of a Temporal server for a cluster: the server itself, and what brings its schema into a database. */
export interface ServerPrograms {
  server: string;
  sql: string;
}

/** Of the machine: nothing is wrong with Endwell where it lacks something. */
export class NotHere extends Error {}

const run = promisify(execFile);
const module = fileURLToPath(new URL('../../../worker/dev-server/', import.meta.url));
const TOOLS = `tool (
	go.temporal.io/server/cmd/server
	go.temporal.io/server/cmd/tools/sql
)`;

/**
 * Builds both with Go out of the module of the development server, which pins their version; once, and kept.
 *
 * @throws NotHere where there is no Go
 */
export async function serverPrograms(
  cacheFolder: string,
  say: (line: string) => void,
): Promise<ServerPrograms> {
  const goMod = await readFile(join(module, 'go.mod'), 'utf8');
  const version = /go\.temporal\.io\/server v(\S+)/.exec(goMod)?.[1];
  const kept = join(cacheFolder, `temporal-server-${version}`);
  if (!existsSync(kept)) {
    say(`Building the Temporal server ${version} with Go: some minutes, and only this once.`);
    const draft = join(cacheFolder, randomUUID());
    await mkdir(draft, { recursive: true });
    await writeFile(join(draft, 'go.mod'), goMod.replace(/^tool .*$/m, TOOLS));
    await writeFile(join(draft, 'go.sum'), await readFile(join(module, 'go.sum')));
    try {
      await run('go', ['build', '-mod=mod', '-o', draft, 'tool'], { cwd: draft });
      await rename(draft, kept);
    } catch (failure) {
      await rm(draft, { recursive: true });
      if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
      throw new NotHere('Go is not here to build the Temporal server: install Go 1.26.', {
        cause: failure,
      });
    }
  }
  return { server: join(kept, 'server'), sql: join(kept, 'sql') };
}
