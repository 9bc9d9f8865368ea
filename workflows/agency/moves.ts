import { on } from './moves/move.ts';
import { staffMoves } from './moves/staff.ts';
import { termsMoves } from './moves/terms.ts';
import { answered } from './words.ts';

/** What happens to the memory of an agency when something is said or comes due: context in, context out. */
export const moves = {
  ...termsMoves,
  ...staffMoves,
  recordTold: on('ending.told', (c, e) => answered(c, e.with.key, true)),
  recordMissing: on('ending.missing', (c, e) => answered(c, e.with.key, false)),
} as const;
