import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ConnectionLike } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import { Gauge, Registry } from 'prom-client';
import { phases } from '../../workflows/ending/phases.ts';
import { quoted } from '../../workflows/ending/workflow-id.ts';
import { mailQueueOf } from '../../workflows/host/queues.ts';

/** Where the endings are that are counted. */
export interface Counted {
  connection: ConnectionLike;
  namespace: string;
  taskQueue: string;
}

/** A server lets few questions of this kind pass in a second, for all who ask: every worker counts once a minute at most. */
const COUNTED_EVERY_MS = 60_000;
const COUNTED_WITHIN_MS = 30_000;
/** Whoever asks for metrics does so with little patience; what is counted after that is told the next time. */
const WAITED_FOR_MS = 5_000;
const OVER_MS = 15 * 60_000;
const ACTIVITIES = 2;

/** Endings as the list of the server has them; none of it is asked of an ending itself. */
export class Counts {
  readonly registry = new Registry();
  readonly #place: Counted;
  readonly #client: Client;
  readonly #inPhase = this.#gauge('endwell_endings', 'Endings that run, by stage.', ['phase']);
  readonly #marked = this.#gauge('endwell_endings_marked', 'Endings that run, by what they need.', [
    'mark',
  ]);
  readonly #waiting = this.#gauge('endwell_mail_waiting', 'Letters on the mail queue, about.');
  readonly #oldest = this.#gauge(
    'endwell_mail_oldest_seconds',
    'How long the oldest letter on the mail queue has waited, about.',
  );
  readonly #countedAt = this.#gauge(
    'endwell_counted_timestamp_seconds',
    'When the server was asked last and answered; the Unix time.',
  );
  #since = -Infinity;
  #counting: Promise<void> | null = null;

  constructor(place: Counted) {
    this.#place = place;
    this.#client = new Client(place);
  }

  /** Counts anew where the last count is old, and waits a little for it; where the server does not answer, what was counted before stays. */
  async refresh(): Promise<void> {
    if (Date.now() - this.#since < COUNTED_EVERY_MS) return;
    this.#counting ??= this.#place.connection
      .withDeadline(Date.now() + COUNTED_WITHIN_MS, () => this.#count())
      .catch(() => undefined)
      .finally(() => {
        this.#since = Date.now();
        this.#counting = null;
      });
    await Promise.race([this.#counting, pause(WAITED_FOR_MS, undefined, { ref: false })]);
  }

  async #count(): Promise<void> {
    for (const phase of phases) {
      this.#inPhase.set({ phase }, await this.#running(`EwPhase = ${quoted(phase)}`));
    }
    for (const [mark, condition] of Object.entries(marksAt(Date.now()))) {
      this.#marked.set({ mark }, await this.#running(condition));
    }
    await this.#countMail();
    this.#countedAt.set(Date.now() / 1000);
  }

  async #running(condition: string): Promise<number> {
    const ours = `WorkflowType = 'endOfService' AND TaskQueue = ${quoted(this.#place.taskQueue)}`;
    const query = `${ours} AND ExecutionStatus = 'Running' AND ${condition}`;
    const { count } = await this.#client.workflow.count(query);
    return count;
  }

  /** Messages by state are known to each ending alone; what has left it and not yet us is on the queue. */
  async #countMail(): Promise<void> {
    const { connection, namespace, taskQueue } = this.#place;
    const { stats } = await connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: mailQueueOf(taskQueue) },
      taskQueueType: ACTIVITIES,
      reportStats: true,
    });
    this.#waiting.set(Number(stats?.approximateBacklogCount ?? 0));
    this.#oldest.set((optionalTsToMs(stats?.approximateBacklogAge) ?? 0) / 1000);
  }

  #gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}

/** The conditions of what somebody is to be woken for; `late` is what was due a quarter of an hour ago and has not happened. */
function marksAt(now: number): Record<string, string> {
  return {
    needsHuman: 'EwNeedsHuman = true',
    overdue: 'EwOverdue = true',
    faulty: `EwFlags = 'faulty'`,
    failing: 'TemporalReportedProblems IS NOT NULL',
    undeliverable: `EwFlags = 'undeliverable'`,
    late: `EwNextActionAt < '${new Date(now - OVER_MS).toISOString()}'`,
  };
}
