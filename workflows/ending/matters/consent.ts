import type { Context, Message } from '../context.ts';
import type { Purpose } from '../names.ts';
import { isPresent } from './effect.ts';
import { isReason, reasonTraits } from './reasons.ts';

/**
 * Consent by purpose (docs/field.md#fact-consent). After an opt-out from everything only what the law asks us to say
 * may be said, by post or in person (G16).
 */
export function consents(c: Context, purpose: Purpose): boolean {
  if (c.optedOut === 'all') return false;
  return purpose !== 'followUp' || followUpWanted(c);
}

/** Whether the client may be followed up at all, in writing or by a person. */
export function followUpWanted(c: Context): boolean {
  return c.optedOut === 'none' && c.row.consentFollowUp;
}

/** The client said that they want no contact afterwards, whatever becomes of the decision. */
export function saidNoToFollowUp({ row, track }: Context): boolean {
  return track === 'none' && !row.consentFollowUp;
}

/**
 * Whether somebody is to ask the client for a yes to being followed up: they are there, nobody knows yet, and the way it ends
 * leaves room for it.
 */
export function asksFollowUp(c: Context): boolean {
  const answered = c.tasks.some(
    ({ type, state }) => type === 'ask-follow-up' && (state === 'done' || state === 'skipped'),
  );
  const known = c.row.consentFollowUp || saidNoToFollowUp(c) || c.optedOut !== 'none' || answered;
  const usual =
    c.decision !== null && isReason(c.decision.reason)
      ? reasonTraits(c.decision.reason).track
      : null;
  return !known && usual !== 'none' && c.alive && likesContact(c) && isPresent(c);
}

/**
 * By what a message reaches the client in writing: a way they said yes to; as long as nobody asked, a person calls
 * (docs/field.md#unknown-contact). Null: by nothing that leaves by itself.
 */
export function writtenBy(c: Context): 'email' | 'sms' | null {
  if (c.safeContact.neverWrite) return null;
  const unknown = c.policy.contact.defaultWhenUnknown === 'mail' ? 'email' : 'person';
  const way = c.row.preferredChannel ?? unknown;
  if (way === 'email') return c.row.email === undefined ? null : 'email';
  return way === 'sms' && c.row.phone !== undefined ? 'sms' : null;
}

/** Whether anything may be written to them that leaves by itself. */
export function mayWrite(c: Context): boolean {
  return writtenBy(c) !== null;
}

const week = 7 * 86_400_000;

/**
 * Whether a machine answered them within a week, or is about to, besides with this message: it answers one person once a week, for
 * two of them would answer one another for ever (RFC 3834, 2).
 */
export function answeredLately(c: Context, besides?: Message): boolean {
  return c.messages.some(
    (m) =>
      m.intent === 'auto-reply' &&
      m.key !== besides?.key &&
      !['suppressed', 'superseded', 'cancelled'].includes(m.state) &&
      (m.sentAt ?? m.due) > c.now - week,
  );
}

/** Others may read it, on a screen that lies about or in a mailbox that is theirs too: it says nothing of what we do. */
export function isNeutral(c: Context): boolean {
  return c.safeContact.shared || writtenBy(c) === 'sms';
}

/** What the client said of a message that only comes when wished for; unasked, the policy decides. */
export function wishes(rule: 'opt-in' | 'opt-out' | 'never', said: boolean | undefined): boolean {
  return rule !== 'never' && (said ?? rule === 'opt-out');
}

/** Whether contact that nobody asked for is liked at all; some people prefer a quiet presence (B12). */
export function likesContact(c: Context): boolean {
  return c.row.contactStyle !== 'only_when_asked';
}

/** Whether the client likes to be asked something, or only to be greeted (B12). */
export function likesQuestions(c: Context): boolean {
  return c.row.contactStyle !== 'minimal' && likesContact(c);
}
