import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { readFile } from 'node:fs/promises';
import { secrecy } from './secrecy.ts';
import { createEndingWorker } from '../../worker/ending-worker.ts';

/** A worker of endings as a process of its own, to be killed: address, task queue, mail server, bundle. */
const [address = '', taskQueue = '', url = '', bundlePath = ''] = process.argv.slice(2);

Runtime.install({ logger: new DefaultLogger('ERROR') });
const worker = await createEndingWorker({
  connection: await NativeConnection.connect({ address }),
  namespace: 'default',
  taskQueue,
  ...secrecy,
  ports: { mail: { url } },
  mailRate: 100,
  workflowBundle: { code: await readFile(bundlePath, 'utf8') },
});
process.stdout.write('at work\n');
await worker.run();
