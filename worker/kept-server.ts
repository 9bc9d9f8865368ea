import type { Config } from '../temporal.config.ts';
import { searchAttributes } from '../workflows/host/search-attributes.ts';
import { noteServer } from './dev-server/left-servers.ts';
import { type OpenServer, openServer } from './dev-server/open.ts';
import { freePort, isFree } from './dev-server/port.ts';
import { keepUp, type Kept } from './keep-up.ts';

/** What a server needs to know of the stack that it is opened for. */
export interface ServerOptions {
  config: Config;
  /** Hears what is found, fetched, built and started. */
  say: (line: string) => void;
  /** Where a server of ours keeps its data; in memory when left out. */
  dbFile?: string;
  /** With pages to look at. */
  pages: boolean;
  /** A server of ours is begun here, unless somebody else takes it first. */
  port: number;
  /** What the pages ask for what is encrypted. */
  codecUrl?: string | undefined;
}

const USUAL_PORT = 7233;

/** A server, wherever it comes from. */
export interface KeptServer {
  /** As it was first; where it is does not change. */
  place: OpenServer;
  kept: Kept;
  /** Ends one of ours that hangs, so that it is started again. */
  kill: () => void;
}

/** A free port for a server of ours: where real endings are looked for, a story is never found. */
export async function portForServer({
  pages,
  story = false,
}: {
  pages: boolean;
  story?: boolean;
}): Promise<number> {
  return await freePort(pages && !story ? USUAL_PORT : undefined);
}

/** A server of ours that ends is started again where it was, so that whoever speaks to it finds it. */
export async function keepServer(options: ServerOptions): Promise<KeptServer> {
  const { say } = options;
  const place = await openServerOf(options, null);
  let running: OpenServer | null = null;
  const begin = async (): Promise<OpenServer> =>
    (running = running === null ? place : await openServerOf({ ...options, say: () => {} }, place));
  const kept = await keepUp({ name: 'The Temporal server', begin, say });
  return { place, kept, kill: () => running?.kill() };
}

async function openServerOf(
  { config, say, dbFile, pages, port, codecUrl }: ServerOptions,
  before: OpenServer | null,
): Promise<OpenServer> {
  const { address } = config.temporal;
  const open = (at?: number, uiPort?: number): Promise<OpenServer> =>
    openServer({
      address: address ?? undefined,
      executable: config.temporalCli ?? undefined,
      cacheFolder: config.cacheFolder,
      say,
      dbFile,
      ui: pages,
      port: at,
      uiPort,
      codecUrl,
      timeSkipping: true,
      searchAttributes,
      ownGroup: true,
      begun: (server) => noteServer(config.cacheFolder, server),
    });
  if (before !== null) return await open(portOf(before.address), portOf(before.uiUrl));
  try {
    return await open(port);
  } catch (failure) {
    if (address !== null || (await isFree(port))) throw failure;
    say(`Port ${port} was taken meanwhile; taking another.`);
    return await open();
  }
}

function portOf(place: string | null): number | undefined {
  return place === null ? undefined : Number(place.split(':').at(-1));
}
