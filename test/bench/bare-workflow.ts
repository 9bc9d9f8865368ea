import {
  CancellationScope,
  condition,
  defineQuery,
  defineUpdate,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';

/** What is waited for in one stretch of a life: a time, or so many words; then so many activities. */
export interface Stretch {
  milliseconds: number;
  ends: 'timer' | 'word';
  /** Words heard by the end of it, since the beginning. */
  words: number;
  activities: number;
}

export const said = defineUpdate<number, [string]>('said');
export const heard = defineQuery<number>('heard');

const { work } = proxyActivities<{ work(): Promise<string> }>({ startToCloseTimeout: 60_000 });

/** What somebody would write by hand: the same timers, activities and updates as an ending, and no rule at all. */
export async function bare(life: Stretch[]): Promise<void> {
  let words = 0;
  setHandler(said, () => ++words);
  setHandler(heard, () => words);
  let before = 0;
  for (const stretch of life) {
    const alarm = new CancellationScope();
    const rang = alarm
      .run(() => sleep(stretch.milliseconds))
      .then(
        () => true,
        () => false,
      );
    if (stretch.ends === 'timer') await rang;
    else if (stretch.words > before) await condition(() => words >= stretch.words);
    before = stretch.words;
    for (let i = 0; i < stretch.activities; i++) await work();
    alarm.cancel();
    await rang;
  }
  await condition(() => false, '3650 days');
}
