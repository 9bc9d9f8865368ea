import {
  followUpWanted,
  mayWrite,
  answerTouch,
  askTouch,
  changeTouch,
  dropTouch,
  dropTouches,
  dueTouches,
  offeredLast,
  toldOf,
  trackOfReason,
  undoEnds,
} from '../matters/index.ts';
import { intend as intendMessage } from '../sending/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { Touch, TouchOutcome } from '../memory/touch.ts';
import type { EndingEvent, EventOf } from '../events/index.ts';
import { openTask, settleTasksOf } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';

/** What an answer by mail says of how things are, by its kind. */
const plainly: Partial<Record<EventOf<'reply.received'>['with']['kind'], TouchOutcome>> = {
  risk: 'concern',
  call_me: 'wants_contact',
  not_right: 'wants_contact',
  stop: 'declined',
  complaint: 'declined',
};

/** Contacts after closing. */
export const aftercareChanges = {
  askTouch: ((c) => {
    const due = dueTouches(c);
    const touch = due.at(-1);
    if (!touch) return c;

    // Days kept free can move several touches to one morning: the person is asked once.
    const dropped = (followUpWanted(c) ? due.slice(0, -1) : due).reduce(
      (d, t) => dropTouch(d, t.k),
      c,
    );
    if (!followUpWanted(c)) return dropped;
    const asked = askTouch(dropped, touch.k);
    return touch.by === 'person' || !mayWrite(c) || !c.addressGood
      ? openTask(asked, 'follow-up-call', touch.k)
      : intendMessage(asked, 'follow-up-touch', { about: touch.k });
  }) satisfies EndingChange,
  /** Touches whose waiting time is over. One that never reached the client is no silence of theirs. */
  closeUnanswered: ((c, e) =>
    c.touches
      .filter((t) => isOver(c, t))
      .reduce((before, touch) => closeTouch(before, e, touch), c)) satisfies EndingChange,
  noteAnswer: on('touch.answered', (c, e) => answerTouch(c, e.with.outcome)),
  /** By mail: what is plain counts at once, and what it comes to otherwise is told by whoever reads it. */
  noteTouchReply: on('reply.received', (c, e) => {
    const isYes = e.with.kind === 'yes' && e.with.unread && offeredLast(c) === 'talk';
    const heard = answerTouch(c, isYes ? 'wants_contact' : (plainly[e.with.kind] ?? null));
    return e.with.kind === 'stop' ? dropTouches(heard) : heard;
  }),
  dropTouches: ((c) => dropTouches(c)) satisfies EndingChange,
  /** Who agrees to be asked, consents to it. */
  followTrack: on('followUp.agreed', (c, e) => {
    const agreed = { ...c, row: { ...c.row, consentFollowUp: true } };
    const usual = c.decision === null ? null : trackOfReason(agreed, c.decision.reason);
    return { ...agreed, track: e.with.track ?? usual };
  }),
  followNoTrack: ((c, e) =>
    settleTasksOf(
      { ...c, row: { ...c.row, consentFollowUp: false }, track: 'none' },
      e,
      'ask-follow-up',
    )) satisfies EndingChange,
  settle: ((c, e) => ({
    ...c,
    since: { ...c.since, settled: c.since.settled ?? settledAt(c, e) },
  })) satisfies EndingChange,
} as const;

/** From when on the records are only kept: the client’s wish for no more took effect, or the last contact was made. */
function settledAt(c: Context, e: EndingEvent): Instant {
  if (c.since.ended !== null) return Math.min(undoEnds(c), c.now);
  return Math.max(toldOf(c, e), c.closedAt ?? 0);
}

function isOver(c: Context, t: Touch): boolean {
  return t.state === 'asked' && t.replyBy !== null && t.replyBy <= c.now;
}

function closeTouch(c: Context, e: EndingEvent, { k }: Touch): Context {
  const call = c.tasks.find(
    (t) => t.type === 'follow-up-call' && t.about === k && t.state === 'open',
  );
  const uncalled = call !== undefined && call.attempts.length === 0;
  const letter = c.messages.findLast((m) => m.intent === 'follow-up-touch' && m.about === k);
  const lost = uncalled || (call === undefined && letter?.state === 'undeliverable');
  const outcome = lost ? 'undeliverable' : 'no_reply';
  const closed = changeTouch(c, k, { state: 'unanswered', outcome, replyBy: null });
  return settleTasksOf(closed, e, 'follow-up-call', k);
}
