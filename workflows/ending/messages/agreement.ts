import type { Context } from '../context.ts';
import { underMandate } from '../matters/index.ts';
import type { Noticed } from '../memory/mandate.ts';
import type { Facts, MessageTraits } from './traits.ts';

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
      attendance: c.mandate?.attendance === true,
      endsWhen: c.mandate?.endsWhen ?? null,
    }),
  },
  /** The day on which it ends, and attendance where that was agreed: nothing of the talks (B18). */
  'authority-notice': {
    purpose: 'legalNotice',
    from: 'worker',
    spaced: false,
    replaces: true,
    duty: true,
    to: {
      whom: 'authority',
      address: ({ mandate }) =>
        mandate === null || mandate.mail === null
          ? null
          : { name: mandate.authority, address: mandate.mail },
    },
    wanted: (c) => underMandate(c) && c.mandate?.notice != null,
    facts: (c) => ({
      client: c.row.name ?? c.mandate?.reference ?? null,
      reference: c.mandate?.reference ?? null,
      ...noticedFacts(c, c.mandate?.notice ?? null),
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
      ...noticedFacts(c, c.mandate?.told?.noticed ?? null),
    }),
  },
} as const satisfies Record<string, MessageTraits>;

function noticedFacts(c: Context, noticed: Noticed | null): Facts {
  const { endsOn = null, held = null, agreed = null } = noticed ?? {};
  return {
    authority: c.mandate?.authority ?? null,
    endsOn,
    held: held === null ? null : String(held),
    agreed: agreed === null ? null : String(agreed),
  };
}
