import { dateAt, calendarOf, after } from '../../calendar/index.ts';
import { asksReturnReview, clientZone, followUpWanted, likesQuestions } from '../matters/index.ts';
import { type MessageTraits, goesOn } from './traits.ts';

/**
 * Messages after closing: the door is open (A36), and each ends with a choice, because their life is theirs
 * (D18).
 */
export const aftercareMessages = {
  'follow-up-touch': {
    purpose: 'followUp',
    from: 'worker',
    spaced: true,
    replaces: true,
    page: true,
    wanted: (c, m) => c.touches.some((t) => t.k === m.about && t.state === 'asked') && goesOn(c),
    facts: (c, m) => {
      const touch = c.touches.find((t) => t.k === m.about);
      return {
        strength: c.strength,
        agreed: followUpWanted(c),
        returnConditions: c.notice?.conditions ?? null,
        reviewed: asksReturnReview(c),
        asksNothing: (touch?.asksNothing ?? true) || !likesQuestions(c),
        offersBooster: touch?.booster === true && c.row.contactStyle !== 'brief',
        style: c.row.contactStyle ?? null,
      };
    },
  },
  'return-received': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: () => true,
    facts: (c) => ({
      answerBy: dateAt(
        c.almanac,
        clientZone(c),
        after(c.almanac, calendarOf(c), c.now, c.policy.return.answer),
      ),
    }),
  },
} as const satisfies Record<string, MessageTraits>;
