import { Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';
import { legible } from '../legible.ts';
import { CodedError, explained } from '../coded-error.ts';
import { foreseen } from '../server-fault.ts';
import { type Config, loadConfig } from '../temporal.config.ts';
import { freePort } from './dev-server/port.ts';
import { connectWorker, createEndingWorker } from './ending-worker.ts';
import type { StackErrorCode } from './error-codes.ts';
import { keptBundle } from './kept-bundle.ts';
import { openMonitor } from './monitor/index.ts';
import { assertSetUp, reachServer } from './named-server/index.ts';
import { secrecyOf } from './secrecy/index.ts';
import { openLog, toTemporalLogger } from './service-log.ts';
import { mailPortOf } from './mail-port.ts';
import { buildOf } from './upgrades/build.ts';
import { makeFirst } from './upgrades/move.ts';
import { Versions } from './upgrades/versions.ts';

const REFUSED = 1;
const MISUSED = 2;
/** A timer may go off a moment before its time. */
const EARLY_MS = 50;
/** So long the SDK has to give up what it was made to; it may wait for ever for an activity that never answers. */
const GIVES_UP_WITHIN_MS = 2_000;

/** What is wrong with a setting, and no worker mends by trying again. */
const settings: ReadonlySet<string> = new Set([
  'config',
  'mailMissing',
  'letters',
  'keyMissing',
  'keyFile',
  'keyWrong',
  'keyUnknown',
]);

/**
 * The worker of this build on a server that is there, until it is told to end; answers the status to exit with. `atWork`
 * hears how it is told so, once there is something to be ended.
 */
export async function serve(atWork: (stop: () => void) => void): Promise<number> {
  let log = openLog('info');
  try {
    const config = loadConfig();
    log = openLog(config.logLevel);
    await work(config, log, atWork);
    log.info('The worker has ended; nothing of it is under way.');
    return 0;
  } catch (failure) {
    const { code, says } = explained(foreseen(failure));
    log.error({ code }, legible(says));
    return settings.has(code) ? MISUSED : REFUSED;
  }
}

async function work(
  config: Config,
  log: Logger,
  atWork: (stop: () => void) => void,
): Promise<void> {
  const { smtpUrl, temporal, taskQueue, tuning } = config;
  if (smtpUrl === null) {
    throw new CodedError<StackErrorCode>(
      'mailMissing',
      'SMTP_URL does not say where letters go: set it, such as to smtp://NAME:PASSWORD@mail.example.org:587.',
    );
  }
  const secrecy = secrecyOf(config);
  const build = await buildOf(config);
  await assertServer(temporal);
  const sdkMetricsPort = await installRuntime(config, log);
  const { namespace } = temporal;
  const connection = await connectWorker(temporal.connection);
  let toldAt: number | null = null;
  let closeMonitor = (): void => undefined;
  let isReady = (): boolean => false;
  try {
    const place = { connection, namespace, taskQueue, build, ...secrecy };
    // Before there is a worker: a connection that one holds can be closed only once that has run.
    if (config.monitor !== null) {
      const asked = { address: config.monitor, sdkMetricsPort, isReady: () => isReady() };
      closeMonitor = await openMonitor({ ...place, ...asked });
    }
    const worker = await createEndingWorker({
      ...place,
      ports: { mail: mailPortOf(smtpUrl, config, config.site.url) },
      mailRate: config.mailRate,
      workflowBundle: await keptBundle(config.cacheFolder),
      tuning,
    });
    isReady = worker.isReady;
    if (Object.values(config.mailIn).some((way) => way !== null))
      log.info(
        'Mail that comes in (ENDWELL_MAIL_IN) is heard by endwell serve, beside this worker.',
      );
    const { drainMs } = tuning;
    const overdue = new Promise<never>((_, giveUp) =>
      atWork(() => {
        toldAt ??= Date.now();
        log.info('Told to end: nothing new is taken, and what is under way is ended.');
        worker.shutdown();
        if (drainMs !== null) setTimeout(giveUp, drainMs + GIVES_UP_WITHIN_MS);
      }),
    );
    // Whoever names a build makes it current, too.
    const isNamed = config.deployment.buildId !== null;
    void sayWhetherCurrent(new Versions(place), isNamed, log);
    // Told to end meanwhile, nobody waits for that: a server takes long to hear of a worker that has gone.
    await Promise.race([worker.run(), overdue]);
  } catch (failure) {
    // By then the SDK fails in more than one way.
    const drainMs = tuning.drainMs ?? Infinity;
    if (toldAt === null || Date.now() - toldAt < drainMs - EARLY_MS) throw failure;
    const says = `Something was still under way ${drainMs / 1000} s after the worker was told to end: a letter is tried again elsewhere, some five minutes later. Give it longer by ENDWELL_DRAIN.`;
    throw new CodedError<StackErrorCode>('drainOver', says, { cause: failure });
  } finally {
    closeMonitor();
    // What was cut short holds it until the process ends, which it is about to.
    await connection.close().catch(() => undefined);
  }
}

/** By the client, which hears more of what is wrong than a worker does. @throws ServerFault */
async function assertServer(temporal: Config['temporal']): Promise<void> {
  const connection = await reachServer(temporal);
  try {
    await assertSetUp(connection, temporal);
  } finally {
    await connection.close();
  }
}

/** What Temporal says goes to our log; answers the port on which it tells its metrics, to this machine alone. */
async function installRuntime({ logLevel, monitor }: Config, log: Logger): Promise<number> {
  const port = await freePort();
  const core = levels[logLevel];
  Runtime.install({
    logger: toTemporalLogger(log),
    // They are heard before the worker is there.
    shutdownSignals: [],
    telemetryOptions: {
      logging: { filter: { core, other: 'ERROR' }, forward: {} },
      ...(monitor === null
        ? {}
        : {
            metrics: {
              prometheus: {
                bindAddress: `127.0.0.1:${port}`,
                countersTotalSuffix: true,
                unitSuffix: true,
                useSecondsForDurations: true,
              },
            },
          }),
    },
  });
  return port;
}

/** The native part of the SDK says at INFO what is nobody's business but its own. */
const levels = {
  trace: 'TRACE',
  debug: 'DEBUG',
  info: 'WARN',
  warn: 'WARN',
  error: 'ERROR',
} as const;

/** The first build of an installation becomes current by itself: there is nobody who could object. */
async function sayWhetherCurrent(versions: Versions, isNamed: boolean, log: Logger): Promise<void> {
  const { buildId } = versions.build;
  const whether = async (): Promise<string> => {
    const isCurrent = isNamed ? (await versions.current()) === buildId : await makeFirst(versions);
    return isCurrent ? 'the build is current' : 'endwell upgrade apply makes the build current';
  };
  // A server may not let a worker ask that.
  const unknown = (error: unknown): string =>
    `whether the build is current is not known: ${explained(foreseen(error)).says}`;
  const current = await whether().catch(unknown);
  log.info({ build: buildId }, legible(`A worker of build ${buildId} is at work; ${current}.`));
}
