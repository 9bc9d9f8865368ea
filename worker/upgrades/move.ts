import { setTimeout as pause } from 'node:timers/promises';
import { inLanes, objecting, planFor, type Plan, type Retrace } from './plan.ts';
import type { Versions } from './versions.ts';

export interface MoveOptions {
  versions: Versions;
  /** Where the code is at hand that those without builds would go on with. */
  retrace?: Retrace;
  say: (line: string) => void;
  /** Stops the waiting; what has been asked for goes on. */
  signal: AbortSignal;
}

/** What came of it. */
export interface Moved {
  outcome: 'refused' | 'moved' | 'onTheWay';
  plan: Plan;
  /** Those that are still elsewhere; they go over when what they wait for is answered. */
  left: number;
}

/** Whoever is woken within this time of the change of builds may not hear of it. */
const HEARD_AFTER_MS = 1_000;
const LOOK_EVERY_MS = 250;
/** As long as some leave, the others are on their way: to wake them twice only makes a history longer. */
const STANDS_STILL_AFTER_MS = 5_000;
const ROUNDS = 2;
const NAMED = 10;

/**
 * Makes a build current when nothing that is running objects, and wakes what sleeps, so that it goes over. Ended at any
 * point and begun again it does no harm.
 */
export async function moveTo({ versions, say, signal, retrace }: MoveOptions): Promise<Moved> {
  const { buildId } = versions.build;
  const began = Date.now();
  const plan = await planFor(versions, retrace);
  const { current, planned } = plan;
  const against = objecting(plan);
  sayOf(plan, buildId, say);
  if (against.length > 0 && current !== buildId) {
    const now = current === null ? 'none is, and what runs waits' : `build ${current} goes on`;
    say(`upgrade.refused: Build ${buildId} is not made current; ${now}.`);
    return { outcome: 'refused', plan, left: planned.length };
  }
  if (current !== buildId) {
    await versions.makeCurrent();
    say(`Build ${buildId} is current now${current === null ? '' : `, instead of ${current}`}.`);
  }
  const staying = new Set(against.map(({ workflowId }) => workflowId));
  const left = await wakeAll({ versions, say, signal }, staying);
  if (planned.length > 0) {
    const gone = planned.length - left - staying.size;
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    say(`${gone} of ${planned.length} went over to build ${buildId} in ${seconds} s.`);
  }
  if (left > 0) say(`${left} follow when what they wait for is answered: endwell upgrade status`);
  return { outcome: left > 0 ? 'onTheWay' : 'moved', plan, left };
}

/**
 * Makes a build current where none is yet and nothing has begun: nothing can object. Answers whether it is current now.
 *
 * @throws where no worker of the build is at work within 20 seconds (`upgrade.noWorker`)
 */
export async function makeFirst(versions: Versions): Promise<boolean> {
  const current = await versions.current();
  if (current !== null) return current === versions.build.buildId;
  const running = await versions.running();
  if (running.some(({ state }) => state !== 'waiting')) return false;
  await versions.makeCurrent();
  return true;
}

/** The plan in a few lines; `endwell upgrade plan` tells it in full. */
function sayOf(plan: Plan, buildId: string, say: (line: string) => void): void {
  const { planned } = plan;
  if (planned.length === 0) return;
  const against = objecting(plan);
  say(`Build ${buildId}: ${planned.length} running elsewhere, ${against.length} would object.`);
  for (const { workflowId, objections } of against.slice(0, NAMED)) {
    for (const { code, says } of objections) say(`  ${code}: ${workflowId}. ${says}`);
  }
  if (against.length > NAMED) say(`  and ${against.length - NAMED} more: endwell upgrade plan`);
  const silent = planned.filter(
    ({ unheard, state }) => unheard !== null && state !== 'unversioned',
  );
  for (const { workflowId, unheard } of silent.slice(0, NAMED)) {
    say(`  upgrade.unheard: ${workflowId}. It could not be asked (${unheard}).`);
  }
}

/** Wakes whoever is elsewhere and may go, until none is left or nothing moves any more; answers how many are left. */
async function wakeAll(
  { versions, signal }: MoveOptions,
  staying: ReadonlySet<string>,
): Promise<number> {
  const countGoing = async () => (await versions.countElsewhere()) - staying.size;
  let left = await countGoing();
  if (left > 0) await patience(HEARD_AFTER_MS, signal);
  for (let round = 0; round < ROUNDS && left > 0 && !signal.aborted; round++) {
    const sleeping = (await versions.elsewhere()).filter(
      // What has left a build is being tried already; the first time it is asked to be tried at once.
      ({ workflowId, state }) => !staying.has(workflowId) && (round === 0 || state !== 'between'),
    );
    // Whoever cannot be woken now is woken in the next round.
    await inLanes(sleeping, (one) => versions.wake(one).catch(() => undefined));
    let since = Date.now();
    while (left > 0 && Date.now() - since < STANDS_STILL_AFTER_MS && !signal.aborted) {
      await patience(LOOK_EVERY_MS, signal);
      const now = await countGoing();
      if (now < left) since = Date.now();
      left = now;
    }
  }
  return left;
}

async function patience(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined);
}
