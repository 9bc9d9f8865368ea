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
    facts: (c) => ({ consequences: balanceOf(c) === 'serial' ? consequences : null }),
  },
} as const satisfies Record<string, MessageTraits>;

/** What may follow, plainly, and that it follows slowly. */
const consequences =
  'We may have to end our work. You would hear of it in writing, well before that day.';
