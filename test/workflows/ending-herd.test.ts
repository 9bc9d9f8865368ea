import { describe, expect, it } from '@jest/globals';
import { toRef } from '../../client/opaque-ref.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { minute } from '../../workflows/calendar/dates.ts';
import { tell, type Live, type HostedEvent } from '../../workflows/chart/index.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { local, said } from '../ending/given.ts';
import { following } from '../ending/journeys.ts';

describe('5,000 endings that were closed on the same day', () => {
  it('given the same date of follow-up, when each finds its moment, then they are spread over the morning', () => {
    const { live, now } = following({}, 'light');
    const renewed = said('sensitiveDate.named', { date: '01-31' }, 'renewed') as HostedEvent;
    const perMinute = new Map<number, number>();
    for (let n = 0; n < 5_000; n++) {
      const ref = toRef('a key for tests', 'riverside', `R-${n}`);
      const { live: one } = tell(endingChart, as(live, ref), renewed, now);
      // A task is nobody's letter: all that are owed by the same morning are owed then.
      const at = Math.min(...one.timers.filter(isLetter).map((timer) => timer.at));
      perMinute.set(at, (perMinute.get(at) ?? 0) + 1);
    }
    const minutes = [...perMinute.keys()].sort((one, other) => one - other);
    const nine = local('2035-05-12T09:00');
    expect(minutes).toEqual(Array.from({ length: 180 }, (_, n) => nine + n * minute));
    // 28 on average; a server on two cores carries 20 to 40 wake-ups a second.
    expect(Math.max(...perMinute.values())).toBeLessThan(60);
  });
});

const isLetter = ({ id }: { id: string }): boolean => /^(?:touch|message)/.test(id);

/** The same ending under another reference. */
function as(live: Live<Context>, ref: string): Live<Context> {
  return { ...live, position: { ...live.position, context: { ...live.position.context, ref } } };
}
