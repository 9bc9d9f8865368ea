import type { WorkflowHandle } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import type { WorkflowBundle } from '@temporalio/worker';
import type { temporal } from '@temporalio/proto';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../temporal.config.ts';
import { keptBundle } from '../../worker/kept-bundle.ts';
import type { Wish } from '../../workflows/chart/index.ts';
import type { lend, LoanActivities } from './loan-workflow.ts';
import type { TestServer } from '../support/server.ts';
import { secrecy } from '../support/secrecy.ts';

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;
type Page = temporal.api.workflowservice.v1.IGetWorkflowExecutionHistoryResponse;

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The loan's workflows, with everything pure shared between them or each with its own. */
export async function bundleLoans(preload: boolean): Promise<WorkflowBundle> {
  return await keptBundle(loadConfig().cacheFolder, {
    workflowsPath: pathOf('loan-workflow.ts'),
    preload: preload ? [pathOf('../../workflows/chart/index.ts'), pathOf('../chart/loan.ts')] : [],
  });
}

/** A queue of loans, whose worker can be sent home and called back. */
export class Library {
  readonly taskQueue = `library-${randomUUID()}`;
  /** Every wish that reached the world, in order. */
  readonly posted: { wish: Wish; token: number }[] = [];

  #worker: Worker | null = null;
  #running: Promise<void> | null = null;

  release: () => void = () => {};

  #gate: Promise<void> = Promise.resolve();
  #onWish: () => void = () => {};
  readonly #server: TestServer;
  readonly #bundle: WorkflowBundle;

  constructor(server: TestServer, bundle: WorkflowBundle) {
    this.#server = server;
    this.#bundle = bundle;
  }

  async open(maxCachedWorkflows = 100): Promise<void> {
    const activities: LoanActivities = {
      post: async (wish, token) => {
        this.posted.push({ wish, token });
        this.#onWish();
        await this.#gate;
        return `sent-${token}`;
      },
    };
    this.#worker = await Worker.create({
      ...secrecy,
      connection: this.#server.nativeConnection,
      taskQueue: this.taskQueue,
      workflowBundle: this.#bundle,
      activities,
      maxCachedWorkflows,
      stickyQueueScheduleToStartTimeout: 500,
      shutdownGraceTime: 500,
    });
    this.#running = this.#worker.run();
  }

  async close(): Promise<void> {
    this.#worker?.shutdown();
    await this.#running;
    this.#worker = null;
    this.#running = null;
  }

  /** Lets wishes come in and none be fulfilled, until released. */
  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.release = resolve;
    });
  }

  /** Resolves once so many wishes reached the world. */
  async wished(count: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#onWish = () => {
        if (this.posted.length >= count) resolve();
      };
      this.#onWish();
    });
  }

  async lend(
    term: number,
    workflowType: 'lend' | 'lendInShortRuns' = 'lend',
  ): Promise<WorkflowHandle<typeof lend>> {
    return await this.#server.client.workflow.start<typeof lend>(workflowType, {
      taskQueue: this.taskQueue,
      workflowId: `loan-${randomUUID()}`,
      args: [{ input: { term } }],
      memo: { title: 'The long winter' },
    });
  }

  /** Resolves once the current run has such an event; the server answers as soon as there is news. */
  async until({ workflowId }: WorkflowHandle, isIt: (event: HistoryEvent) => boolean) {
    const { workflowService } = this.#server.connection;
    for (let nextPageToken: Uint8Array | null | undefined = new Uint8Array(); ;) {
      const page: Page = await workflowService.getWorkflowExecutionHistory({
        namespace: 'default',
        execution: { workflowId },
        waitNewEvent: true,
        nextPageToken,
      });
      if (page.history?.events?.some(isIt)) return;
      if (!page.nextPageToken?.length) throw new Error('The workflow ended without it');
      nextPageToken = page.nextPageToken;
    }
  }

  /** The histories of all runs, oldest first. */
  async histories({ workflowId }: WorkflowHandle) {
    const runs = [];
    const { workflow } = this.#server.client;
    for (let runId = (await workflow.getHandle(workflowId).describe()).runId; runId;) {
      const history = await workflow.getHandle(workflowId, runId).fetchHistory();
      runs.unshift(history);
      const started = history.events?.[0]?.workflowExecutionStartedEventAttributes;
      runId = started?.continuedExecutionRunId ?? '';
    }
    return runs;
  }

  /** Replays every run; throws where a history and the workflow disagree. */
  async replay(handle: WorkflowHandle, workflowBundle = this.#bundle): Promise<number> {
    const runs = await this.histories(handle);
    for (const history of runs) {
      await Worker.runReplayHistory({ ...secrecy, workflowBundle }, history);
    }
    return runs.length;
  }
}
