import type { Deadline } from './deadline.ts';
import { later } from '../matters/index.ts';

/** Requests and holds. The law gives the agency these, so no absence of the client stops them (G14). */
export const recordsDeadlines = {
  accessOverdue: {
    at: (c) =>
      c.records.access?.given === false
        ? later(c, c.records.access.at, c.policy.records.access)
        : null,
    purpose: 'the records are given by then at the latest',
  },
  holdReview: {
    at: (c) => c.records.legalHold?.review ?? null,
    purpose: 'is the legal hold still needed?',
  },
} as const satisfies Record<string, Deadline>;
