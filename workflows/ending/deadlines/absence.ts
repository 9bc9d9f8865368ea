import { undoEnds } from '../matters/index.ts';
import { running, type Deadline } from './deadline.ts';

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
} as const satisfies Record<string, Deadline>;
