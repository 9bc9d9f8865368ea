import { type Deadline, running } from './deadline.ts';

/** Endings that the agency proposes. */
export const noticeDeadlines = {
  noticeServed: {
    // While an objection is open nothing takes effect.
    at: running((c) => (c.notice?.appeal === 'lodged' ? null : (c.notice?.effectiveAt ?? null))),
    purpose: 'the notice is served, and the ending takes effect',
  },
  appealEnds: {
    at: running((c) =>
      c.notice === null || c.notice.pausedAt !== null ? null : c.notice.appealBy,
    ),
    purpose: 'the client may object until then',
  },
} as const satisfies Record<string, Deadline>;
