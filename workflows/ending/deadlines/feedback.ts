import { dateAt } from '../../calendar/index.ts';
import { clientZone, contactOn, later, lastTouched } from '../matters/index.ts';
import { type EndingDeadline, running } from '../parts.ts';

/** The two questions, and care for the worker. */
export const feedbackDeadlines = {
  feedbackDue: {
    at: running((c) => {
      // Whose end was told late can still take it back, and is asked nothing about it on that day.
      const from = Math.max(lastTouched(c), c.toldLate ?? 0);
      const due = later(c, from, c.policy.feedback.askAfter);
      return contactOn(c, dateAt(c.almanac, clientZone(c), due));
    }),
    purpose: 'the client is asked what could have been better',
  },
  feedbackReminderDue: {
    at: running((c) =>
      c.feedback.state !== 'asked' || c.feedback.at === null
        ? null
        : later(c, c.feedback.at, c.policy.feedback.remind),
    ),
    purpose: 'the one reminder of the questions',
  },
  feedbackCloses: {
    at: running((c) =>
      c.feedback.at === null ? null : later(c, c.feedback.at, c.policy.feedback.close),
    ),
    purpose: 'the questions are closed, answered or not',
  },
  feedbackReleaseDue: {
    at: (c) =>
      c.feedback.at === null || !c.feedback.forWorker
        ? null
        : later(c, c.feedback.at, c.policy.feedback.releaseAfter),
    purpose: 'the worker sees the answer',
  },
  debriefLapses: {
    at: (c) =>
      c.reflection.at === null ? null : later(c, c.reflection.at, c.policy.debrief.offer),
    purpose: 'the offer of a talk is repeated once, then rests',
  },
} as const satisfies Record<string, EndingDeadline>;
