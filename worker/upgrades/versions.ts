import { setTimeout as pause } from 'node:timers/promises';
import {
  Client,
  type ConnectionLike,
  isGrpcServiceError,
  QueryNotRegisteredError,
} from '@temporalio/client';
import { listWorkflows } from '../../workflow-list.ts';
import { TOO_EARLY } from '../../workflows/host/sdk-edges.ts';
import {
  type DataConverter,
  defineSearchAttributeKey,
  type TypedSearchAttributes,
} from '@temporalio/common';
import { quoted } from '../../workflows/ending/workflow-id.ts';
import { moveOn, stored } from '../../workflows/host/messages.ts';
import type { Stored } from '../../workflows/chart/index.ts';
import { judgedTypes } from './judge.ts';
import type { Build } from './build.ts';
import { decoded } from '../secrecy/index.ts';

/** A running workflow, and where it is, as seen from one build. */
export interface Running {
  workflowId: string;
  type: string;
  /**
   * - `here`: with this build
   * - `behind`: at rest with another build, which answers for it
   * - `between`: it left a build, and none has taken it yet
   * - `unversioned`: a worker without builds began it
   * - `waiting`: for its first day; it goes to the build that is current then
   */
  state: 'here' | 'behind' | 'between' | 'unversioned' | 'waiting';
  /** The build that it is with; null where there is none. */
  buildId: string | null;
  /** Its steps fail, one attempt after another. */
  failing: boolean;
}

/** Where the workflows of one queue are. */
export interface VersionsOptions {
  connection: ConnectionLike;
  namespace: string;
  taskQueue: string;
  dataConverter: DataConverter;
  build: Build;
}

const NOT_FOUND = 5;
const FAILED_PRECONDITION = 9;
const ANSWERS_WITHIN_MS = 20_000;
/** The server takes a quarter of a second to notice that a worker of the build is there. */
const NOTICED_WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 100;
const identity = 'endwell';

