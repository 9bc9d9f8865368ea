import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { registered, start, type Answer } from './given.ts';
import { Life, type Move } from './lives.ts';

const does = (...ways: ('say' | 'blurt' | 'duty')[]) =>
  fc.record({
    does: fc.constantFrom(...ways),
    which: fc.nat(100_000),
    late: fc.boolean(),
  });

const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    // What is possible is said more often than what is not.
    { weight: 5, arbitrary: does('say') },
    { weight: 2, arbitrary: does('blurt', 'duty') },
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant('wait' as const),
        days: fc.oneof(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 20, max: 400 })),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('post' as const),
        answer: fc.constantFrom<Answer>('sent', 'lost', 'refused', 'nothing'),
      }),
    },
  ),
  { minLength: 5, maxLength: 50 },
);

describe('whatever is said, and whenever', () => {
  it('nothing that must hold is broken', () => {
    fc.assert(
      fc.property(moves, (script) => {
        const life = new Life({ live: registered().live, now: start });
        for (const move of script) life.lead(move);
        expect(life.faults).toEqual([]);
      }),
      { seed: 20350205, numRuns: 50 },
    );
  });
});
