import { addDays, dateAt, daysBetween, toInstant } from './almanac.ts';
import type { Instant } from './almanac.ts';
import { calendarOf, clientZone, windowOf } from './calendar.ts';
import { touchInstant } from './contact-window.ts';
import type { Context } from './context.ts';
import { after } from './deadlines.ts';
import { wishes } from './gate.ts';
import { retentionEnds, undoEnds } from './waits.ts';
import { nextMessageDue } from './messages.ts';
import { usualDays } from './policy.ts';
import { plannedSession, sessionEnd } from './sessions.ts';
import { onLastStep } from './taper.ts';
import { nextTaskDue } from './tasks.ts';
import { nextReplyDue, nextTouch } from './touches.ts';

interface Deadline {
  /** When it is due, or null: none, said outright. */
  readonly at: (c: Context) => Instant | null;
  /** Why it exists: what the timer is called in the Temporal UI, at most 60 characters. */
  readonly purpose: string;
}

const running =
  (at: (c: Context) => Instant | null) =>
  (c: Context): Instant | null =>
    c.frozen ? null : at(c);

const later = (c: Context, from: Instant, duration: string): Instant =>
  after(c.almanac, calendarOf(c), from, duration);

/** Every deadline of an ending (domain.md 6.6), by the name the chart uses for it. */
export const deadlines = {
  planEarlyStart: {
    at: running((c) => c.planEarlyStart),
    purpose: 'the ending is named at the start',
  },
  planEarlyMid: {
    at: running((c) => c.planEarlyMid),
    purpose: 'the talk about the ending is due',
  },
  sessionBegins: {
    at: running((c) => plannedSession(c)?.at ?? null),
    purpose: 'the planned session begins',
  },
  sessionUnrecorded: {
    at: running((c) => {
      const end = sessionEnd(c);
      return end === null ? null : later(c, end, c.policy.sessionRecord);
    }),
    purpose: 'a session should be recorded by now',
  },
  checkInDue: {
    at: running(midGap),
    purpose: 'a check-in in the middle of a long gap',
  },
  finalInviteDue: {
    at: running((c) => {
      const planned = plannedSession(c);
      if (!planned?.final || !onLastStep(c)) return null;
      const { start } = planned;
      const invited = addDays(
        start.slice(0, 10),
        -Math.round(usualDays(c.policy.finalSession.choose)),
      );
      return toInstant(c.almanac, c.policy.agency.zone, `${invited}${start.slice(10)}`);
    }),
    purpose: 'the last session is near',
  },
  holdReviewDue: {
    at: running((c) =>
      c.since.hold === null ? null : later(c, c.since.hold, c.policy.taper.holdReview),
    ),
    purpose: 'the taper has been on hold for long',
  },
  awayReviewDue: {
    at: (c) => c.awayReview,
    purpose: 'the client has been away for long',
  },
  undoEnds: {
    at: (c) => (c.since.ended === null ? null : undoEnds(c)),
    purpose: 'the decision to end can still be withdrawn',
  },
  finalChoiceEnds: {
    at: running((c) => c.finalSession.until),
    purpose: 'the client chooses about a last session',
  },
  touchDue: {
    at: nextTouch,
    purpose: 'the next follow-up contact',
  },
  replyEnds: {
    at: nextReplyDue,
    purpose: 'a reply to the follow-up is waited for',
  },
  retentionEnds: {
    at: (c) => (c.since.settled === null ? null : retentionEnds(c)),
    purpose: 'the records are kept until then',
  },
  messageDue: {
    at: nextMessageDue,
    purpose: 'a message is decided and sent',
  },
  taskDue: {
    at: nextTaskDue,
    purpose: 'a task needs somebody else',
  },
  almanacDue: {
    at: (c) => c.almanacDue,
    purpose: 'the law of the clock is looked up again',
  },
} as const satisfies Record<string, Deadline>;

export type DeadlineName = keyof typeof deadlines;

/** An automatic contact on a local date of the client, at this ending’s own moment of the morning. */
function contactOn(c: Context, date: string): Instant {
  return touchInstant(c.almanac, c.policy.agency.zone, windowOf(c), date, c.ref);
}

/** When the ending is named at the start (C5). */
export function planEarlyStartOf(c: Context): Instant {
  const named = later(c, c.since.serving, c.policy.planEarly.start);
  return contactOn(c, dateAt(c.almanac, clientZone(c), named));
}

/**
 * When the talk about the ending is due: at a share of the planned length or some weeks before the
 * planned end, whichever is earlier; for open-ended work after some months (C5).
 */
export function planEarlyMidOf(c: Context): Instant {
  const { share, beforeEnd, openEnded } = c.policy.planEarly;
  const begun = dateAt(c.almanac, clientZone(c), c.since.serving);
  const left = c.row.sessionCap === undefined ? null : c.row.sessionCap - c.row.sessionsSoFar;
  const end = c.row.plannedEnd ?? (left === null ? null : addDays(begun, left * c.row.cadenceDays));
  // What was planned for an earlier time says nothing of somebody who came back.
  if (end === null || end <= begun) {
    const opened = later(c, c.since.serving, openEnded);
    return contactOn(c, dateAt(c.almanac, clientZone(c), opened));
  }
  const byShare = addDays(begun, Math.round(daysBetween(begun, end) * share));
  const byEnd = addDays(end, -Math.round(usualDays(beforeEnd)));
  const date = byShare < byEnd ? byShare : byEnd;
  return contactOn(c, date > begun ? date : addDays(begun, 1));
}

/** The middle of a long gap, when the client wants to be asked and was not asked yet. */
function midGap(c: Context): Instant | null {
  const { midGapCheckIn, midGapFrom } = c.policy.taper;
  const next = plannedSession(c);
  const last = c.sessions.findLast((s) => s.state !== 'planned');
  if (!next || !last || !wishes(midGapCheckIn, c.row.checkIns)) return null;
  const days = daysBetween(last.start.slice(0, 10), next.start.slice(0, 10));
  if (days < usualDays(midGapFrom)) return null;
  if (c.messages.some((m) => m.intent === 'gap-check-in' && m.about === next.n)) return null;
  return contactOn(c, addDays(last.start.slice(0, 10), Math.floor(days / 2)));
}
