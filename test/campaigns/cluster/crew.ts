import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePrograms } from '../../../client/program/bundle.ts';
import type { Config } from '../../../temporal.config.ts';
import { freePort, LOOPBACK } from '../../../worker/dev-server/port.ts';
import { keptBundle } from '../../../worker/kept-bundle.ts';
import { endingQueue } from '../../../workflows/host/queues.ts';
import { testKeys } from '../../support/secrecy.ts';
import { type Beginning, beginProcess, beginProgram, keepUp, type Part } from '../kill/parts.ts';
import { type Place, refKey } from './caseload.ts';

/** Workers on one server, each a process of its own. */
export interface Crew {
  workers: Part<'worker'>[];
  stop: () => Promise<void>;
}

/** Programs that were made of the sources, and a mail server for whichever crew is at work. */
export interface Workshop {
  mailFile: string;
  /** Three workers of endings, as `worker/main.ts` is begun anywhere. */
  endings: (place: Place) => Promise<Crew>;
  /** Three workers of `bareLetter`. */
  bare: (place: Place) => Promise<Crew>;
  close: () => Promise<void>;
}

export const BARE_QUEUE = 'bare';
const WORKERS = 3;
/** More than these machines can do: what is measured is they, and not the manners towards a mail server. */
const MAIL_RATE = '1000';
const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export async function openWorkshop(folder: string, { cacheFolder }: Config): Promise<Workshop> {
  const mailFile = join(folder, 'mail.txt');
  const mailPort = String(await freePort());
  const url = `smtp://${LOOPBACK}:${mailPort}`;
  const programs = source(`../../../node_modules/.cache/endwell/cluster-${process.pid}`);
  await makePrograms(
    {
      worker: source('../../../worker/main.ts'),
      bare: source('bare-worker-process.ts'),
      mail: source('../kill/mail-server-process.ts'),
    },
    programs,
  );
  const program = (name: string): string => join(programs, `${name}.js`);
  const mail = await keepUp('mail', () => beginProgram(program('mail'), mailPort, mailFile));
  return {
    mailFile,
    endings: ({ address, namespace }) =>
      crew(folder, 'worker', {
        words: [program('worker')],
        says: 'is at work',
        environment: {
          PATH: process.env['PATH'],
          HOME: process.env['HOME'],
          TEMPORAL_ADDRESS: address,
          TEMPORAL_NAMESPACE: namespace,
          SMTP_URL: url,
          ENDWELL_MAIL_RATE: MAIL_RATE,
          ENDWELL_REF_KEY: refKey,
          ENDWELL_KEYS: JSON.stringify(testKeys),
          ENDWELL_TASK_QUEUE: endingQueue,
          XDG_CACHE_HOME: dirname(cacheFolder),
        },
      }),
    bare: async ({ address, namespace }) => {
      const workflowsPath = source('bare-workflow.ts');
      const what = { workflowsPath, preload: [], interceptors: [] };
      const { path } = await keptBundle(cacheFolder, what);
      const told = [address, namespace, BARE_QUEUE, url, path];
      return await crew(folder, 'bare', { words: [program('bare'), ...told] });
    },
    close: async () => {
      await mail.stop();
      await rm(programs, { recursive: true });
    },
  };
}

async function crew(
  folder: string,
  name: string,
  how: Omit<Beginning, 'command' | 'log'>,
): Promise<Crew> {
  const workers: Part<'worker'>[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.stop()));
  };
  try {
    for (let n = 1; n <= WORKERS; n++) {
      const log = join(folder, `${name}-${n}.log`);
      const begin = () => beginProcess({ ...how, command: process.execPath, log });
      workers.push(await keepUp('worker', begin));
    }
    return { workers, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}
