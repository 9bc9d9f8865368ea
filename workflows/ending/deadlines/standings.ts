import { absenceEnds, cutOff, nextTurn, authorityDue, later } from '../matters/index.ts';
import { nextReport } from '../sending/index.ts';
import { type EndingDeadline, running } from '../parts.ts';

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
} as const satisfies Record<string, EndingDeadline>;

/** The authority. */
export const mandateDeadlines = {
  mandateNoticeDue: {
    at: authorityDue,
    purpose: 'the authority is to hear of the closing',
  },
} as const satisfies Record<string, EndingDeadline>;

/** Money. No counter moves while the client is away (G14). */
export const accountsDeadlines = {
  accountsTurn: {
    at: running((c) => (c.closedAt !== null || !c.alive ? null : nextTurn(c))),
    purpose: 'the account stands differently from then on',
  },
} as const satisfies Record<string, EndingDeadline>;

/** Who looks after the client. The agency owes these, so no absence of the client stops them (G14). */
export const custodyDeadlines = {
  lastDayEnds: {
    at: (c) => (c.custody.departure === null ? null : cutOff(c, c.custody.departure)),
    purpose: 'from here on the worker is gone',
  },
  absenceEnds: {
    // What stops the clocks as well is looked at by the one who looks at that (`absenceOver`).
    at: (c) => (c.frozen === null ? absenceEnds(c) : null),
    purpose: 'the worker should be back',
  },
  reportAgain: {
    at: nextReport,
    purpose: 'the departure is told once more',
  },
} as const satisfies Record<string, EndingDeadline>;
