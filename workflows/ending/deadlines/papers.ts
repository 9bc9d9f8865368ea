import { proofDue, nextDateDue, later } from '../matters/index.ts';
import type { EndingDeadline } from '../parts.ts';

/** Documents, and dates of the client’s. The agency owes these, so no absence of the client stops them (G14). */
export const papersDeadlines = {
  summaryOverdue: {
    at: (c) =>
      c.closing.since === null || c.summary === 'signed' || c.closing.summaryBy !== null
        ? null
        : later(c, c.closing.since, c.policy.closing.summaryHard),
    purpose: 'the summary is signed by then at the latest',
  },
  proofDue: {
    at: proofDue,
    purpose: 'the arrival of the originals is proven, or traced',
  },
  watchedDateDue: {
    at: nextDateDue,
    purpose: 'the client is reminded of a date',
  },
} as const satisfies Record<string, EndingDeadline>;
