import { requiredTsToMs } from '@temporalio/common/lib/time.js';
import type { WorkerDeploymentVersion } from '@temporalio/common';
import type { Place } from './probe.ts';

/** The workers of one build on a queue, or those without builds, as the server has heard of them in the last minutes. */
export interface Crew {
  /** Null without builds. */
  version: WorkerDeploymentVersion | null;
  /** What begins is handed to them. */
  current: boolean;
  pollers: Pollers;
}

/** Who asks for the work of a queue, as the server has heard of them in the last minutes. */
export interface Pollers {
  /** How many ask now. */
  alive: number;
  /** How many did so, and have gone home or hang. */
  gone: number;
  /** When one of them asked last: epoch milliseconds. */
  heardAt: number;
}

/** A worker asks again when a minute brought nothing. */
const ASKS_WITHIN_MS = 70_000;

const WORKFLOWS = 1;
const ACTIVITIES = 2;
const VERSIONED = 2;

/** Who works on the endings of a place; the build that what begins is handed to, null where that is whoever has none. */
export async function crewsOf(
  place: Place,
): Promise<{ crews: Crew[]; current: WorkerDeploymentVersion | null }> {
  const { pollers, versioningInfo } = await describe(place, place.taskQueue, WORKFLOWS);
  const { buildId, deploymentName } = versioningInfo?.currentDeploymentVersion ?? {};
  const current = buildId && deploymentName ? { buildId, deploymentName } : null;
  const crews = new Map<string, { version: Crew['version']; heard: number[] }>();
  for (const { deploymentOptions, lastAccessTime } of pollers ?? []) {
    const isVersioned = deploymentOptions?.workerVersioningMode === VERSIONED;
    const version = isVersioned
      ? {
          buildId: deploymentOptions.buildId ?? '',
          deploymentName: deploymentOptions.deploymentName ?? '',
        }
      : null;
    const crew = crews.get(nameOf(version)) ?? { version, heard: [] };
    crew.heard.push(requiredTsToMs(lastAccessTime, 'lastAccessTime'));
    crews.set(nameOf(version), crew);
  }
  return {
    crews: [...crews].map(([name, { version, heard }]) => ({
      version,
      current: name === nameOf(current),
      pollers: pollersOf(heard),
    })),
    current,
  };
}

/** Who asks for work on a queue of activities; null where nobody has lately. */
export async function mailPollers(place: Place, queue: string): Promise<Pollers | null> {
  const { pollers } = await describe(place, queue, ACTIVITIES);
  const heard = (pollers ?? []).map(({ lastAccessTime }) =>
    requiredTsToMs(lastAccessTime, 'lastAccessTime'),
  );
  return heard.length === 0 ? null : pollersOf(heard);
}

function pollersOf(heard: readonly number[]): Pollers {
  const alive = heard.filter((at) => at > Date.now() - ASKS_WITHIN_MS).length;
  return { alive, gone: heard.length - alive, heardAt: Math.max(...heard) };
}

/** Those that ask and those that did, in a few words. */
export function shownPollers({ alive, gone }: Pollers): string {
  const were =
    gone === 0
      ? ''
      : `, ${gone} ${gone === 1 ? 'has' : 'have'} gone or ${gone === 1 ? 'hangs' : 'hang'}`;
  return `${alive} ${alive === 1 ? 'asks' : 'ask'} for work${were}`;
}

async function describe({ connection, namespace }: Place, name: string, taskQueueType: 1 | 2) {
  return await connection.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name },
    taskQueueType,
  });
}

/** As people and Temporal’s list name it. */
export function nameOf(version: WorkerDeploymentVersion | null): string {
  return version === null ? '' : `${version.deploymentName}:${version.buildId}`;
}
