import type { Instant } from '../../calendar/almanac.ts';
import { calendarOf, after } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import { phaseTraits, untilClosed } from '../phases.ts';
import { writtenBy } from './consent.ts';
import { lyingAhead } from './sessions.ts';

/** Somebody else may see what is sent: the client is reached with care. */
export function isFlagged(c: Context): boolean {
  const { flagged, shared } = c.safeContact;
  return shared || (flagged ?? c.row.safeContactNotes !== undefined);
}

/** What is sent may bring a meeting into their calendar: others may look into it as well. */
export function mayHaveCalendar(c: Context): boolean {
  return c.safeContact.calendar ?? !isFlagged(c);
}

/** What is written to them may have links: others may follow them as well. A text has none, unless they said so. */
export function mayHaveLinks(c: Context): boolean {
  return c.safeContact.links ?? !(isFlagged(c) || writtenBy(c) === 'sms');
}

/** It came from another address than we write to, and may be anybody’s. */
export function isStrange(c: Context, from: string | undefined): boolean {
  return from !== undefined && from.toLowerCase() !== c.row.email?.toLowerCase();
}

/** Ways in which somebody of ours may turn to the client. */
type Way = 'phone' | 'person' | 'post' | 'email' | 'sms';

/**
 * How a person may turn to the client: the ways that the plan allows; where nobody asked, by phone, but in person alone where
 * that is how they like to be met. Empty: they asked to be left in peace, or it is not safe.
 */
function waysTo(c: Context): readonly Way[] {
  const { channels, neverWrite, held, doubt } = c.safeContact;
  if (c.optedOut === 'all' || (held && doubt === null)) return [];
  const usual: Way[] =
    c.row.preferredChannel === 'person' ? ['person'] : ['phone', 'person', 'post'];
  const ways: readonly Way[] = channels ?? usual;
  return neverWrite ? ways.filter((way) => way === 'phone' || way === 'person') : ways;
}

/** Somebody may call. */
export function mayCall(c: Context): boolean {
  return waysTo(c).includes('phone');
}

/** Letters by post are what they want, and may have. */
export function wantsPost(c: Context): boolean {
  return c.row.preferredChannel === 'post' && waysTo(c).includes('post');
}

/** Somebody may call, come or write by post. */
export function mayTurnTo(c: Context): boolean {
  return waysTo(c).some((way) => way !== 'email' && way !== 'sms');
}

/** Why nothing is sent for now; null when nothing stands against it (G10). */
export function pausedFor(c: Context): 'safetyHold' | 'safeContactReview' | null {
  if (c.safeContact.held) return 'safetyHold';
  return c.safeContact.asked && isFlagged(c) ? 'safeContactReview' : null;
}

/** When a pause is looked at again, should nobody end it before. */
export function pauseChecked(c: Context): Instant {
  return laterBy(c, c.now, c.policy.contact.safeContactReview.flagged);
}

/** When the safe-contact plan is asked again (docs/field.md#timer-safecontact-review). */
export function contactReviewDue(c: Context): Instant | null {
  const { asked, confirmedAt } = c.safeContact;
  const { flagged, max } = c.policy.contact.safeContactReview;
  if (asked || !c.alive || phaseTraits[c.phase].atRest) return null;
  // Afterwards nobody is on call for them (D21), and whatever they answer tells how they are reached.
  if (!isFlagged(c) && !untilClosed.includes(c.phase)) return null;
  const from = Math.max(confirmedAt ?? 0, c.since.serving);
  return laterBy(c, from, isFlagged(c) ? flagged : max);
}

/** What was kept back for the sake of safety is decided again at once. */
export function releasePaused(c: Context): Context {
  if (pausedFor(c) !== null) return c;
  const kept = (reason: string | null) => reason === 'safetyHold' || reason === 'safeContactReview';
  return {
    ...c,
    messages: c.messages.map((m) =>
      m.state === 'deferred' && kept(m.reason) ? { ...m, due: c.now } : m,
    ),
  };
}

/** What waited for a quiet to end is decided again at once. */
export function releaseQuiet(c: Context): Context {
  return {
    ...c,
    messages: c.messages.map((m) =>
      m.state === 'deferred' && m.reason === 'coolOff' ? { ...m, due: c.now } : m,
    ),
  };
}

/** Somebody asked the client, or looked: what was kept back may leave. */
export function confirmContact(c: Context): Context {
  const safeContact = { ...c.safeContact, confirmedAt: c.now, asked: false, phase: c.phase };
  return releasePaused({ ...c, safeContact });
}

/** The same, where it was asked in a talk that is told. */
export function reachedInTalk(c: Context, { reach }: { reach?: 'same' | undefined }): Context {
  return reach === undefined ? c : confirmContact(c);
}

/** Nobody need ask twice in the talks that lead from one stage to the next; whoever is to be reached with care is asked each time. */
export function askedJustNow(c: Context): boolean {
  const { confirmedAt } = c.safeContact;
  return !isFlagged(c) && confirmedAt !== null && confirmedAt > c.now - week;
}

/** By when somebody has asked: with care within a week, and everybody else when they are seen next anyway. */
export function askedWithin(c: Context): string {
  if (isFlagged(c) || c.safeContact.held) return '7d';
  const ahead = lyingAhead(c);
  return `${ahead === null ? 7 : Math.max(7, Math.ceil((ahead.at - c.now) / day) + 2)}d`;
}

const day = 86_400_000;
const week = 7 * day;

function laterBy(c: Context, from: Instant, duration: string): Instant {
  return after(c.almanac, calendarOf(c), from, duration);
}
