import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { readFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import { secrecy } from '../../support/secrecy.ts';

/** A worker of bare workflows as a process of its own: address, namespace, task queue, mail server, bundle. */
const [address = '', namespace = '', taskQueue = '', url = '', bundlePath = ''] =
  process.argv.slice(2);

Runtime.install({ logger: new DefaultLogger('ERROR') });
const post = createTransport({ url, pool: true });
const worker = await Worker.create({
  ...secrecy,
  connection: await NativeConnection.connect({ address }),
  namespace,
  taskQueue,
  workflowBundle: { code: await readFile(bundlePath, 'utf8') },
  activities: {
    write: async (to: string): Promise<void> => {
      const from = 'office@riverside.example';
      await post.sendMail({ from, to, subject: 'A note for you', text: 'Your session has moved.' });
    },
  },
});
process.stdout.write('at work\n');
await worker.run();
