import { NativeConnection } from '@temporalio/worker';
import { loadConfig } from '../temporal.config.ts';
import { createEndingWorker } from './ending-worker.ts';
import { keptBundle } from './kept-bundle.ts';
import { buildOf } from './upgrades/build.ts';

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
  const worker = await createEndingWorker({
    connection,
    namespace: config.temporal.namespace,
    taskQueue: config.taskQueue,
    ports: { mail: { url: config.smtpUrl } },
    mailRate: config.mailRate,
    workflowBundle: await keptBundle(config.cacheFolder),
    build,
  });
  process.stderr.write(
    `A worker of build ${build.buildId} is at work; "endwell upgrade apply" makes it current.\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, worker.shutdown);
  await worker.run();
} finally {
  await connection.close();
}
