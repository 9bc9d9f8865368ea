import { addDays, dateAt } from './almanac.ts';
import type { Instant } from './almanac.ts';
import { clientZone, windowOf } from './calendar.ts';
import { nextAllowed, obstacleAt, touchInstant } from './contact-window.ts';
import type { Context, Message } from './context.ts';
import { intents, type Intent } from './intents.ts';
import { plannedSession } from './sessions.ts';

/** What the gate decides of a message at the moment it would leave (G10). */
export type Verdict =
  | { does: 'leave' }
  | { does: 'suppress'; reason: string }
  | { does: 'defer'; until: Instant; reason: string };

/**
 * G10: every send re-checks, in this order, whether it may and should still leave. The first
 * objection decides. (The legal-notice exception has no message on the planned path; wording is
 * checked last, where the text is rendered.)
 */
export function decide(c: Context, m: Message): Verdict {
  if (!c.alive) return suppress('deceased');
  if (c.frozen) return { does: 'defer', until: c.now + hour, reason: 'clocksFrozen' };
  if (!consents(c, m.intent)) return suppress('noConsent');
  if (!mayWrite(c)) return suppress('noChannel');
  if (!c.addressGood) return suppress('addressFailed');
  if (!wanted[m.intent](c, m)) return suppress('noLongerWanted');
  const window = windowOf(c);
  const reason = obstacleAt(c.almanac, c.policy.agency.zone, window, c.now);
  if (reason !== null) {
    const until = nextAllowed(c.almanac, c.policy.agency.zone, window, c.now);
    return { does: 'defer', until, reason };
  }
  if (intents[m.intent].spaced && crowded(c, m.intent)) {
    const tomorrow = addDays(dateAt(c.almanac, clientZone(c), c.now), 1);
    const until = touchInstant(c.almanac, c.policy.agency.zone, window, tomorrow, c.ref);
    return { does: 'defer', until, reason: 'spacing' };
  }
  return { does: 'leave' };
}

const hour = 3_600_000;

function suppress(reason: string): Verdict {
  return { does: 'suppress', reason };
}

/** Consent by purpose; after an opt-out from everything nothing of ours may be sent (G16). */
function consents(c: Context, intent: Intent): boolean {
  if (c.optedOut === 'all') return false;
  return intents[intent].purpose !== 'followUp' || followUpWanted(c);
}

/** Whether the client may be followed up at all, in writing or by a person. */
export function followUpWanted(c: Context): boolean {
  return c.optedOut === 'none' && c.row.consentFollowUp;
}

/** Is what the message says still so? */
const wanted: Record<Intent, (c: Context, m: Message) => boolean> = {
  'ending-is-part': (c) => c.decision === null,
  'ending-talk-invite': (c) => !c.talkHeld && goesOn(c),
  'taper-plan': (c) => c.taper?.agreed === true && goesOn(c),
  'session-reminder': (c, m) => {
    const session = plannedSession(c);
    return session !== null && session.n === m.about && session.at > c.now;
  },
  'gap-check-in': (c, m) =>
    wishes(c.policy.taper.midGapCheckIn, c.row.checkIns) &&
    plannedSession(c)?.n === m.about &&
    goesOn(c),
  'final-session-invite': (c) => isOpen(c.finalSession.state),
  'closing-offer': (c) => c.since.ended !== null,
  'closing-letter': (c) => c.letter === 'approved',
  'follow-up-touch': (c, m) =>
    c.touches.some((t) => t.k === m.about && t.state === 'asked') && goesOn(c),
  'return-received': () => true,
};

/** The client did not ask to stop. */
function goesOn(c: Context): boolean {
  return c.since.ended === null;
}

function isOpen(state: string): boolean {
  return state === 'offered' || state === 'scheduled';
}

/** Spacing caps (domain.md 6.11): so many messages a day and a week, and seldom for the same purpose. */
function crowded(c: Context, intent: Intent): boolean {
  const { perDay, perWeek, perPurposeDays } = c.policy.contact.caps;
  const today = dateAt(c.almanac, clientZone(c), c.now);
  const sentSince = (days: number) =>
    c.messages.filter((m) => m.sentAt !== null && m.sentAt > c.now - days * 24 * hour);
  const sameDay = sentSince(2).filter(
    (m) => m.sentAt !== null && dateAt(c.almanac, clientZone(c), m.sentAt) === today,
  );
  const alike = sentSince(perPurposeDays).filter(
    (m) => intents[m.intent].spaced && intents[m.intent].purpose === intents[intent].purpose,
  );
  return sameDay.length >= perDay || sentSince(7).length >= perWeek || alike.length > 0;
}

/** Whether mail is a way the client said yes to; as long as nobody asked, a person calls (domain.md 4.5). */
export function mayWrite(c: Context): boolean {
  const unknown = c.policy.contact.defaultWhenUnknown === 'mail' ? 'email' : 'person';
  return (c.row.preferredChannel ?? unknown) === 'email' && c.row.email !== undefined;
}

/** What the client said of a message that only comes when wished for; unasked, the policy decides. */
export function wishes(rule: 'opt-in' | 'opt-out' | 'never', said: boolean | undefined): boolean {
  return rule !== 'never' && (said ?? rule === 'opt-out');
}
