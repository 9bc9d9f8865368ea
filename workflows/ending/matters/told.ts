import { dateAt, happenedAt } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context, Message } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';

/** When what is told happened, which is not when it was told; a deadline happens when it comes due. */
export function toldOf(c: Context, { on }: Pick<EndingEvent, 'on'>): Instant {
  return happenedAt(c, on);
}

/** The ending after something that happened at that moment, and is known only now. */
export function asAt(c: Context, at: Instant, happens: (then: Context) => Context): Context {
  return { ...happens({ ...c, now: at }), now: c.now };
}

/** The local date of the agency on which what is told happened. */
export function dayOf(c: Context, e: Pick<EndingEvent, 'on'>): string {
  return dateAt(c.almanac, c.policy.agency.zone, toldOf(c, e));
}

/** Of what was said with facts, so much is kept. */
const keptRemarks = 16;

/** Keeps what was said with a fact and stands nowhere else; nothing where nothing was said. */
export function remarked(c: Context, e: EndingEvent, says: string | undefined): Context {
  if (says === undefined) return c;
  const remark = { of: e.type, says, on: dayOf(c, e) };
  return { ...c, remarks: [...c.remarks, remark].slice(-keptRemarks) };
}

/** The letter that left last, which a report is most likely about; what a machine answered is none. */
export function lastLetter(c: Context): Message | undefined {
  return lastSent(c, ({ intent }) => intent !== 'auto-reply');
}

/** What only tells something, or goes to somebody else: it comes between a question and its answer. */
const asksNothing: ReadonlySet<Message['intent']> = new Set([
  'auto-reply',
  'page-link',
  'closing-letter',
  'documents-sent',
  'deadline-reminder',
  'records-how-to',
  'access-given',
  'erasure-answer',
  'return-received',
  'handover-told',
  'mandate-limits',
  'introduction-copy',
  'authority-copy',
  'referral-introduction',
  'successor-reply',
  'authority-notice',
]);

/** The letter that an answer is most likely to: the last that the client may have answered. */
export function lastQuestion(c: Context): Message | undefined {
  return lastSent(c, ({ intent }) => !asksNothing.has(intent));
}

function lastSent(c: Context, isMeant: (letter: Message) => boolean): Message | undefined {
  return c.messages
    .filter((letter) => letter.state === 'sent' && isMeant(letter))
    .reduce<Message | undefined>(
      (last, m) => ((m.sentAt ?? 0) >= (last?.sentAt ?? 0) ? m : last),
      undefined,
    );
}

/**
 * What the letter that asked last offers, which a plain yes or no answers: a last meeting, or a talk; one more meeting after the
 * closing is a talk about it first. Null where it offers nothing, or asks for more than that.
 */
export function offeredLast(c: Context): 'meeting' | 'talk' | null {
  const letter = lastQuestion(c);
  switch (letter?.intent) {
    case 'final-session-invite':
      return 'meeting';
    case 'closing-talk-offer':
      return 'talk';
    case 'follow-up-touch':
      return c.touches.some(({ k, booster }) => k === letter.about && booster) ? 'talk' : null;
    default:
      return null;
  }
}

/**
 * What others tell late of what the client decided, or had heard of: it counts from its day, and yet nobody is left without
 * the time to take it back (D32). What the client says themselves they knew.
 */
export function withLateWord(before: Context, after: Context, e: EndingEvent): Context {
  if (e.on === undefined || e.by.role === 'client' || takesBack(e)) return after;
  const late = before.now - toldOf(before, e) >= day;
  const moved = theirs(before).some((instant, n) => instant !== theirs(after)[n]);
  return late && moved ? { ...after, toldLate: before.now } : after;
}

const day = 86_400_000;

/** What is counted from the day on which the client decided or heard something. */
function theirs({ decision, notice, since }: Context): (Instant | null | undefined)[] {
  return [decision?.decidedAt, decision?.heardAt, notice?.heardAt, since.ended];
}

/** A deadline came due: nobody said anything. */
export function isTimer(e: { by?: unknown }): boolean {
  return e.by === undefined;
}

const takingBack: ReadonlySet<string> = new Set([
  'entry.corrected',
  'decision.withdrawn',
  'notice.withdrawn',
  'departure.withdrawn',
  'goals.reopened',
  'ending.annulled',
]);

/** Whether it takes back what was told or decided: what came of that is withdrawn, and was not done. */
export function takesBack({ type }: { type: string }): boolean {
  return takingBack.has(type);
}

/** Something was heard of the client at that moment. */
export function heardAt(c: Context, at: Instant): Context {
  const lastContact = Math.max(c.lastContact, Math.min(at, c.now));
  return lastContact === c.lastContact ? c : { ...c, lastContact };
}
