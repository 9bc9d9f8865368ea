import { dateAt } from '../../calendar/index.ts';
import type { Context, Message } from '../context.ts';
import { dayAfter, hasPassed, lastSent } from '../matters/index.ts';
import type { Enquiry } from '../memory/papers.ts';
import { type MessageTraits, toOthers } from './traits.ts';

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
  /** A new firm hears facts alone, as far as the client permits (C19, D31). */
  'successor-reply': {
    // Each question has its own answer.
    ...toOthers,
    to: {
      whom: 'firm',
      address: (c, m) => {
        const { from = null, mail = null } = enquiryAbout(c, m) ?? {};
        return from !== null && mail !== null ? { name: from, address: mail } : null;
      },
    },
    wanted: (c, m) => enquiryAbout(c, m)?.reply != null,
    facts: (c, m) => {
      const { permission = null, reply = null } = enquiryAbout(c, m) ?? {};
      const dates = c.papers.dates.filter((d) => d.state === 'watched' && !hasPassed(c, d));
      const over = c.closing.since;
      return {
        client: c.row.name ?? c.row.externalRef,
        permission,
        says: reply,
        endedOn: over === null ? null : dateAt(c.almanac, c.policy.agency.zone, over),
        dates: dates.map(({ what }) => what),
        dateDays: dates.map(({ date }) => date),
      };
    },
  },
} as const satisfies Record<string, MessageTraits>;

function enquiryAbout(c: Context, { about }: Message): Enquiry | null {
  return c.papers.enquiries.find(({ n }) => n === about) ?? null;
}
