import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import { unanswered, unmet, later } from '../matters/index.ts';
import { awaitedOf } from '../memory/index.ts';
import { type EndingDeadline, running } from '../parts.ts';

/** Going on with somebody else. Answers of a receiver do not wait for the client (G14). */
export const transferDeadlines = {
  transferAnswerDue: {
    at: answerDue,
    purpose: 'whoever is asked to take over answers',
  },
  transferAnswerLate: {
    at: (c) => {
      const due = answerDue(c);
      return due === null ? null : later(c, due, c.policy.transfer.accept);
    },
    purpose: 'no answer came: somebody else is asked',
  },
  referralAnswerDue: {
    at: (c) => {
      const sent = unanswered(c);
      return sent.length === 0 ? null : later(c, Math.min(...sent), c.policy.transfer.accept);
    },
    purpose: 'the other service answers the referral',
  },
  firstContactDue: {
    at: running((c) => {
      const since = unmet(c);
      return since.length === 0
        ? null
        : later(c, Math.min(...since), c.policy.transfer.firstContact);
    }),
    purpose: 'the client is asked whether they met',
  },
} as const satisfies Record<string, EndingDeadline>;

function answerDue(c: Context): Instant | null {
  const { transfer } = c;
  if (transfer === null || awaitedOf(c) !== 'answer') return null;
  return later(c, transfer.at, c.policy.transfer.accept);
}
