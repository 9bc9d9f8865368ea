import {
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  setHandler,
  sleep,
} from '@temporalio/workflow';

export const seen = defineQuery<number[]>('seen');
export const stop = defineSignal('stop');

const MONTH_MS = 30 * 86_400_000;

/** Wakes every month of its own time and notes when; each run ends after `perRun` wakings. */
export async function clockwork(perRun: number, before: number[] = []): Promise<number[]> {
  const instants = [...before];
  let stopped = false;
  setHandler(seen, () => instants);
  setHandler(stop, () => {
    stopped = true;
  });
  for (let woken = 0; woken < perRun; woken += 1) {
    await Promise.race([sleep(MONTH_MS), condition(() => stopped)]);
    if (stopped) return instants;
    instants.push(Date.now());
  }
  return continueAsNew<typeof clockwork>(perRun, instants);
}
