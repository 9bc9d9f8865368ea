import {
  heldSoFar,
  lastHeld,
  lastServed,
  plannedSession,
  endOf,
  sessionOwed,
  contactOn,
  later,
} from '../matters/index.ts';
import { type EndingDeadline, running } from '../parts.ts';

/** The regular work. */
export const sessionsDeadlines = {
  planEarlyStart: {
    at: running((c) => {
      // While a worker leaves, whoever goes on with the client names it.
      if (c.planEarlyStart === null || c.custody.departure !== null) return null;
      const nth = heldSoFar(c) + 1 - c.service.from;
      const { startSession } = c.policy.planEarly;
      const session = nth === startSession ? plannedSession(c) : lastHeld(c);
      const before =
        nth >= startSession && session ? contactOn(c, session.start.slice(0, 10)) : null;
      return before === null ? c.planEarlyStart : Math.min(before, c.planEarlyStart);
    }),
    purpose: 'the ending is named at the start',
  },
  planEarlyMid: {
    at: running((c) => c.planEarlyMid),
    purpose: 'the talk about the ending is due',
  },
  sessionBegins: {
    at: running((c) => plannedSession(c)?.at ?? null),
    purpose: 'the planned session begins',
  },
  sessionUnrecorded: {
    // The agency owes it, so no absence stops it (G14); but nobody was to come while somebody was away.
    at: (c) => {
      const session = sessionOwed(c);
      const end = session && endOf(c, session);
      if (end === null || end > (c.frozen?.since ?? Infinity)) return null;
      return later(c, end, c.policy.sessionRecord);
    },
    purpose: 'a session should be recorded by now',
  },
  recordReviewDue: {
    // As long as nobody records it, no silence begins: whether they came is not known.
    at: running((c) => {
      const session = sessionOwed(c);
      if (session === null) return null;
      const { review, min } = c.policy.silence;
      return Math.max(later(c, lastServed(c), review), later(c, endOf(c, session), min));
    }),
    purpose: 'nobody has recorded for long whether the client was served',
  },
} as const satisfies Record<string, EndingDeadline>;
