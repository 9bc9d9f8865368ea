import { clientsMoves } from './clients.ts';
import { leavingMoves } from './leaving.ts';

/** What happens to the memory of a departure when something is said or comes due: context in, context out. */
export const moves = { ...leavingMoves, ...clientsMoves } as const;
