import { dateAt } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import {
  afterAnswer,
  clientZone,
  datesOf,
  isThreatened,
  plannedSession,
} from '../matters/index.ts';
import type { Context } from '../context.ts';
import type { MessageTraits } from './traits.ts';

/** Messages about an ending that the agency proposes. What late money does to the agency is in none (C17). */
export const noticeMessages = {
  'notice-of-ending': {
    purpose: 'legalNotice',
    from: 'worker',
    spaced: false,
    ofEnding: true,
    replaces: true,
    wanted: (c) => c.notice !== null && c.notice.givenAt !== null,
    facts: (c) => ({
      effectiveOn: dateOf(c, datesOf(c).effectiveAt),
      meetsUntilThen: !isThreatened(c) && (datesOf(c).effectiveAt ?? 0) > c.now + 86_400_000,
      options: c.ways.options,
      noOptionsBecause: c.ways.noneBecause,
      appealBy: dateOf(c, datesOf(c).appealBy),
      behaviour: c.notice?.wording?.behaviour ?? null,
      agreementItem: c.notice?.wording?.item ?? null,
      agreed: c.agreement?.items.includes(c.notice?.wording?.item ?? '') === true,
      returnConditions: c.notice?.conditions ?? null,
    }),
  },
  'appeal-answer': {
    purpose: 'legalNotice',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => c.appealUpheld !== null,
    facts: (c) => ({
      upheld: c.appealUpheld === true,
      meets: meets(c),
      effectiveOn: c.appealUpheld === true ? null : dateOf(c, afterAnswer(c)),
    }),
  },
  /** The day on which it takes effect was told, and is another one now. */
  'notice-moved': {
    purpose: 'legalNotice',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => c.phase === 'noticePeriod' && c.notice?.heardAt != null,
    facts: (c) => ({
      effectiveOn: dateOf(c, c.notice?.effectiveAt),
      meets: meets(c),
      appealBy: c.notice?.appeal === 'none' ? dateOf(c, c.notice.appealBy) : null,
    }),
  },
} as const satisfies Record<string, MessageTraits>;

/** A day of the client’s calendar. */
function dateOf(c: Context, instant: Instant | null | undefined): string | null {
  return instant == null ? null : dateAt(c.almanac, clientZone(c), instant);
}

/** They meet again, and with somebody who need not be afraid. */
function meets(c: Context): boolean {
  return plannedSession(c) !== null && !isThreatened(c);
}
