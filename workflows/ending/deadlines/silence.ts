import {
  contactReviewDue,
  decisionDue,
  lastServed,
  nextRung,
  silenceBegins,
  later,
} from '../matters/index.ts';
import { type EndingDeadline, running } from '../parts.ts';

/** Contact that was lost, absences, and how the client may be reached. */
export const silenceDeadlines = {
  silenceDue: {
    at: running(silenceBegins),
    purpose: 'nothing was heard of the client for long',
  },
  missedUnanswered: {
    at: running((c) => {
      const open = c.tasks.find((t) => t.type === 'gentle-contact' && t.state === 'open');
      return open?.due ?? null;
    }),
    purpose: 'nobody has got in touch after a missed session',
  },
  reachOutDue: {
    at: running(nextRung),
    purpose: 'the client is reached out to once more',
  },
  silenceDecisionDue: {
    at: running(decisionDue),
    purpose: 'people decide about a silent case',
  },
  silentReviewDue: {
    at: running((c) => later(c, lastServed(c), c.policy.silence.review)),
    purpose: 'a supervisor looks at a silent case',
  },
  silentSummaryDue: {
    at: running((c) => later(c, lastServed(c), c.policy.silence.summaryBy)),
    purpose: 'the summary of a silent case is due',
  },
  absenceOver: {
    at: (c) => c.absence?.until ?? null,
    purpose: 'the client should be back',
  },
  holdExpires: {
    at: (c) => c.absence?.expires ?? null,
    purpose: 'a person decides whether the hold goes on',
  },
  quietEnds: {
    at: (c) => c.quietUntil,
    purpose: 'messages may be sent again',
  },
  contactReviewDue: {
    at: contactReviewDue,
    purpose: 'how the client may be reached is asked again',
    rests: 'beside',
  },
} as const satisfies Record<string, EndingDeadline>;
