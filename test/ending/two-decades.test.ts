import { describe, expect, it } from '@jest/globals';
import { makeAlmanac } from '../../activities/almanac/table.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { toLocal } from '../../workflows/calendar/almanac.ts';
import { store } from '../../workflows/chart/index.ts';
import { givenWith, zone, type Story, supervisor } from './given.ts';

/** Three years of the law, as the activity brings them. */
const refreshed = (from: number, since: number) =>
  makeAlmanac({ zones: [zone], regions: ['GB-ENG'], from, years: 3, since });

function sizeOf(story: Story): number {
  return JSON.stringify(store(endingChart, story.live)).length;
}

describe('two decades of sessions every other week (example 12, D15)', () => {
  it('are looked at every year, and what is remembered stays small', () => {
    const story = givenWith({ row: { cadenceDays: 14 }, refreshed }, 'ending.named', [
      'goal.named',
      { wording: 'Sleep through most nights' },
    ]);
    let reviews = 0;
    let largest = 0;
    while (story.clock < '2055-02-05') {
      story.hold();
      if (story.open.includes('open-ending-talk')) story.when('endingTalk.held');
      if (story.step === 'deciding') {
        reviews++;
        story.when('stagnation.decided', { decision: 'continue' });
        story.when('stagnation.countersigned', {}, supervisor);
        story.when('expectations.reviewed', { workerFirst: true });
      }
      largest = Math.max(largest, sizeOf(story));
    }
    expect(reviews).toBeGreaterThanOrEqual(19);
    expect(story.context.counts.held).toBeGreaterThan(500);
    // The law of the first day is known still: a day of summer is one by the clocks.
    const { almanac } = story.context;
    expect(toLocal(almanac, zone, Date.UTC(2035, 6, 1, 12))).toBe('2035-07-01T13:00');
    expect(largest).toBeLessThan(34 * 1024);
  });
});
