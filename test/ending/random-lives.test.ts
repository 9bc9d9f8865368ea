import { describe, expect, it } from '@jest/globals';
import { phases as phaseNames } from '../../workflows/ending/phases.ts';
import { randomLife } from './random-lives.ts';

/** How many lives are led, and how many moves each: a longer run takes other numbers, by hand. */
const lives = 50;
const longest = 100;
const firstSeed = 138;

describe('over random lives (C40, G1, G2, G7, G9, G10, G14, G18)', () => {
  const led = Array.from({ length: lives }, (_, n) => randomLife(firstSeed + n, longest));

  it('nothing that must hold is ever broken, and every refusal says why', () => {
    const broken = led.flatMap(({ faults, way }, n) =>
      faults.length > 0 ? [{ seed: firstSeed + n, faults, way: way.slice(-30).join(' ') }] : [],
    );
    expect(broken).toEqual([]);
  });

  it('they come to every stage of the journey', () => {
    const phases = new Set(led.flatMap((life) => [...life.phases]));
    const stages = phaseNames.filter((stage) => stage !== 'erased' && stage !== 'annulled');
    expect(stages.filter((stage) => !phases.has(stage))).toEqual([]);
  });
});
