import { Connection, type ConnectionOptions } from '@temporalio/client';
import {
  NativeConnection,
  type NativeConnectionOptions,
  type WorkflowBundle,
} from '@temporalio/worker';
import type { Config } from '../temporal.config.ts';
import { searchAttributes } from '../workflows/host/search-attributes.ts';
import { registerSearchAttributes } from './dev-server/attributes.ts';
import { type OpenServer, openServer } from './dev-server/open.ts';
import { isFree } from './dev-server/port.ts';
import { createEndingWorker } from './ending-worker.ts';
import { keptBundle } from './kept-bundle.ts';
import { createMailCatcher, type MailCatcher } from './mail-catcher.ts';
import { StackError } from './stack-error.ts';
import { openStoryNamespace, toStoryConfig } from './story-place.ts';
import { logTroubleOnly } from './trouble-log.ts';

export interface StackOptions {
  config: Config;
  /** Hears what is found, fetched, built and started. */
  say: (line: string) => void;
  /** Where a server of ours keeps its data; in memory when left out. */
  dbFile?: string;
  /** Where the catcher keeps letters; it is not needed where `SMTP_URL` is set. */
  lettersFolder: string;
  /** With pages to look at. */
  pages: boolean;
  /** A story is played: on a queue, in a namespace and on ports of its own, and its letters are always caught. */
  story?: boolean;
}

/** A server, a worker of endings on it, and a place for their letters. */
export interface Stack {
  connection: Connection;
  namespace: string;
  taskQueue: string;
  address: string;
  uiUrl: string | null;
  smtpUrl: string;
  /** Null where the letters really leave. */
  lettersFolder: string | null;
  /** Never resolves; rejects when the worker gives up. */
  broken: Promise<never>;
  /** Ends what was started here and nothing else; ending it twice is harmless. */
  stop: () => Promise<void>;
}

interface Parts {
  server?: OpenServer;
  catcher?: MailCatcher;
  workflowBundle?: WorkflowBundle;
  connection?: Connection;
  nativeConnection?: NativeConnection;
  drainWorker?: () => Promise<void>;
}

const USUAL_PORT = 7233;
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
    await together([
      openServerOf(options).then((server) => (parts.server = server)),
      openCatcherOf(options).then((catcher) => catcher && (parts.catcher = catcher)),
      keptBundle(options.config.cacheFolder).then((made) => (parts.workflowBundle = made)),
    ]);
    return { ...(await work(options, parts)), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

/** The catcher serves a server of our own alone: elsewhere it would take real letters, which then stand as sent. */
function assertMailLeaves({ smtpUrl, temporal: { address } }: Config): void {
  if (smtpUrl !== null || address === null) return;
  throw new StackError(
    'mailMissing',
    `TEMPORAL_ADDRESS names the server ${address}, and SMTP_URL does not say where its letters go: set it, such as to smtp://mail.example.org:587, or unset TEMPORAL_ADDRESS to work on a server of your own.`,
  );
}

async function openServerOf({
  config,
  say,
  dbFile,
  pages,
  story = false,
}: StackOptions): Promise<OpenServer> {
  const { address } = config.temporal;
  const open = (port?: number): Promise<OpenServer> =>
    openServer({
      address: address ?? undefined,
      executable: config.temporalCli ?? undefined,
      cacheFolder: config.cacheFolder,
      say,
      dbFile,
      ui: pages,
      port,
      timeSkipping: true,
      searchAttributes,
      ownGroup: true,
    });
  // Where real endings are looked for, a story is never found.
  if (!pages || story || address !== null || !(await isFree(USUAL_PORT))) return await open();
  try {
    return await open(USUAL_PORT);
  } catch (failure) {
    // Somebody else may have taken the port meanwhile.
    if (await isFree(USUAL_PORT)) throw failure;
    say(`Port ${USUAL_PORT} was taken meanwhile; taking another.`);
    return await open();
  }
}

async function openCatcherOf({ config, lettersFolder }: StackOptions): Promise<MailCatcher | null> {
  return config.smtpUrl === null ? await createMailCatcher({ folder: lettersFolder }) : null;
}

async function work(
  { config, say, lettersFolder, story = false }: StackOptions,
  parts: Parts,
): Promise<Omit<Stack, 'stop'>> {
  const { server, catcher } = parts;
  if (!server) throw new Error('Nothing can be worked without a server');
  const isOurs = server.found.way !== 'running';
  const namespace = isOurs ? OWN_NAMESPACE : config.temporal.namespace;
  const target: ConnectionOptions & NativeConnectionOptions = isOurs
    ? { address: server.address }
    : config.temporal.connection;
  const connection = (parts.connection = await Connection.connect(target));
  if (!isOurs && story) await openStoryNamespace(connection, namespace);
  if (!isOurs) await registerSearchAttributes(connection, namespace, searchAttributes);
  parts.nativeConnection = await NativeConnection.connect(target);

  const smtpUrl = config.smtpUrl ?? catcher?.url ?? '';
  const worker = await createEndingWorker({
    connection: parts.nativeConnection,
    namespace,
    taskQueue: config.taskQueue,
    ports: { mail: { url: smtpUrl } },
    mailRate: config.mailRate,
    workflowBundle: parts.workflowBundle!,
  });
  const running = worker.run();
  parts.drainWorker = async () => {
    worker.shutdown();
    await running.catch(() => {});
  };
  say(`Worker: endings on queue "${config.taskQueue}" of ${server.address}.`);
  const broken = running.then(() => new Promise<never>(() => {}));
  broken.catch(() => {});
  const { address, uiUrl } = server;
  const letters = catcher ? lettersFolder : null;
  const { taskQueue } = config;
  return {
    connection,
    namespace,
    taskQueue,
    address,
    uiUrl,
    smtpUrl,
    lettersFolder: letters,
    broken,
  };
}

/** What works on others is ended before them, and all is tried even where one part resists. */
async function stopAll(parts: Parts): Promise<void> {
  const failures: unknown[] = [];
  for (const end of [
    parts.drainWorker,
    () => parts.nativeConnection?.close(),
    () => parts.connection?.close(),
    () => parts.catcher?.stop(),
    () => parts.server?.stop(),
  ]) {
    try {
      await end?.();
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
