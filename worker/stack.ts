import { dirname } from 'node:path';
import type { Connection, ConnectionOptions } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { NativeConnectionOptions, WorkflowBundle } from '@temporalio/worker';
import type { MailPort } from '../activities/mail/index.ts';
import type { Config } from '../temporal.config.ts';
import { searchAttributes } from '../workflows/host/search-attributes.ts';
import { registerSearchAttributes } from './dev-server/attributes.ts';
import { keepServer, type KeptServer, portForServer } from './kept-server.ts';
import { endLeftServers } from './dev-server/left-servers.ts';
import type { Door, List } from './door/index.ts';
import { connectWorker, createEndingWorker, running } from './ending-worker.ts';
import { holdFolder } from './held-folder.ts';
import { openDoorOf, openKeys } from './keys-and-door.ts';
import { type AtWork, type Kept, keepUp } from './keep-up.ts';
import { keptBundle } from './kept-bundle.ts';
import { toSecrecy } from './secrecy/index.ts';
import { keepCatcher, type KeptCatcher } from './kept-catcher.ts';
import { CodedError } from '../coded-error.ts';
import type { StackErrorCode } from './error-codes.ts';
import { assertSetUp, reachServer } from './named-server/index.ts';
import { openStoryNamespace, toStoryConfig } from './story-place.ts';
import { mailPortOf } from './mail-port.ts';
import { buildOf } from './upgrades/build.ts';
import { openFleet } from './upgrades/fleet.ts';
import { logTroubleOnly } from './trouble-log.ts';
import { answers, assertRoom, greets, hasRoom, watch } from './watch.ts';

export interface StackOptions {
  config: Config;
  /** Hears what is found, fetched, built and started. */
  say: (line: string) => void;
  /** Where a server of ours keeps its data; in memory when left out. */
  dbFile?: string;
  /** Where the catcher keeps letters; it is not needed where `SMTP_URL` is set. */
  lettersFolder: string;
  /** Where the code of builds is kept; endings are moved from build to build where this is said (upgrades/fleet.ts). */
  codeFolder?: string;
  /** With pages to look at. */
  pages: boolean;
  /** The lists that the door before those pages leads to, as they are when somebody asks. */
  lists?: (place: Place) => Promise<List[]>;
  /** What the pages for clients are called from outside; letters have a link to them. */
  site?: string | null;
  /** A story is played: on a queue, in a namespace and on ports of its own, and its letters are always caught. */
  story?: boolean;
  /** How the mail server of a story answers. */
  answer?: MailPort['answer'];
}

/** Where endings are asked something. */
export interface Place {
  connection: Connection;
  namespace: string;
  taskQueue: string;
  /** Whoever asks its endings something needs it: all is encrypted. */
  dataConverter: DataConverter;
  address: string;
}

/** A server, a worker of endings on it, and a place for their letters. */
export interface Stack extends Place {
  /** Where people look: the door before the pages of a server of ours. Null without pages, and on a server of others. */
  uiUrl: string | null;
  /** Where the token is with which they sign in there. */
  tokenFile: string | null;
  smtpUrl: string;
  /** Null where the letters really leave. */
  lettersFolder: string | null;
  /** Never resolves; rejects when server, worker or catcher are given up. */
  broken: Promise<never>;
  /** Ends what was started here and nothing else; ending it twice is harmless. */
  stop: () => Promise<void>;
}

interface Parts {
  leaveFolder?: () => void;
  unwatch?: () => void;
  door?: Door;
  server?: KeptServer;
  catcher?: KeptCatcher;
  workflowBundle?: WorkflowBundle;
  dataConverter?: DataConverter;
  connection?: Connection;
  worker?: Kept;
}

const OWN_NAMESPACE = 'default';

