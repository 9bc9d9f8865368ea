import type { MessageTraits } from './traits.ts';

/** Messages about going on with somebody else. */
export const transferMessages = {
  'handover-told': {
    purpose: 'service',
    from: 'agency',
    spaced: false,
    replaces: true,
    wanted: (c) => c.handover === 'sent' || c.handover === 'accepted',
    facts: (c) => ({ receiver: c.handoverTo ?? 'the person you go on with' }),
  },
} as const satisfies Record<string, MessageTraits>;
