import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../../temporal.config.ts';
import { makePrograms } from '../../../client/program/bundle.ts';
import { openServer } from '../../../worker/dev-server/open.ts';
import { freePort, LOOPBACK } from '../../../worker/dev-server/port.ts';
import { searchAttributes } from '../../../workflows/host/search-attributes.ts';
import { endingBundle } from '../../support/ending-bundle.ts';
import { beginProgram, keepUp, type Part } from './parts.ts';

/** A server on a file, two workers and a mail server, each a process of its own. */
export interface Installation {
  address: string;
  taskQueue: string;
  /** Server, workers, mail server: each is drawn as often as it stands here. */
  parts: Part[];
  /** Resolves when the mail server is at work. */
  mailIsUp: () => Promise<void>;
  /** Between two kills, so that a kill may also meet what is at rest; `share` from 0 to 1. */
  breath: (share: number) => Promise<void>;
  stop: () => Promise<void>;
}

const BREATH_MS = 4_000;
const LOOK_EVERY_MS = 20;
const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export async function openInstallation({
  folder,
  config: { temporalCli, cacheFolder },
  mailFile,
}: {
  folder: string;
  config: Config;
  mailFile: string;
}): Promise<Installation> {
  const port = await freePort();
  const mailPort = String(await freePort());
  const address = `${LOOPBACK}:${port}`;
  const taskQueue = `kill-${randomUUID()}`;
  const { path } = await endingBundle();
  // To begin a worker again from its sources takes two seconds of a core, which others then lack.
  const programs = source(`../../../node_modules/.cache/endwell/${taskQueue}`);
  await makePrograms(
    {
      worker: source('../../support/ending-worker-process.ts'),
      mail: source('mail-server-process.ts'),
    },
    programs,
  );
  const opened: Part[] = [];
  const open = async (kind: Part['kind'], ...how: Parameters<typeof keepUp>[1][]) => {
    for (const begin of how) opened.push(await keepUp(kind, begin));
  };
  const stop = async (): Promise<void> => {
    for (const part of opened.toReversed()) await part.stop();
    await rm(programs, { recursive: true });
  };
  const mailUrl = `smtp://${LOOPBACK}:${mailPort}`;
  const work = () => beginProgram(join(programs, 'worker.js'), address, taskQueue, mailUrl, path);
  try {
    await open('mail', () => beginProgram(join(programs, 'mail.js'), mailPort, mailFile));
    await open('server', () =>
      openServer({
        executable: temporalCli ?? undefined,
        cacheFolder,
        say: () => {},
        dbFile: join(folder, 'temporal.db'),
        ui: false,
        port,
        timeSkipping: true,
        searchAttributes,
        ownGroup: false,
      }),
    );
    await open('worker', work, work);
  } catch (failure) {
    await stop();
    throw failure;
  }
  const breath = async (share: number): Promise<void> => await pause(share * BREATH_MS);
  const mail = opened.find(({ kind }) => kind === 'mail');
  const mailIsUp = async (): Promise<void> => {
    while (mail?.isUp() === false) await pause(LOOK_EVERY_MS);
  };
  return { address, taskQueue, parts: opened, mailIsUp, breath, stop };
}
