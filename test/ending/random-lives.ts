import type { Row } from '../../workflows/ending/row.ts';
import { registered, start, type Answer } from './given.ts';
import { Life, type Beginning, type Move } from './lives.ts';
import { stories } from './stories.ts';

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const answers: readonly Answer[] = ['sent', 'sent', 'sent', 'lost', 'refused', 'nothing'];

/** One life of so many moves, led to its end. */
export function randomLife(seed: number, length: number): Life {
  const moments = [...moveByMove(seed, length)];
  return moments.at(-1)!;
}

/**
 * The same, to be looked at before the first move and after each: in some lives people mostly do what they are asked and
 * it goes as planned; in others hardly anybody does, and anything is said at any time. It goes on from where another
 * life was left, if there is one.
 */
export function* moveByMove(seed: number, length: number, left?: Beginning): Generator<Life> {
  const roll = dice(seed);
  const life = new Life(left ?? beginning(roll));
  const diligence = roll();
  yield life;
  for (let n = 0; n < length && life.live.position.status === 'active'; n++) {
    yield life.lead(moveOf(roll, diligence));
    if (life.faults.length > 0) break;
  }
}

/** Half of them are followed from their first day, the others from where some story was left. */
function beginning(roll: () => number): Beginning {
  const row: Partial<Row> = {
    mandated: roll() < 0.2,
    feePaying: roll() < 0.3,
    consentFollowUp: roll() < 0.8,
  };
  const told = Object.values(stories);
  const story = told[Math.floor(roll() * told.length * 2)];
  return story?.() ?? { live: registered({ row }).live, now: start };
}

function moveOf(roll: () => number, diligence: number): Move {
  const kind = roll();
  const which = Math.floor(roll() * 1e7);
  if (kind < 0.3) return { does: 'wait', days: Math.floor(roll() * (roll() < 0.9 ? 12 : 200)) };
  if (kind < 0.35) return { does: 'post', answer: answers[which % answers.length]! };
  if (kind < 0.38) return { does: 'blurt', which, late: roll() < 0.3 };
  if (kind < 0.5) return { does: 'try', which, late: roll() < 0.2 };
  return roll() < diligence
    ? { does: 'duty', which, late: false }
    : { does: 'say', which, late: roll() < 0.2 };
}
