import { Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createActivities, type Activities } from '../../activities/index.ts';
import { createEndings, type Endings } from '../../client/endings.ts';
import { createEndingWorker } from '../../worker/ending-worker.ts';
import { createMailCatcher, type MailCatcher } from '../../worker/mail-catcher.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import type { Row } from '../../workflows/ending/row.ts';
import { mailQueueOf } from '../../workflows/host/queues.ts';
import { start, usualPolicy, usualRow } from '../ending/given.ts';
import { endingBundle, type BundleChoice } from './ending-bundle.ts';
import { PlayedEnding } from './ending-played.ts';
import { secrecy } from './secrecy.ts';
import type { TestServer } from './server.ts';

interface Shift {
  bundle?: BundleChoice;
  maxCachedWorkflows?: number;
  /** Instead of the usual ones, where a test wants another world. */
  activities?: Partial<Activities>;
}

/** One agency on the server of this run: a worker that can be sent home, a mail catcher, and its endings. */
export class Agency {
  readonly taskQueue = `agency-${randomUUID()}`;
  readonly catcher: MailCatcher;
  readonly endings: Endings;

  readonly #server: TestServer;
  readonly #folder: string;
  #atWork: { shutdown: () => void; running: Promise<unknown> } | null = null;

  private constructor(server: TestServer, catcher: MailCatcher, folder: string) {
    this.#server = server;
    this.#folder = folder;
    this.catcher = catcher;
    this.endings = createEndings({
      client: server.client,
      taskQueue: this.taskQueue,
      agency: this.taskQueue,
      refKey: 'a key for tests',
    });
  }

  static async open(server: TestServer): Promise<Agency> {
    const folder = await mkdtemp(join(tmpdir(), 'endwell-mail-'));
    return new Agency(server, await createMailCatcher({ folder }), folder);
  }

  /** The worker comes. */
  async work({ bundle = {}, maxCachedWorkflows = 50, activities }: Shift = {}): Promise<void> {
    const { nativeConnection: connection } = this.#server;
    const { taskQueue } = this;
    const ports = { mail: { url: this.catcher.url } };
    const workflowBundle = await endingBundle(bundle);
    if (activities === undefined) {
      const worker = await createEndingWorker({
        connection,
        namespace: 'default',
        taskQueue,
        ...secrecy,
        ports,
        mailRate: 100,
        workflowBundle,
        tuning: { cachedEndings: maxCachedWorkflows, slots: null, identity: null, drainMs: null },
      });
      this.#atWork = { shutdown: worker.shutdown, running: worker.run() };
      return;
    }
    const all = { ...createActivities(ports), ...activities };
    const workers = await Promise.all([
      Worker.create({
        ...secrecy,
        connection,
        taskQueue,
        workflowBundle,
        maxCachedWorkflows,
        activities: all,
      }),
      Worker.create({
        ...secrecy,
        connection,
        taskQueue: mailQueueOf(taskQueue),
        activities: all,
      }),
    ]);
    this.#atWork = {
      shutdown: () => workers.forEach((worker) => worker.shutdown()),
      running: Promise.all(workers.map((worker) => worker.run())),
    };
  }

  /** The worker goes home in good order. */
  async rest(): Promise<void> {
    this.#atWork?.shutdown();
    await this.#atWork?.running;
    this.#atWork = null;
  }

  async close(): Promise<void> {
    await this.rest();
    await this.catcher.stop();
    await rm(this.#folder, { recursive: true });
  }

  /** Registers a case that begins on Monday 5 February 2035 at nine; its client may be written to. */
  async register(row: Partial<Row> = {}, policy: Policy = usualPolicy): Promise<PlayedEnding> {
    const externalRef = `R-${randomUUID()}`;
    const full = { ...usualRow, preferredChannel: 'email', externalRef, ...row };
    const { ref, workflowId } = await this.endings.open(full, policy, start);
    return new PlayedEnding(this.#server, this.endings, ref, workflowId);
  }

  /** The same, on its first morning. */
  async begin(row: Partial<Row> = {}, policy?: Policy): Promise<PlayedEnding> {
    const ending = await this.register(row, policy);
    await ending.firstMorning();
    return ending;
  }
}
