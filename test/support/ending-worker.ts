import { afterAll } from '@jest/globals';
import type { WorkflowBundle } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endingBundle } from './ending-bundle.ts';
import { createEndingWorker } from '../../worker/ending-worker.ts';
import { StoryMails } from '../../client/play/story-mails.ts';
import { createMailCatcher, type MailCatcher } from '../../worker/mail-catcher.ts';
import { secrecy } from './secrecy.ts';
import type { TestServer } from './server.ts';

/** A worker of endings on a queue of its own, and a catcher of what it sends. */
export interface EndingWorkerInTest {
  taskQueue: string;
  catcher: MailCatcher;
  /** Of the stories that are played with it. */
  mails: StoryMails;
  workflowBundle: WorkflowBundle;
  stop: () => Promise<void>;
}

/**
 * Starts one, to be stopped after the last test of the file. Ask for it before `connectTestServer` is awaited: what
 * is registered first ends first, and the server's connection must outlive its worker.
 */
export function endingWorker(): {
  start: (server: TestServer) => Promise<EndingWorkerInTest>;
} {
  let started: EndingWorkerInTest | null = null;
  afterAll(async () => {
    await started?.stop();
  });
  return { start: async (server) => (started = await startOne(server)) };
}

async function startOne(server: TestServer): Promise<EndingWorkerInTest> {
  const taskQueue = `endings-${randomUUID()}`;
  const folder = await mkdtemp(join(tmpdir(), 'endwell-letters-'));
  const catcher = await createMailCatcher({ folder });
  const mails = new StoryMails();
  const workflowBundle = await endingBundle();
  const worker = await createEndingWorker({
    connection: server.nativeConnection,
    namespace: 'default',
    taskQueue,
    ...secrecy,
    ports: { mail: { url: catcher.url, answer: mails.answer } },
    mailRate: 1_000,
    workflowBundle,
  });
  const running = worker.run();
  return {
    taskQueue,
    catcher,
    mails,
    workflowBundle,
    stop: async () => {
      worker.shutdown();
      await running;
      await catcher.stop();
      await rm(folder, { recursive: true });
    },
  };
}
