import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ConnectionLike, isGrpcServiceError } from '@temporalio/client';
import { quoted } from '../../workflows/ending/workflow-id.ts';
import { moveOn, stored } from '../../workflows/host/messages.ts';
import type { Stored } from '../../workflows/chart/index.ts';
import { judgedTypes } from './judge.ts';
import type { Build } from './build.ts';

/** A running workflow that is not, or not yet, with the build in question. */
export interface Running {
  workflowId: string;
  type: string;
  /**
   * - `behind`: at rest with another build, which answers for it
   * - `between`: it left a build, and none has taken it yet
   * - `unversioned`: a worker without versions began it
   */
  state: 'behind' | 'between' | 'unversioned';
  /** The other build, where one has it. */
  buildId: string | null;
}

/** Where the workflows of one queue are. */
export interface VersionsOptions {
  connection: ConnectionLike;
  namespace: string;
  taskQueue: string;
  build: Build;
}

const NOT_FOUND = 5;
const FAILED_PRECONDITION = 9;
const ANSWERS_WITHIN_MS = 10_000;
/** The server takes a quarter of a second to notice that a worker of the build is there. */
const NOTICED_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 100;
const identity = 'endwell';

/** What the server knows of builds, and can be asked to do with them: the calls for which the client has no words. */
export class Versions {
  readonly build: Build;
  readonly #options: VersionsOptions;
  readonly #client: Client;

  constructor(options: VersionsOptions) {
    this.#options = options;
    this.build = options.build;
    this.#client = new Client(options);
  }

  /** All builds that the server remembers, and the one that whatever begins or moves goes to. */
  async known(): Promise<{ current: string | null; buildIds: string[] }> {
    const { namespace, connection } = this.#options;
    const { deploymentName } = this.build;
    try {
      const { workerDeploymentInfo: info } =
        await connection.workflowService.describeWorkerDeployment({ namespace, deploymentName });
      const current = info?.routingConfig?.currentDeploymentVersion?.buildId;
      const versions = info?.versionSummaries ?? [];
      const buildIds = versions.flatMap(
        ({ deploymentVersion }) => deploymentVersion?.buildId ?? [],
      );
      return { current: current || null, buildIds };
    } catch (error) {
      if (isGrpcServiceError(error) && error.code === NOT_FOUND)
        return { current: null, buildIds: [] };
      throw error;
    }
  }

  /** How many are at rest with a build. */
  async resting(buildId: string): Promise<number> {
    return await this.#count(this.#restingWith(buildId));
  }

  /** Those that have not begun: they wait for their day, and go to the build that is current then. */
  async waiting(): Promise<number> {
    return await this.#count('BuildIds IS NULL AND TemporalWorkerDeploymentVersion IS NULL');
  }

  /** How many fail, task after task. */
  async failing(): Promise<number> {
    return await this.#count('TemporalReportedProblems IS NOT NULL');
  }

  /** Whoever is not with the build in question. */
  async elsewhere(): Promise<Running[]> {
    const { buildIds } = await this.known();
    const others = buildIds.filter((buildId) => buildId !== this.build.buildId);
    const found: Running[] = [];
    const gather = async (
      query: string,
      state: Running['state'],
      buildId: string | null,
    ): Promise<void> => {
      for await (const { workflowId, type } of this.#client.workflow.list({
        query: this.#running(query),
      })) {
        found.push({ workflowId, type, state, buildId });
      }
    };
    for (const buildId of others) await gather(this.#restingWith(buildId), 'behind', buildId);
    await gather(`TemporalWorkflowVersioningBehavior = 'AutoUpgrade'`, 'between', null);
    // One that waits for its day has no build ids, and would be started by a signal.
    const begun = 'BuildIds IS NOT NULL AND TemporalWorkflowVersioningBehavior IS NULL';
    await gather(`TemporalWorkerDeploymentVersion IS NULL AND ${begun}`, 'unversioned', null);
    return found;
  }

  /** The stored state, as the other build answers it, or as it was carried out of it. */
  async storedOf({ workflowId, state }: Running): Promise<Stored> {
    const handle = this.#client.workflow.getHandle(workflowId);
    return await this.#client.withDeadline(Date.now() + ANSWERS_WITHIN_MS, async () => {
      if (state !== 'between') return await handle.query(stored);
      const { namespace, connection } = this.#options;
      const { history } = await connection.workflowService.getWorkflowExecutionHistory({
        namespace,
        execution: { workflowId },
        maximumPageSize: 1,
      });
      const begun = history?.events?.[0]?.workflowExecutionStartedEventAttributes;
      const [payload] = begun?.input?.payloads ?? [];
      const { payloadConverter } = this.#client.options.loadedDataConverter;
      return payloadConverter.fromPayload<{ carried: Stored }>(payload!).carried;
    });
  }

  /** Whatever begins, and whatever leaves a run, goes to this build from now on. */
  async makeCurrent(): Promise<void> {
    const { namespace, connection } = this.#options;
    for (const until = Date.now() + NOTICED_WITHIN_MS; ;) {
      try {
        const { workflowService } = connection;
        await workflowService.setWorkerDeploymentCurrentVersion({
          namespace,
          identity,
          ...this.build,
        });
        return;
      } catch (error) {
        const unnoticed =
          isGrpcServiceError(error) && [NOT_FOUND, FAILED_PRECONDITION].includes(error.code);
        if (!unnoticed || Date.now() > until) throw error;
      }
      await pause(LOOK_EVERY_MS);
    }
  }

  /** Gives it a task, without which it hears of no newer build. */
  async wake({ workflowId }: Running): Promise<void> {
    await this.#client.workflow.getHandle(workflowId).signal(moveOn);
  }

  #restingWith(buildId: string): string {
    const version = quoted(`${this.build.deploymentName}:${buildId}`);
    return `TemporalWorkerDeploymentVersion = ${version} AND TemporalWorkflowVersioningBehavior = 'Pinned'`;
  }

  #running(query: string): string {
    const types = judgedTypes.map(quoted).join(', ');
    const queue = quoted(this.#options.taskQueue);
    return `ExecutionStatus = 'Running' AND TaskQueue = ${queue} AND WorkflowType IN (${types}) AND ${query}`;
  }

  async #count(query: string): Promise<number> {
    return (await this.#client.workflow.count(this.#running(query))).count;
  }
}
