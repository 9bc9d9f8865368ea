import { describe, expect, it } from '@jest/globals';
import { at, nextOf } from '../../workflows/chart/index.ts';
import { attributesOf, turnsAt, viewOf } from '../../workflows/ending/reading/index.ts';
import { moveByMove } from './random-lives.ts';
import { signsOf } from './signs.ts';

const lives = 20;
const longest = 60;

/** Every moment of these lives, with its time. */
function* moments(): Generator<Parameters<typeof attributesOf>[0]> {
  for (let seed = 1; seed <= lives; seed++) {
    for (const { live, now } of moveByMove(seed, longest)) yield at(live, now);
  }
}

/** An empty list is unset. */
function shown(live: Parameters<typeof attributesOf>[0]): Record<string, unknown> {
  const signs = Object.entries(attributesOf(live));
  return Object.fromEntries(
    signs.map(([name, value]) => [name, Array.isArray(value) && value.length === 0 ? null : value]),
  );
}

describe('the attributes of an ending', () => {
  it('given random lives, after every step they say what the view says, and no past instant is next', () => {
    let compared = 0;
    for (const live of moments()) {
      const { now } = live.position.context;
      expect(shown(live)).toMatchObject(signsOf(viewOf(live, [])));
      expect(nextOf(live.timers)?.at ?? now).toBeGreaterThanOrEqual(now);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(800);
  });

  it('given that nothing happens, then they stay true until the next deadline, or until the instant at which the run wakes', () => {
    let turned = 0;
    for (const live of moments()) {
      const next = nextOf(live.timers)?.at ?? Infinity;
      const turn = turnsAt(live)?.at ?? Infinity;
      const last = Math.min(next, turn) - 1;
      if (Number.isFinite(last)) expect(shown(at(live, last))).toEqual(shown(live));
      if (turn > next) continue;
      if (turn < Infinity) {
        expect(shown(at(live, turn))).not.toEqual(shown(live));
        turned += 1;
      }
    }
    expect(turned).toBeGreaterThan(12);
  });
});
