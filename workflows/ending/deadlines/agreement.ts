import { type EndingDeadline, running } from '../parts.ts';
import { later } from '../matters/index.ts';

/** What was noted counts for so long after the last step, and then no more (D29). */
const conductCounts = '12mo';

/** The working agreement. */
export const agreementDeadlines = {
  agreementReviewDue: {
    at: running((c) =>
      c.agreement === null || c.closedAt !== null || !c.alive
        ? null
        : later(c, c.agreement.readAt, c.policy.agreement.review),
    ),
    purpose: 'the working agreement is read again together',
  },
  // Not held up by an absence: that it is forgotten is the client’s right.
  conductForgotten: {
    at: (c) => {
      const last = c.agreement?.steps.at(-1);
      return last === undefined || !c.alive ? null : later(c, last.at, conductCounts);
    },
    purpose: 'what was noted long ago counts no more',
  },
} as const satisfies Record<string, EndingDeadline>;
