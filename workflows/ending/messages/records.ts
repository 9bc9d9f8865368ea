import { keptFor } from '../matters/index.ts';
import type { MessageTraits } from './traits.ts';

/** Messages about the records: answers to what the client asked. */
export const recordsMessages = {
  'records-how-to': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    page: true,
    duty: true,
    wanted: (c) => c.records.access?.given === false,
    facts: (c) => ({ ...keptFor(c), access: c.policy.records.access }),
  },
  'access-given': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    duty: true,
    wanted: (c) => c.records.access?.given === true,
    facts: () => ({}),
  },
  'erasure-answer': {
    purpose: 'legalNotice',
    from: 'worker',
    spaced: false,
    replaces: true,
    duty: true,
    wanted: (c) => c.records.erasure !== null && c.records.erasure.decision !== 'open',
    facts: (c) => {
      const { decision = 'open', because = null } = c.records.erasure ?? {};
      return { decision: decision === 'open' ? null : decision, because };
    },
  },
} as const satisfies Record<string, MessageTraits>;
