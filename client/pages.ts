import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Config } from '../temporal.config.ts';

const ANSWERS_WITHIN_MS = 1_000;
const Signpost = v.object({ url: v.string(), server: v.string() });

/**
 * The door before the pages of this server, as `npm start` wrote it down in the data folder; null where it wrote of another
 * server, or nothing answers there any more.
 */
export async function doorTo(server: string, { dataFolder }: Config): Promise<string | null> {
  try {
    const written = JSON.parse(await readFile(join(dataFolder, 'door.json'), 'utf8')) as unknown;
    const signpost = v.parse(Signpost, written);
    if (here(signpost.server) !== here(server)) return null;
    const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
    return (await fetch(`${signpost.url}/sign-in`, { signal })).ok ? signpost.url : null;
  } catch {
    return null;
  }
}

/** A server on this machine has two names. */
function here(server: string): string {
  return server.replace(/^localhost:/, '127.0.0.1:');
}