/** Starts whatever of a development stack is not there already; what was started is ended when a part of it fails. */
export async function openStack(asked: StackOptions): Promise<Stack> {
  const { story = false } = asked;
  const options = story ? { ...asked, config: toStoryConfig(asked.config) } : asked;
  if (!story) assertMailLeaves(options.config);
  logTroubleOnly();
  const parts: Parts = {};
  const stop = once(() => stopAll(parts));
  try {
    await claim(options, parts);
    const ring = openKeys(options);
    parts.dataConverter = toSecrecy(ring).dataConverter;
    const port = await portForServer(options);
    const door = await openDoorOf(options, ring, port);
    if (door !== null) parts.door = door;
    await together([
      keepServer({ ...options, port, codecUrl: door?.codecUrl }).then(
        (server) => (parts.server = server),
      ),
      openCatcher(options, parts),
      keptBundle(options.config.cacheFolder).then((made) => (parts.workflowBundle = made)),
    ]);
    return { ...(await work(options, parts)), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

/** A folder with data of ours belongs to one start at a time, and what an earlier one could not end is ended now. */
async function claim({ config, say, dbFile }: StackOptions, parts: Parts): Promise<void> {
  if (config.temporal.address !== null) return;
  if (dbFile !== undefined) {
    parts.leaveFolder = holdFolder(dirname(dbFile));
    await assertRoom(dirname(dbFile));
  }
  await endLeftServers(config.cacheFolder, say);
}

/** The catcher serves a server of our own alone: elsewhere it would take real letters, which then stand as sent. */
function assertMailLeaves({ smtpUrl, temporal: { address } }: Config): void {
  if (smtpUrl !== null || address === null) return;
  throw new CodedError<StackErrorCode>(
    'mailMissing',
    `The settings name the server ${address} (TEMPORAL_ADDRESS, or a profile), and SMTP_URL does not say where its letters go: set it, such as to smtp://NAME:PASSWORD@mail.example.org:587, or name no server to work on one of your own.`,
  );
}

async function openCatcher({ config, lettersFolder, say }: StackOptions, parts: Parts) {
  if (config.smtpUrl === null) parts.catcher = await keepCatcher(lettersFolder, say);
}

async function work(
  {
    config,
    say,
    dbFile,
    lettersFolder,
    codeFolder,
    lists,
    site = null,
    story = false,
    answer,
  }: StackOptions,
  parts: Parts,
): Promise<Omit<Stack, 'stop'>> {
  const { server, catcher: caught } = parts;
  const catcher = caught?.catcher;
  if (!server) throw new Error('Nothing can be worked without a server');
  const { address, uiUrl, found } = server.place;
  const { door } = parts;
  const isOurs = found.way !== 'running';
  const namespace = isOurs ? OWN_NAMESPACE : config.temporal.namespace;
  const target: ConnectionOptions & NativeConnectionOptions = isOurs
    ? { address }
    : config.temporal.connection;
  const connection = (parts.connection = await reachServer({ connection: target }));
  if (story && !isOurs) {
    await openStoryNamespace(connection, namespace);
    await registerSearchAttributes(connection, namespace, searchAttributes);
  } else if (!isOurs) await assertSetUp(connection, { namespace, connection: target });

  const { taskQueue } = config;
  const dataConverter = parts.dataConverter!;
  const place: Place = { connection, namespace, taskQueue, dataConverter, address };
  if (uiUrl !== null) {
    const shown = lists && (async () => ({ namespace, lists: await lists(place) }));
    door?.leadTo({ pages: uiUrl, server: address, lists: shown });
  }
  const smtpUrl = config.smtpUrl ?? catcher?.url ?? '';
  const begin = async (): Promise<AtWork> => {
    const nativeConnection = await connectWorker(target);
    const workerOptions = {
      connection: nativeConnection,
      namespace,
      taskQueue,
      dataConverter,
      ports: { mail: { ...mailPortOf(smtpUrl, config, site), ...(answer ? { answer } : {}) } },
      mailRate: config.mailRate,
      // Whoever ends it waits; what would be cut short could not be closed in order.
      tuning: { ...config.tuning, drainMs: null },
      workflowBundle: parts.workflowBundle!,
    };
    const worker =
      codeFolder === undefined
        ? await createEndingWorker(workerOptions)
        : await openFleet({ ...workerOptions, build: await buildOf(config), codeFolder, say });
    return running(worker, () => nativeConnection.close());
  };
  parts.worker = await keepUp({ name: 'The worker', begin, say });
  say(`Worker: endings on queue "${taskQueue}" of ${address}.`);
  const room = dbFile === undefined || !isOurs ? [] : [hasRoom(dirname(dbFile))];
  const answering = answers(connection, address, isOurs ? server.kill : undefined);
  const greeting = catcher ? [greets(catcher.url, () => catcher.stop())] : [];
  parts.unwatch = watch([answering, ...greeting, ...room], say);
  const kept = [parts.worker, server.kept, ...(caught ? [caught.kept] : [])];
  const broken = Promise.race(kept.map((part) => part.broken));
  broken.catch(() => {});
  const letters = catcher ? lettersFolder : null;
  return {
    ...place,
    uiUrl: door?.url ?? null,
    tokenFile: door?.tokenFile ?? null,
    smtpUrl,
    lettersFolder: letters,
    broken,
  };
}

/** What works on others is ended before them, and all is tried even where one part resists. */
async function stopAll(parts: Parts): Promise<void> {
  const failures: unknown[] = [];
  parts.unwatch?.();
  for (const end of [
    () => parts.worker?.stop(),
    () => parts.connection?.close(),
    () => parts.door?.stop(),
    () => parts.catcher?.kept.stop(),
    () => parts.server?.kept.stop(),
    async () => parts.leaveFolder?.(),
  ]) {
    try {
      await end();
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** Waits for all, so that nothing opens after it was thought closed. */
async function together(starting: Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(starting)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let acting: Promise<void> | null = null;
  return () => (acting ??= act());
}
