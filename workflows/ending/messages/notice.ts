import { dateAt } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import { clientZone } from '../matters/index.ts';
import type { Context } from '../context.ts';
import type { MessageTraits } from './traits.ts';

/** Messages about an ending that the agency proposes. What late money does to the agency is in none (C17). */
export const noticeMessages = {
  'notice-of-ending': {
    purpose: 'legalNotice',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => c.notice !== null && c.notice.givenAt !== null,
    facts: (c) => ({
      effectiveOn: dateOf(c, c.notice?.effectiveAt),
      meetsUntilThen: (c.notice?.effectiveAt ?? 0) > c.now + 86_400_000,
      options: c.notice?.options ?? [],
      noOptionsBecause: c.notice?.noOptionsBecause ?? null,
      appealBy: dateOf(c, c.notice?.appealBy),
      behaviour: c.notice?.wording?.behaviour ?? null,
      agreementItem: c.notice?.wording?.item ?? null,
      returnConditions: c.notice?.wording?.conditions ?? null,
    }),
  },
  'appeal-answer': {
    purpose: 'legalNotice',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => c.appealUpheld !== null,
    facts: (c) => ({ upheld: c.appealUpheld === true }),
  },
} as const satisfies Record<string, MessageTraits>;

/** A day of the client’s calendar. */
function dateOf(c: Context, instant: Instant | null | undefined): string | null {
  return instant == null ? null : dateAt(c.almanac, clientZone(c), instant);
}
