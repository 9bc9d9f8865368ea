import { NativeConnection } from '@temporalio/worker';
import { loadConfig } from '../temporal.config.ts';
import { createEndingWorker } from './ending-worker.ts';
import { keptBundle } from './kept-bundle.ts';
import { buildOf } from './upgrades/build.ts';
import { makeFirst } from './upgrades/move.ts';
import { Versions } from './upgrades/versions.ts';

const config = loadConfig();
if (config.smtpUrl === null) {
  process.stderr.write(
    'mailMissing: SMTP_URL does not say where letters go: set it, such as to smtp://mail.example.org:587.\n',
  );
  process.exit(2);
}
const build = await buildOf(config);
const connection = await NativeConnection.connect(config.temporal.connection);
try {
  const place = { connection, namespace: config.temporal.namespace, taskQueue: config.taskQueue };
  const worker = await createEndingWorker({
    ...place,
    ports: { mail: { url: config.smtpUrl } },
    mailRate: config.mailRate,
    workflowBundle: await keptBundle(config.cacheFolder),
    build,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, worker.shutdown);
  const sayWhetherCurrent = async (): Promise<void> => {
    const versions = new Versions({ ...place, build });
    // Whoever names a build makes it current, too.
    const isNamed = config.deployment.buildId !== null;
    const isCurrent = isNamed
      ? (await versions.current()) === build.buildId
      : await makeFirst(versions);
    const whether = isCurrent
      ? 'the build is current'
      : '"endwell upgrade apply" makes the build current';
    process.stderr.write(`A worker of build ${build.buildId} is at work; ${whether}.\n`);
  };
  // A server may not let a worker ask that.
  const saying = sayWhetherCurrent().catch((error: unknown) => {
    process.stderr.write(
      `A worker of build ${build.buildId} is at work; whether the build is current is not known: ${String(error)}\n`,
    );
  });
  await Promise.all([worker.run(), saying]);
} finally {
  await connection.close();
}
