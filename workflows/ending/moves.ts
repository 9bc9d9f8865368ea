import { clientMoves } from './moves/client.ts';
import { closingMoves } from './moves/closing.ts';
import { contactMoves } from './moves/contact.ts';
import { followingMoves } from './moves/following.ts';
import { ledgersMoves } from './moves/ledgers.ts';
import { preparingMoves } from './moves/preparing.ts';
import { sessionsMoves } from './moves/sessions.ts';
import { taperMoves } from './moves/taper.ts';

/**
 * What happens to the memory of an ending when something is said or comes due: context in, context
 * out. Each move has a name that the chart uses, and that a supervisor would understand.
 */
export const moves = {
  ...sessionsMoves,
  ...preparingMoves,
  ...taperMoves,
  ...closingMoves,
  ...followingMoves,
  ...clientMoves,
  ...contactMoves,
  ...ledgersMoves,
} as const;

export type MoveName = keyof typeof moves;
