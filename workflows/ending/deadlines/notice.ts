import { type EndingDeadline, running } from '../parts.ts';
import { isContested, lateWordRests, takesEffect, undoEnds } from '../matters/index.ts';

/** What the client is waited for. */
export const absenceDeadlines = {
  awayReviewDue: {
    at: (c) => c.awayReview,
    purpose: 'the client has been away for long',
  },
  undoEnds: {
    at: running((c) => (c.since.ended === null ? null : undoEnds(c))),
    purpose: 'the decision to end can still be withdrawn',
  },
  finalChoiceEnds: {
    at: running((c) => c.finalSession.until),
    purpose: 'the client chooses about a last session',
  },
} as const satisfies Record<string, EndingDeadline>;

/** Endings that the agency proposes. */
export const noticeDeadlines = {
  noticeServed: {
    // Nothing takes effect while an objection is open, or its answer on the way.
    at: running((c) => (c.notice === null || isContested(c.notice) ? null : c.notice.effectiveAt)),
    purpose: 'the notice is served, and the ending takes effect',
  },
  endingEffective: {
    at: running((c) => {
      const at = c.phase === 'concluding' ? takesEffect(c) : null;
      return at === null || at <= c.now ? null : at;
    }),
    purpose: 'the ending takes effect, and not a day before',
  },
  lateWordEnds: {
    at: (c) => {
      const at = c.phase === 'closing' ? lateWordRests(c) : null;
      return at === null || at <= c.now ? null : at;
    },
    purpose: 'what was told late can still be taken back',
  },
  appealEnds: {
    at: running((c) =>
      c.notice === null || c.notice.pausedAt !== null ? null : c.notice.appealBy,
    ),
    purpose: 'the client may object until then',
  },
} as const satisfies Record<string, EndingDeadline>;
