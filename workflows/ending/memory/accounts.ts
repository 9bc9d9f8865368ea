import type { Instant } from '../../calendar/almanac.ts';

/** How an account stands (C18): one late payment is a blip, serial lateness something else. */
export type Balance = 'current' | 'blip' | 'watch' | 'serial';

/** Money, where the client pays (C16–C18). */
export type AccountsMemory = {
  accounts: {
    /** Invoices that were late: when they were due, and whether they are paid. */
    late: { invoice: string; due: Instant; paid: boolean }[];
    /** How it stood when the client was last told of it. */
    told: Balance;
    conversationAt: Instant | null;
    consequencesAt: Instant | null;
    arranged: boolean;
  };
};

export const accountsBlank = {
  accounts: {
    late: [],
    told: 'current',
    conversationAt: null,
    consequencesAt: null,
    arranged: false,
  },
} satisfies AccountsMemory;
