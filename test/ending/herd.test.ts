import { describe, expect, it } from '@jest/globals';
import { touchInstant } from '../../workflows/calendar/index.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { windowOf } from '../../workflows/ending/matters/index.ts';
import { decide } from '../../workflows/ending/sending/gate.ts';
import { given, local, zone } from './given.ts';
import * as at from './journeys.ts';

/** A caseload of a large agency: each ending as it would be, but for its reference. */
const herd = (c: Context): Context[] =>
  Array.from({ length: 5_000 }, (_, n) => ({
    ...c,
    ref: `e${(n * 2_654_435_761) % 4_294_967_296}`,
  }));

/** How many of these instants fall into the fullest of all spans of so many milliseconds. */
function fullest(instants: readonly number[], span: number): number {
  const counts = new Map<number, number>();
  for (const instant of instants) {
    const slot = Math.floor(instant / span);
    counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

describe('a herd of 5,000 (docs/architecture.md#time)', () => {
  const held = given('safety.held', at.opened);
  const message = held.message('ending-talk-invite');

  it.each([
    ['in the night', '2035-02-07T23:00', '2035-02-08T09:00'],
    ['on a holiday', '2035-12-25T11:00', '2035-12-27T09:00'],
  ])(
    'given all were to be written to %s, then they are in the hour after it, never all at once',
    (_, now, opens) => {
      const night = { ...held.context, now: local(now) };
      const free: Context = { ...night, safeContact: { ...night.safeContact, held: false } };
      const leave = herd(free).map((c) => {
        const verdict = decide(c, message);
        return verdict.does === 'defer' ? verdict.until : Number.NaN;
      });
      expect(Math.min(...leave)).toBeGreaterThanOrEqual(local(opens));
      expect(Math.max(...leave)).toBeLessThan(local(opens) + 3_600_000);
      expect(fullest(leave, 1_000)).toBeLessThan(20);
      expect(fullest(leave, 60_000)).toBeLessThan(150);
      // Its own second is the same whenever it is asked.
      expect(decide(herd(free)[17]!, message)).toEqual({
        does: 'defer',
        until: leave[17],
        reason: expect.any(String),
      });
    },
  );

  it('given all are greeted on one day, then over three hours', () => {
    const c = held.context;
    const leave = herd(c).map(({ ref }) =>
      touchInstant(c.almanac, zone, windowOf(c), '2035-06-05', ref),
    );
    expect(fullest(leave, 60_000)).toBeLessThan(60);
  });
});
