import { buildCli, builtCli } from './build.ts';
import { fetchCli, fetchedCli } from './fetch.ts';
import { findServer, type Found, type ServerWish, type Ways } from './find.ts';
import type { ServerOptions } from './flags.ts';
import { startServer } from './start.ts';
import { askVersion } from './version.ts';

/** What is wanted of a server, wherever it comes from. */
export interface OpenOptions extends ServerWish, Omit<ServerOptions, 'executable'> {
  /** Where fetched and built CLIs are kept; see `toCacheFolder`. */
  cacheFolder: string;
  say: (line: string) => void;
}

/** A server to work with; stopping leaves one alone that was already there. */
export interface OpenServer {
  address: string;
  uiUrl: string | null;
  pid: number | null;
  found: Found;
  /** Resolves when a server of ours has ended, with its last words; never where it was there already. */
  ended: Promise<string>;
  stop: () => Promise<void>;
  /** Ends one of ours that hangs, at once. */
  kill: () => void;
}

/**
 * Finds, fetches or builds a Temporal server, and starts it unless it is already there. One that was there may lack
 * search attributes: register them over the caller's own connection, which knows its keys.
 */
export async function openServer(options: OpenOptions): Promise<OpenServer> {
  const found = await findServer(options, createWays(options.cacheFolder, options.say));
  options.say(`Temporal: ${found.why}.`);
  if (found.way === 'running') {
    const ended = new Promise<never>(() => {});
    const leave = { stop: async () => {}, kill: () => {} };
    return { address: found.address, uiUrl: null, pid: null, found, ended, ...leave };
  }
  return { ...(await startServer({ ...options, executable: found.executable })), found };
}

/** The ways as they are outside tests. */
function createWays(cacheFolder: string, say: (line: string) => void): Ways {
  return {
    askVersion,
    kept: { fetched: fetchedCli(cacheFolder), built: builtCli(cacheFolder) },
    fetch: () => fetchCli(cacheFolder, say),
    build: () => buildCli({ cacheFolder, say }),
  };
}
