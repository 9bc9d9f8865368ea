import {
  shiftLate,
  trackOfReason,
  plannedSession,
  shiftSession,
  shiftTouches,
} from '../matters/index.ts';
import { toInstant, calendarOf, after } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { shiftTasks } from '../tasks/index.ts';
import type { EndingChange } from '../parts.ts';
import { arranging, finalSession, remember } from './change.ts';

/** Somebody is away, comes back, or does not (A5, D23). */
export const absenceMoves = {
  freeze: ((c, e) => {
    const session = plannedSession(c);
    return {
      ...c,
      frozen: { since: c.now, why: e.type === 'forceMajeure.notified' ? e.type : 'unavailable' },
      awayReview: laterBy(c, c.policy.hold.review),
      absence: {
        until: untilOf(c, e),
        expires: laterBy(c, c.policy.hold.expiry),
        session: session && { n: session.n, sequence: session.sequence },
      },
    };
  }) satisfies EndingChange,
  /** What waited for the client comes later by as long as they were away (G14). */
  thaw: arranging((c) => {
    if (!c.frozen) return c;
    const by = c.now - c.frozen.since;
    const { since } = c.frozen;
    const free: Context = { ...c, frozen: null, absence: null, awayReview: null };
    const moved = staysPut(c) ? free : shiftSession(free, since, by);
    const shifted = shiftLate(shiftTouches(shiftTasks(moved, by), by), by);
    const { until } = c.finalSession;
    return finalSession(
      {
        ...shifted,
        lastContact: Math.min(c.lastContact + by, c.now),
        feedback: isWaitedFor(c) ? { ...c.feedback, at: laterIf(c.feedback.at, by) } : c.feedback,
        silence: c.silence && { ...c.silence, since: c.silence.since + by },
        planEarlyStart: laterIf(c.planEarlyStart, by),
        planEarlyMid: laterIf(c.planEarlyMid, by),
        since: { ...c.since, hold: laterIf(c.since.hold, by), ended: laterIf(c.since.ended, by) },
      },
      { until: laterIf(until, by) },
    );
  }),
  repeatAwayReview: remember((c) => ({ awayReview: laterBy(c, c.policy.hold.then) })),
  /** They should be back: somebody looks, and nothing happens by itself. */
  noteAbsenceOver: remember((c) => ({ absence: c.absence && { ...c.absence, until: null } })),
  extendHold: remember((c) => ({
    absence: c.absence && { ...c.absence, expires: laterBy(c, c.policy.hold.expiry) },
  })),
  /** Nobody could help it: the hold ends, and the door stays open. */
  closeHold: ((c) => ({
    ...finalSession(c, { state: 'impossible', because: 'away', until: null }),
    decision: {
      kind: 'unplanned',
      initiator: 'client',
      reason: 'client.adverse_event',
      outcome: 'not_assessable',
      scope: 'organisation',
      confirmed: { client: false, worker: true },
      decidedAt: c.now,
      heardAt: null,
    },
    track: c.track === 'none' ? 'none' : trackOfReason(c, 'client.adverse_event'),
  })) satisfies EndingChange,
} as const;

/** They were asked, and could not answer for as long. */
function isWaitedFor({ feedback: { state } }: Context): boolean {
  return state === 'asked' || state === 'reminded';
}

/** What was arranged while they were away keeps its time, as long as it lies ahead. */
function staysPut(c: Context): boolean {
  const planned = plannedSession(c);
  const before = c.absence?.session ?? null;
  if (planned === null || before === null) return planned !== null && planned.at > c.now;
  if (planned.n === before.n) return planned.sequence !== before.sequence;
  return planned.at > c.now;
}

function laterIf(at: Instant | null, by: number): Instant | null {
  return at === null ? null : at + by;
}

function untilOf(c: Context, e: EndingEvent): Instant | null {
  const said =
    e.type === 'client.unavailable' || e.type === 'forceMajeure.notified' ? e.with.until : null;
  return said == null
    ? null
    : toInstant(c.almanac, c.policy.agency.zone, `${said}T${calendarOf(c).opens}`);
}

function laterBy(c: Context, duration: string): Instant {
  return after(c.almanac, calendarOf(c), c.now, duration);
}
