import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { objectTo } from '../../workflows/ending/explain.ts';
import type { HostedEvent } from '../../workflows/host/chart.ts';
import {
  at,
  due,
  fire,
  nextDue,
  settle,
  store,
  tell,
  type Step,
} from '../../workflows/host/step.ts';
import { answerTo, registered, said, start, thawed, type Answer, type Ending } from './given.ts';
import { breaches, breachesOf } from './invariants.ts';
import { everything, speaker, wordsFor } from './words.ts';

const day = 86_400_000;
const largest = 32 * 1024;
const longestLog = 170;

type Move =
  | { does: 'say'; which: number; how: number; late: boolean }
  | { does: 'wait'; days: number }
  | { does: 'post'; answer: Answer };

const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        does: fc.constant('say' as const),
        which: fc.nat(everything.length * 3),
        how: fc.nat(7),
        late: fc.boolean(),
      }),
    },
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
  { minLength: 5, maxLength: 60 },
);

/** One life: whatever is said and whenever, nothing that must hold is broken. Answers what was broken. */
class Life {
  live: Ending = registered().live;
  now = start;
  post: Answer = 'sent';
  readonly faults: string[] = [];
  #said = 0;

  lead(move: Move): void {
    if (move.does === 'post') this.post = move.answer;
    else if (move.does === 'wait') this.#wait(this.now + move.days * day);
    else this.#say(move);
    this.#rest();
  }

  #say({ which, how, late }: Extract<Move, { does: 'say' }>): void {
    const { snapshot } = at(this.live, this.now);
    const c: Context = snapshot.context;
    // What is possible is said more often than what is not.
    const type = everything[which] ?? pick(this.#possible(), which);
    const words = type && pick(wordsFor(c, type), how);
    if (!type || !words) return;
    // Told at the very hour something is due, before its timer was heard: as after an outage.
    if (late) this.now = Math.max(this.now, nextDue(this.live) ?? this.now);
    const event = said(type, words, `said-${++this.#said}`, speaker(type));
    const objection = objectTo(at(this.live, this.now).snapshot, event);
    const before = JSON.stringify(this.#stored());
    const step = tell(endingChart, thawed(this.live), event as HostedEvent, this.now);
    if ((step.outcome === 'taken') !== (objection === null)) {
      this.faults.push(`objection and guard disagree on ${type}`);
    }
    if (objection === null) return this.#took(step);
    const told = objection.code && objection.why && objection.mend;
    if (!told) this.faults.push(`${type} is refused without a reason`);
    const after = JSON.stringify(store(endingChart, step.live));
    if (after !== before) this.faults.push(`${type} was refused, and changed something`);
  }

  #possible() {
    const { snapshot } = at(this.live, this.now);
    return everything.filter((type) =>
      wordsFor(snapshot.context, type).some(
        (words) => objectTo(snapshot, said(type, words, 'asked', speaker(type))) === null,
      ),
    );
  }

  #wait(until: number): void {
    for (let next = nextDue(this.live); next !== null && next <= until; next = nextDue(this.live)) {
      this.now = Math.max(this.now, next);
      this.#fireDue();
      this.#answer();
    }
    this.now = Math.max(this.now, until);
  }

  #fireDue(): void {
    for (let n = 0, timer = due(this.live, this.now); timer; timer = due(this.live, this.now)) {
      if (++n > 50) return void this.faults.push('timers fire without end');
      this.#took(fire(endingChart, thawed(this.live), timer, this.now));
    }
  }

  #answer(): void {
    for (const grant of this.live.grants) {
      const event = answerTo(grant, this.post);
      if (event === null) continue;
      const told = event as HostedEvent;
      this.#took(settle(endingChart, thawed(this.live), grant.token, told, this.now));
    }
  }

  #took(step: Step<Context>): void {
    this.live = step.live;
    this.faults.push(...breachesOf(step));
  }

  #rest(): void {
    this.#fireDue();
    this.#answer();
    this.#fireDue();
    this.faults.push(...breaches(this.live, this.now));
    const stored = JSON.stringify(this.#stored());
    if (stored.length > largest) this.faults.push(`the state takes ${stored.length} characters`);
    if (this.live.log.length > longestLog) this.faults.push('the log grows');
  }

  #stored() {
    return store(endingChart, thawed(this.live));
  }
}

function pick<T>(from: readonly T[], which: number): T | undefined {
  return from.length > 0 ? from[which % from.length] : undefined;
}

describe('whatever is said, and whenever', () => {
  it('nothing that must hold is broken', () => {
    fc.assert(
      fc.property(moves, (script) => {
        const life = new Life();
        for (const move of script) life.lead(move);
        expect(life.faults).toEqual([]);
      }),
      { seed: 20350205, numRuns: 100 },
    );
  });
});
