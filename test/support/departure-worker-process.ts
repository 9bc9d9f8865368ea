import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { readFile } from 'node:fs/promises';
import { secrecy } from './secrecy.ts';

/** A worker of departures as a process of its own, to be killed: address, task queue, bundle. */
const [address = '', taskQueue = '', bundlePath = ''] = process.argv.slice(2);

Runtime.install({ logger: new DefaultLogger('ERROR') });
const worker = await Worker.create({
  ...secrecy,
  connection: await NativeConnection.connect({ address }),
  namespace: 'default',
  taskQueue,
  // It will be killed, and what it was working on is soon to go to another.
  stickyQueueScheduleToStartTimeout: '1s',
  workflowBundle: { code: await readFile(bundlePath, 'utf8') },
});
process.stdout.write('at work\n');
await worker.run();
