import { legible } from '../legible.ts';
import { CodedError, explained } from '../coded-error.ts';
import { foreseen } from '../server-fault.ts';
import { type Config, loadConfig } from '../temporal.config.ts';
import { connectWorker, createEndingWorker } from './ending-worker.ts';
import type { StackErrorCode } from './error-codes.ts';
import { keptBundle } from './kept-bundle.ts';
import { assertSetUp, reachServer } from './named-server/index.ts';
import { secrecyOf } from './secrecy/index.ts';
import { buildOf } from './upgrades/build.ts';
import { makeFirst } from './upgrades/move.ts';
import { Versions } from './upgrades/versions.ts';

const REFUSED = 1;
const MISUSED = 2;

/** What is wrong with a setting, and no worker mends by trying again. */
const settings: ReadonlySet<string> = new Set([
  'config',
  'mailMissing',
  'keyMissing',
  'keyFile',
  'keyWrong',
  'keyUnknown',
]);

const say = (line: string): void => void process.stderr.write(`${legible(line)}\n`);
// A terminal that was closed reads no more: what is still said would otherwise end the process at once.
process.stderr.on('error', () => undefined);

/** The worker of this build on a server that is there, until it is told to end. */
async function work(config: Config): Promise<void> {
  if (config.smtpUrl === null) {
    throw new CodedError<StackErrorCode>(
      'mailMissing',
      'SMTP_URL does not say where letters go: set it, such as to smtp://mail.example.org:587.',
    );
  }
  const secrecy = secrecyOf(config);
  const build = await buildOf(config);
  await assertServer(config);
  const { namespace } = config.temporal;
  const connection = await connectWorker(config.temporal.connection);
  try {
    const place = { connection, namespace, taskQueue: config.taskQueue, build, ...secrecy };
    const worker = await createEndingWorker({
      ...place,
      ports: { mail: { url: config.smtpUrl } },
      mailRate: config.mailRate,
      workflowBundle: await keptBundle(config.cacheFolder),
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, worker.shutdown);
    // Whoever names a build makes it current, too.
    const isNamed = config.deployment.buildId !== null;
    await Promise.all([worker.run(), sayWhetherCurrent(new Versions(place), isNamed)]);
  } finally {
    await connection.close();
  }
}

/** The first build of an installation becomes current by itself: there is nobody who could object. */
async function sayWhetherCurrent(versions: Versions, isNamed: boolean): Promise<void> {
  const { buildId } = versions.build;
  const whether = async (): Promise<string> => {
    const isCurrent = isNamed ? (await versions.current()) === buildId : await makeFirst(versions);
    return isCurrent ? 'the build is current' : '"endwell upgrade apply" makes the build current';
  };
  // A server may not let a worker ask that.
  const unknown = (error: unknown): string =>
    `whether the build is current is not known: ${String(error)}`;
  say(`A worker of build ${buildId} is at work; ${await whether().catch(unknown)}.`);
}

/** By the client, which hears more of what is wrong than a worker does. @throws ServerFault */
async function assertServer({ temporal }: Config): Promise<void> {
  const connection = await reachServer(temporal);
  try {
    await assertSetUp(connection, temporal);
  } finally {
    await connection.close();
  }
}

try {
  await work(loadConfig());
} catch (failure) {
  const { code, says } = explained(foreseen(failure));
  say(`${code}: ${says}`);
  // At once: what the SDK has begun may go on by itself.
  process.exit(settings.has(code) ? MISUSED : REFUSED);
}
