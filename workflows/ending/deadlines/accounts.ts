import { nextTurn } from '../matters/index.ts';
import { type Deadline, running } from './deadline.ts';

/** Money. No counter moves while the client is away (G14). */
export const accountsDeadlines = {
  accountsTurn: {
    at: running((c) => (c.closedAt !== null || !c.alive ? null : nextTurn(c))),
    purpose: 'the account stands differently from then on',
  },
} as const satisfies Record<string, Deadline>;
