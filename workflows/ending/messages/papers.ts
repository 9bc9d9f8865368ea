import { dayAfter, hasPassed, lastSent } from '../matters/index.ts';
import type { MessageTraits } from './traits.ts';

/** Messages about what is the client’s own: originals, and dates that must not be missed. */
export const papersMessages = {
  'documents-sent': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => lastSent(c).length > 0,
    facts: (c) => {
      const sent = lastSent(c);
      return {
        items: sent.map((o) => o.item),
        carrier: sent[0]?.carrier ?? null,
        tracking: sent[0]?.tracking ?? null,
      };
    },
  },
  'deadline-reminder': {
    purpose: 'legalNotice',
    from: 'worker',
    spaced: false,
    // Each date has its own reminders.
    replaces: false,
    duty: true,
    wanted: (c, m) => {
      const date = c.papers.dates.find((d) => d.n === m.about);
      return date !== undefined && date.state === 'watched' && !hasPassed(c, date);
    },
    until: (c, m) => {
      const date = c.papers.dates.find((d) => d.n === m.about);
      return date === undefined ? null : dayAfter(c, date);
    },
    facts: (c, m) => {
      const date = c.papers.dates.find((d) => d.n === m.about);
      return { what: date?.what ?? null, on: date?.date ?? null };
    },
  },
} as const satisfies Record<string, MessageTraits>;
