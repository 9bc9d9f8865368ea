import type { MessageTraits } from './traits.ts';

/** Messages about the authority: the client sees what it was told (G19). */
export const mandateMessages = {
  'authority-copy': {
    purpose: 'legalNotice',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => c.mandate !== null && c.mandate.told !== null,
    facts: (c) => ({
      authority: c.mandate?.authority ?? null,
      sentOn: c.mandate?.told?.on ?? null,
      says: c.mandate?.told?.says ?? null,
    }),
  },
} as const satisfies Record<string, MessageTraits>;
