import { addDays, dateAt, nextSpread, obstacleAt, touchInstant } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import {
  answeredLately,
  clientZone,
  windowOf,
  consents,
  isClientAway,
  isNeutral,
  likesContact,
  mayWrite,
  pauseChecked,
  pausedFor,
} from '../matters/index.ts';
import type { Context, Message } from '../context.ts';
import { messageTraits, neutralIntents } from '../messages/index.ts';
import type { Intent } from '../names.ts';

/** What the gate decides of a message at the moment it would leave (G10). */
export type Verdict =
  | { does: 'leave' }
  | { does: 'suppress'; reason: Suppression }
  | { does: 'defer'; until: Instant; reason: string };

/** Why a message does not leave, and what is done instead: a person says it, or nobody does. */
export const suppressions = {
  deceased: 'nothing',
  inPerson: 'byPerson',
  noConsent: 'nothing',
  notWished: 'nothing',
  noChannel: 'byPerson',
  addressFailed: 'byPerson',
  notNeutral: 'byPerson',
  noLongerWanted: 'nothing',
  dayPasses: 'byPerson',
  answeredAlready: 'nothing',
  tooLate: 'nothing',
} as const satisfies Record<string, 'byPerson' | 'nothing'>;
export type Suppression = keyof typeof suppressions;

export function isSuppression(reason: string | null): reason is Suppression {
  return reason !== null && Object.hasOwn(suppressions, reason);
}

/**
 * G10: every send re-checks, in this order, whether it may and should still leave. The first
 * objection decides. What the law asks us to say is said in person where nothing may be written (G16);
 * wording is checked last, where the text is rendered.
 */
export function decide(c: Context, m: Message): Verdict {
  const verdict = weighed(c, m);
  if (verdict.does !== 'defer') return verdict;
  const { atOnce, until } = messageTraits(m.intent);
  if (atOnce) return suppress('tooLate');
  // Nobody waits with a reminder until its day is over.
  const over = until?.(c, m) ?? null;
  return over !== null && verdict.until >= over ? suppress('dayPasses') : verdict;
}

function weighed(c: Context, m: Message): Verdict {
  if (!c.alive) return suppress('deceased');
  const pause = pausedFor(c);
  if (pause !== null) return { does: 'defer', until: pauseChecked(c), reason: pause };
  if (rests(c, m)) return { does: 'defer', until: c.now + hour, reason: 'clocksFrozen' };
  const { purpose, wanted, spaced, atOnce, to } = messageTraits(m.intent);
  if (to !== undefined) return decideOutside(c, m);
  if (!consents(c, purpose)) return suppress(purpose === 'legalNotice' ? 'inPerson' : 'noConsent');
  if (spaced && !likesContact(c)) return suppress('notWished');
  if (!mayWrite(c)) return suppress('noChannel');
  if (!c.addressGood) return suppress('addressFailed');
  if (!wanted(c, m)) return suppress('noLongerWanted');
  if (isNeutral(c) && !neutralIntents.has(m.intent)) return suppress('notNeutral');
  if (c.quietUntil !== null && c.quietUntil > c.now) {
    return { does: 'defer', until: c.quietUntil, reason: 'coolOff' };
  }
  // Whoever has just written is awake, and waits for no morning (RFC 3834).
  if (atOnce) return answeredLately(c, m) ? suppress('answeredAlready') : { does: 'leave' };
  const window = windowOf(c);
  const reason = obstacleAt(c.almanac, c.policy.agency.zone, window, c.now);
  if (reason !== null) {
    const until = nextSpread(c.almanac, c.policy.agency.zone, window, c.now, c.ref);
    return { does: 'defer', until, reason };
  }
  if (spaced && crowded(c, m.intent)) {
    const tomorrow = addDays(dateAt(c.almanac, clientZone(c), c.now), 1);
    const until = touchInstant(c.almanac, c.policy.agency.zone, window, tomorrow, c.ref);
    return { does: 'defer', until, reason: 'spacing' };
  }
  return { does: 'leave' };
}

/** Whether the client can be written to with this at all: by some channel, at an address that is good, and no more than others may read. */
export function mayBeWritten(c: Context, intent: Intent): boolean {
  return mayWrite(c) && c.addressGood && (!isNeutral(c) || neutralIntents.has(intent));
}

/**
 * Others than the client, who are written to with the client’s word: that word was their consent, so what is left to ask is
 * whether it still holds, and whether their office is awake.
 */
function decideOutside(c: Context, m: Message): Verdict {
  const { to, wanted } = messageTraits(m.intent);
  if (!wanted(c, m) || to?.address(c, m) == null) return suppress('noLongerWanted');
  const { agency } = c.policy;
  const { zone, holidays: regions } = agency;
  const window = { ...windowOf(c), zone, regions, safe: [], sensitive: [] };
  const reason = obstacleAt(c.almanac, agency.zone, window, c.now);
  if (reason === null) return { does: 'leave' };
  return { does: 'defer', until: nextSpread(c.almanac, agency.zone, window, c.now, c.ref), reason };
}

const hour = 3_600_000;

/** It waits until nobody is away: to a client who is not there nothing is sent, and of ours only what is owed (G14). */
export function rests(c: Context, { intent }: Pick<Message, 'intent'>): boolean {
  const { duty = false, atOnce, to } = messageTraits(intent);
  // What does not leave at once is not kept for later.
  if (atOnce) return false;
  return c.frozen !== null && ((isClientAway(c) && to === undefined) || !duty);
}

function suppress(reason: Suppression): Verdict {
  return { does: 'suppress', reason };
}

/** Spacing caps (docs/field.md#policy): so many messages a day and a week, and seldom for the same purpose. */
function crowded(c: Context, intent: Intent): boolean {
  const { perDay, perWeek, perPurposeDays } = c.policy.contact.caps;
  const today = dateAt(c.almanac, clientZone(c), c.now);
  const { purpose } = messageTraits(intent);
  const sentSince = (days: number) =>
    c.messages.filter((m) => m.sentAt !== null && m.sentAt > c.now - days * 24 * hour);
  const sameDay = sentSince(2).filter(
    (m) => m.sentAt !== null && dateAt(c.almanac, clientZone(c), m.sentAt) === today,
  );
  const alike = sentSince(perPurposeDays).filter(
    (m) => messageTraits(m.intent).spaced && messageTraits(m.intent).purpose === purpose,
  );
  return sameDay.length >= perDay || sentSince(7).length >= perWeek || alike.length > 0;
}
