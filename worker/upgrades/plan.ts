import { isGrpcServiceError } from '@temporalio/client';
import { judge, type Verdict } from './judge.ts';
import type { Running, Versions } from './versions.ts';

/** What a build would do to one workflow that is running elsewhere. */
export interface Planned extends Running {
  /** Null where it could not be asked. */
  verdict: Verdict | null;
  /** Why it could not be asked: that is named, and is no objection, because a new build may mend it. */
  unheard: string | null;
}

/** What a build would do, while nothing has changed. */
export interface Plan {
  current: string | null;
  planned: Planned[];
}

/** Asks every workflow that is running elsewhere for its state, and judges it in this process. */
export async function planFor(versions: Versions): Promise<Plan> {
  const current = await versions.current();
  const running = await versions.elsewhere();
  const planned = await inLanes(running, (one) => planOne(versions, one));
  return { current, planned };
}

async function planOne(versions: Versions, running: Running): Promise<Planned> {
  if (running.state === 'unversioned') {
    const unheard = 'it was begun by a worker without builds, and is taken over as it is';
    return { ...running, verdict: null, unheard };
  }
  try {
    const stored = await versions.storedOf(running);
    return { ...running, verdict: judge(running.type, stored, Date.now()), unheard: null };
  } catch (error) {
    return { ...running, verdict: null, unheard: reason(error) };
  }
}

/** Those that this build would not take. */
export function objecting({ planned }: Plan): Planned[] {
  return planned.filter(({ verdict }) => verdict !== null && verdict.objections.length > 0);
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
