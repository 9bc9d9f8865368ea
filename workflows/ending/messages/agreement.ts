import type { MessageTraits } from './traits.ts';

/** The written reminder: behaviour and the item that was agreed, never the person (D16). */
export const agreementMessages = {
  'agreement-reminder': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => c.agreement !== null && c.agreement.reminder !== null,
    facts: (c) => ({
      item: c.agreement?.reminder?.item ?? null,
      agreed: c.agreement?.items.includes(c.agreement.reminder?.item ?? '') === true,
      behaviour: c.agreement?.reminder?.behaviour ?? null,
    }),
  },
} as const satisfies Record<string, MessageTraits>;

/** Messages about the authority: the client knows what it is told, and sees it (B18, G19). */
export const mandateMessages = {
  /** What is told to whom, and what never is, in writing as it was explained (B18). */
  'mandate-limits': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => c.mandate !== null && !c.mandate.ended,
    facts: (c) => ({
      authority: c.mandate?.authority ?? null,
      isAuthority: c.mandate?.kind === 'authority',
      conditions: c.mandate?.conditions ?? null,
      reports: c.mandate?.reports ?? null,
      endsWhen: c.mandate?.endsWhen ?? null,
    }),
  },
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