const VERSION = defineSearchAttributeKey('TemporalWorkerDeploymentVersion', 'KEYWORD');
const BEHAVIOUR = defineSearchAttributeKey('TemporalWorkflowVersioningBehavior', 'KEYWORD');
const BUILD_IDS = defineSearchAttributeKey('BuildIds', 'KEYWORD_LIST');
const PROBLEMS = defineSearchAttributeKey('TemporalReportedProblems', 'KEYWORD_LIST');

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

  /** The build that whatever begins or moves goes to; null where none is yet. */
  async current(): Promise<string | null> {
    const { namespace, connection } = this.#options;
    const { deploymentName } = this.build;
    try {
      const { workerDeploymentInfo } = await connection.workflowService.describeWorkerDeployment({
        namespace,
        deploymentName,
      });
      return workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId || null;
    } catch (error) {
      if (isGrpcServiceError(error) && error.code === NOT_FOUND) return null;
      throw error;
    }
  }

  /** Whatever runs, or waits for its first day. */
  async running(): Promise<Running[]> {
    return await this.#list('');
  }

  /** Whatever runs, and not with this build. */
  async elsewhere(): Promise<Running[]> {
    return await this.#list(this.#elsewhere());
  }

  async countElsewhere(): Promise<number> {
    const { count } = await this.#client.workflow.count(this.#among(this.#elsewhere()));
    return count;
  }

  /** Whether the server still keeps anything with a build that can be asked, running or ended. */
  async isKept(buildId: string): Promise<boolean> {
    const version = quoted(`${this.build.deploymentName}:${buildId}`);
    const asked = `ExecutionStatus != 'ContinuedAsNew' AND ${VERSION.name} = ${version}`;
    const { count } = await this.#client.workflow.count(`${asked} AND ${this.#ours()}`);
    return count > 0;
  }

  /** Of the namespace, which no other has on any server. */
  async namespaceId(): Promise<string> {
    const { namespace, connection } = this.#options;
    const { namespaceInfo } = await connection.workflowService.describeNamespace({ namespace });
    return namespaceInfo?.id || namespace;
  }

  /** The stored state, as the other build answers it, or as it was carried out of it. */
  async storedOf(running: Running): Promise<Stored> {
    const ask = (): Promise<Stored> =>
      running.state === 'between' ? this.#carriedTo(running) : this.#answeredBy(running);
    for (const until = Date.now() + ANSWERS_WITHIN_MS; ;) {
      try {
        return await this.#client.withDeadline(until, ask);
      } catch (error) {
        // A worker that has just come may be asked before its first task, and is asked again after it.
        const early =
          error instanceof QueryNotRegisteredError && error.message.startsWith(TOO_EARLY);
        if (!early || Date.now() > until) throw error;
      }
      await pause(LOOK_EVERY_MS);
    }
  }

  async #answeredBy({ workflowId }: Running): Promise<Stored> {
    return await this.#client.workflow.getHandle(workflowId).query(stored);
  }

  async #carriedTo({ workflowId }: Running): Promise<Stored> {
    const { namespace, connection } = this.#options;
    const { history } = await connection.workflowService.getWorkflowExecutionHistory({
      namespace,
      execution: { workflowId },
      maximumPageSize: 1,
    });
    const begun = history?.events?.[0]?.workflowExecutionStartedEventAttributes;
    const start = await decoded(
      this.#client.options.loadedDataConverter,
      begun!.input!.payloads![0]!,
    );
    return (start as { carried: Stored }).carried;
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
        if (!unnoticed) throw error;
        if (Date.now() > until) throw new NoWorker(this.build);
      }
      await pause(LOOK_EVERY_MS);
    }
  }

  /** Gives it a task, without which it hears of no newer build. */
  async wake({ workflowId }: Running): Promise<void> {
    await this.#client.workflow.getHandle(workflowId).signal(moveOn);
  }

  async #list(more: string): Promise<Running[]> {
    const found: Running[] = [];
    for await (const listed of listWorkflows(this.#client, this.#among(more))) {
      const { workflowId, type, signs } = listed;
      const version = signs.get(VERSION);
      const buildId = version?.slice(version.indexOf(':') + 1) ?? null;
      const failing = signs.get(PROBLEMS) !== undefined;
      found.push({ workflowId, type, state: stateOf(signs, this.build), buildId, failing });
    }
    return found;
  }

  #elsewhere(): string {
    const { deploymentName, buildId } = this.build;
    const other = `${VERSION.name} IS NULL OR ${VERSION.name} != ${quoted(`${deploymentName}:${buildId}`)}`;
    return ` AND ((BuildIds IS NOT NULL AND (${other})) OR ${BEHAVIOUR.name} = 'AutoUpgrade')`;
  }

  #among(more: string): string {
    return `ExecutionStatus = 'Running' AND ${this.#ours()}${more}`;
  }

  #ours(): string {
    const types = judgedTypes.map(quoted).join(', ');
    return `TaskQueue = ${quoted(this.#options.taskQueue)} AND WorkflowType IN (${types})`;
  }
}

/** A build whose worker the server does not know of cannot be made current. */
class NoWorker extends Error {
  readonly code = 'upgrade.noWorker';

  constructor({ buildId }: Build) {
    super(`No worker of build ${buildId} is at work: start one, and try again.`);
  }
}

function stateOf(
  signs: TypedSearchAttributes,
  { deploymentName, buildId }: Build,
): Running['state'] {
  if (signs.get(BEHAVIOUR) === 'AutoUpgrade') return 'between';
  const version = signs.get(VERSION);
  if (version === `${deploymentName}:${buildId}`) return 'here';
  if (version !== undefined) return 'behind';
  // One that waits for its day would be started by a signal.
  return signs.get(BUILD_IDS) === undefined ? 'waiting' : 'unversioned';
}
