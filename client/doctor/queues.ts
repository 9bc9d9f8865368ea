import { requiredTsToMs } from '@temporalio/common/lib/time.js';
import type { WorkerDeploymentVersion } from '@temporalio/common';
import type { Place } from './probe.ts';

/** The workers of one build on a queue, or those without builds, as the server has heard of them in the last minutes. */
export interface Crew {
  /** Null without builds. */
  version: WorkerDeploymentVersion | null;
  /** What begins is handed to them. */
  current: boolean;
  /** When one of them asked for work last: epoch milliseconds. */
  heardAt: number;
}

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
  const crews = new Map<string, Crew>();
  for (const { deploymentOptions, lastAccessTime } of pollers ?? []) {
    const isVersioned = deploymentOptions?.workerVersioningMode === VERSIONED;
    const version = isVersioned
      ? {
          buildId: deploymentOptions.buildId ?? '',
          deploymentName: deploymentOptions.deploymentName ?? '',
        }
      : null;
    const heardAt = requiredTsToMs(lastAccessTime, 'lastAccessTime');
    const known = crews.get(nameOf(version));
    crews.set(nameOf(version), {
      version,
      current: nameOf(version) === nameOf(current),
      heardAt: Math.max(heardAt, known?.heardAt ?? 0),
    });
  }
  return { crews: [...crews.values()], current };
}

/** When somebody asked for work on a queue of activities last, in epoch milliseconds; null where nobody has lately. */
export async function mailHeardAt(place: Place, queue: string): Promise<number | null> {
  const { pollers } = await describe(place, queue, ACTIVITIES);
  const heard = (pollers ?? []).map(({ lastAccessTime }) =>
    requiredTsToMs(lastAccessTime, 'lastAccessTime'),
  );
  return heard.length === 0 ? null : Math.max(...heard);
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
