import { askedAfter, isThreatened } from '../matters/index.ts';
import { type MessageTraits, workerOf } from './traits.ts';

/** Messages that ask what could have been better. */
export const feedbackMessages = {
  'feedback-two-questions': {
    purpose: 'feedback',
    from: 'worker',
    spaced: true,
    ofEnding: true,
    replaces: true,
    page: true,
    wanted: (c) => c.feedback.state === 'asked' || c.feedback.state === 'reminded',
    facts: (c) => {
      const asked = askedAfter(c);
      const reader = c.policy.feedback.firstReader;
      return {
        ...workerOf(c),
        reader,
        shownLater: reader !== 'worker' && !isThreatened(c),
        asksFirst: asked !== 'second',
        asksSecond: asked !== 'first',
      };
    },
  },
  'feedback-reply': {
    purpose: 'feedback',
    from: 'agency',
    spaced: false,
    replaces: true,
    wanted: (c) => c.feedback.reply !== null,
    facts: (c) => ({ words: c.feedback.reply }),
  },
} as const satisfies Record<string, MessageTraits>;
