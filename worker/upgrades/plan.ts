import { isGrpcServiceError } from '@temporalio/client';
import type { Stored } from '../../workflows/chart/index.ts';
import type { GateActivities } from '../../workflows/upgrade-gate.ts';
import { judge, type Verdict, type Objection } from './judge.ts';
import type { Running, Versions } from './versions.ts';

/** What a build would do to one workflow that is running elsewhere. */
export interface Planned extends Running {
  /** The agency’s own reference of the case; null where there is none, or it could not be asked. */
  externalRef: string | null;
  /** Null where it could not be asked. */
  verdict: Omit<Verdict, 'objections'> | null;
  objections: Objection[];
  /** Why it could not be asked: that is named, and is no objection, because a new build may mend it. */
  unheard: string | null;
}

/** What a build would do, while nothing has changed. */
export interface Plan {
  current: string | null;
  planned: Planned[];
}

/** What stands against going on with those that began without builds, by workflow id. */
export type Retrace = (all: readonly Running[]) => Promise<ReadonlyMap<string, Objection>>;

/**
 * Asks every workflow that is running elsewhere for its state, and judges it in this process; those that began without
 * builds can only be retraced, where the code is at hand.
 */
export async function planFor(versions: Versions, retrace: Retrace = untraced): Promise<Plan> {
  const current = await versions.current();
  const running = await versions.elsewhere();
  const begun = running.filter(({ state, failing }) => state === 'unversioned' && !failing);
  const against = await retrace(begun);
  const planned = await inLanes(running, async (one): Promise<Planned> => {
    if (one.state !== 'unversioned') return await planOne(versions, one);
    const objection = against.get(one.workflowId);
    const unheard = 'it was begun without builds, and is adopted as it is';
    const objections = objection ? [objection] : [];
    return { ...one, externalRef: null, verdict: null, objections, unheard };
  });
  return { current, planned };
}

const untraced: Retrace = async () => new Map();

async function planOne(versions: Versions, running: Running): Promise<Planned> {
  try {
    const stored = await versions.storedOf(running);
    const { objections, ...verdict } = judge(running.type, stored, Date.now());
    return { ...running, externalRef: ownReference(stored), verdict, objections, unheard: null };
  } catch (error) {
    const unheard = reason(error);
    return { ...running, externalRef: null, verdict: null, objections: [], unheard };
  }
}

/** As an ending of any version remembers it; what else runs is known by its own name. */
function ownReference({ position }: Stored): string | null {
  const { row } = position['context'] as { row?: { externalRef?: string } };
  return row?.externalRef ?? null;
}

/** Those that this build would not take. */
export function objecting({ planned }: Plan): Planned[] {
  return planned.filter(({ objections }) => objections.length > 0);
}

/** Judges for the workflow `upgradeGate`, in the worker of the build that is to be judged. */
export function gateActivities(versions: Versions): GateActivities {
  return {
    judgeRunning: async () => {
      const plan = await planFor(versions);
      const objections = objecting(plan).flatMap(({ workflowId, objections }) =>
        objections.map(({ code, says }) => `${code}: ${workflowId}. ${says}`),
      );
      const judged = plan.planned.filter(({ verdict }) => verdict !== null).length;
      return { buildId: versions.build.buildId, judged, objections };
    },
  };
}

const LANES = 8;

/** One after the other in a few lanes, so that a server on two cores keeps up. */
export async function inLanes<A, B>(all: readonly A[], act: (one: A) => Promise<B>): Promise<B[]> {
  const results: B[] = [];
  const queue = all.entries();
  const lane = async (): Promise<void> => {
    for (const [n, one] of queue) results[n] = await act(one);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

function reason(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (isGrpcServiceError(at)) return at.details;
  }
  return error instanceof Error ? error.message : String(error);
}
