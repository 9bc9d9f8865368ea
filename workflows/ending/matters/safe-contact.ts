import type { Instant } from '../../calendar/almanac.ts';
import { calendarOf, after } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import { phaseTraits } from '../phases.ts';

/** Somebody else may see what is sent: the client is reached with care. */
export function isFlagged(c: Context): boolean {
  return c.safeContact.flagged ?? c.row.safeContactNotes !== undefined;
}

/** A person may call, or come: the client did not ask to be left in peace, nor for another way alone. */
export function mayCall(c: Context): boolean {
  const { channels } = c.safeContact;
  const allowed = channels === null || channels.some((one) => one !== 'email');
  return c.optedOut !== 'all' && !c.safeContact.held && allowed;
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
  if (isFlagged(c)) return laterBy(c, Math.max(confirmedAt ?? 0, c.since.serving), flagged);
  return confirmedAt === null ? null : laterBy(c, confirmedAt, max);
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

function laterBy(c: Context, from: Instant, duration: string): Instant {
  return after(c.almanac, calendarOf(c), from, duration);
}
