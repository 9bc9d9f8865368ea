import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { isRunning, known, KnownProcess } from '../known-process.ts';

/** A server of ours, and the process that began it and is to end it. */
const Begun = v.object({
  server: KnownProcess,
  owner: KnownProcess,
  port: v.number(),
  dbFile: v.nullable(v.string()),
});

const STOPS_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 50;

/** Notes a server at once as it begins, so that it is found even when this process is killed; answers how to forget it. */
export function noteServer(
  cacheFolder: string,
  { pid, port, dbFile = null }: { pid: number; port: number; dbFile?: string | null | undefined },
): () => void {
  const folder = join(cacheFolder, 'servers');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${pid}.json`);
  const begun = { server: known(pid), owner: known(process.pid), port, dbFile };
  writeFileSync(file, JSON.stringify(begun satisfies v.InferOutput<typeof Begun>));
  return () => rmSync(file, { force: true });
}

/** Ends the servers whose owner was killed before it could: two on one data file would spoil it. */
export async function endLeftServers(
  cacheFolder: string,
  say: (line: string) => void,
): Promise<void> {
  const folder = join(cacheFolder, 'servers');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const begun = read(file);
    if (begun !== null && isRunning(begun.owner)) continue;
    if (begun !== null && isRunning(begun.server)) {
      const data = begun.dbFile === null ? '' : `, on ${begun.dbFile}`;
      say(
        `A Temporal server was left by a start that was killed (process ${begun.server.pid}, port ${begun.port}${data}): ending it.`,
      );
      await end(begun.server);
    }
    rmSync(file, { force: true });
  }
}

function read(file: string): v.InferOutput<typeof Begun> | null {
  try {
    return v.parse(Begun, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

async function end(server: KnownProcess): Promise<void> {
  process.kill(server.pid, 'SIGTERM');
  for (const until = Date.now() + STOPS_WITHIN_MS; isRunning(server); await pause(LOOK_EVERY_MS)) {
    if (Date.now() > until) process.kill(server.pid, 'SIGKILL');
  }
}
