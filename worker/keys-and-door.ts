import { dirname } from 'node:path';
import type { Config } from '../temporal.config.ts';
import { type Door, openDoor } from './door/index.ts';
import { KeyRing, keysOf, makeKeyFile, ringOfStory } from './secrecy/index.ts';

/** What keys and door need to know of the stack that they belong to. */
interface Place {
  config: Config;
  say: (line: string) => void;
  dbFile?: string;
  pages: boolean;
  story?: boolean;
}

/** Temporal’s pages are looked for this far from the port of their server. */
const PAGES_BEYOND = 1000;

/**
 * The keys of this place. On a machine of one's own they are made at the first start; elsewhere other workers may have
 * encrypted with theirs already.
 *
 * @throws KeyError
 */
export function openKeys({ config, dbFile, say, story = false }: Place): KeyRing {
  const { keys, temporal, agency } = config;
  if (story && dbFile === undefined && 'path' in keys) return ringOfStory();
  const isOurs = story || temporal.address === null;
  const made = isOurs && 'path' in keys && makeKeyFile(keys.path, agency) === 'made';
  if (made && !story) {
    say(
      `Keys: made in ${keys.path}. Keep a copy apart from the data: without them no ending can be read or go on.`,
    );
  }
  return new KeyRing(keysOf(config));
}

/**
 * The door stands where Temporal’s pages would, and is there before the server, which is told of it. Null where there are
 * no pages of ours.
 */
export async function openDoorOf(
  { config, dbFile, pages, say }: Place,
  ring: KeyRing,
  port: number,
): Promise<Door | null> {
  if (!pages || config.temporal.address !== null) return null;
  const folder = dbFile === undefined ? config.dataFolder : dirname(dbFile);
  return await openDoor({ ring, folder, port: port + PAGES_BEYOND, say });
}
