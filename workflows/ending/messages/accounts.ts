import { asksTalk, balanceOf } from '../matters/index.ts';
import { type MessageTraits, goesOn } from './traits.ts';

/** Messages about money: a friendly note first, then an offer to talk (C18, D19). */
export const accountsMessages = {
  'late-payment-note': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => goesOn(c) && !c.accounts.arranged && c.accounts.late.some((i) => !i.paid),
    facts: () => ({}),
  },
  'payment-talk': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => goesOn(c) && !c.accounts.arranged && asksTalk(c),
    // What may follow is said plainly, and that it follows slowly.
    facts: (c) => ({ consequences: balanceOf(c) === 'serial' ? 'mayEnd' : null }),
  },
} as const satisfies Record<string, MessageTraits>;
