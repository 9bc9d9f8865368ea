import { dateAt, dateOf } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import { finalSessionStates } from '../memory/index.ts';
import {
  asksReturnReview,
  followUpWanted,
  hasPassed,
  isAsked,
  keptFor,
  plannedSession,
  reasonTraits,
  recommended,
  touchesAgreed,
} from '../matters/index.ts';
import { clocksOf, type Facts, type MessageTraits, workerOf } from './traits.ts';

/** Messages of the last meeting, where both may look back together (C37), and of the closing. */
export const closingMessages = {
  'final-session-invite': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    ofEnding: true,
    replaces: true,
    page: true,
    wanted: (c) => finalSessionStates[c.finalSession.state] === 'open',
    facts: (c) => ({
      ...workerOf(c),
      start: c.finalSession.state === 'scheduled' ? (plannedSession(c)?.start ?? null) : null,
      place: c.agreement?.terms.place ?? null,
      reached: c.decision?.outcome === 'achieved',
      ...clocksOf(c, plannedSession(c)),
    }),
  },
  'closing-talk-offer': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    ofEnding: true,
    replaces: true,
    // Told late, the decision may have taken effect already; the talk is offered all the same (A8).
    wanted: (c) => c.decision?.initiator === 'client' && c.closedAt === null,
    facts: (c) => workerOf(c),
  },
  'closing-letter': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    ofEnding: true,
    replaces: true,
    page: true,
    wanted: (c) => c.letter === 'approved' && c.phase !== 'returning',
    facts: (c) => ({
      startedOn: beganOn(c),
      endedOn: lastMetOn(c),
      gained: goalsOf(c, 'gain'),
      freed: goalsOf(c, 'be_free_of'),
      strength: c.strength,
      outcome: c.decision?.outcome ?? null,
      scope: c.decision?.scope ?? null,
      way: wayOf(c),
      options: [...c.ways.options, ...recommended(c)],
      originals: c.papers.originals.filter((one) => one.state !== 'waived').map((one) => one.item),
      business: c.row.feePaying,
      settledFees: c.row.feePaying && c.closing.moneySettled,
      complaint: c.decision?.initiator === 'agency',
      changes: c.changes,
      ownWords: c.ownWords,
      returnConditions: c.notice?.conditions ?? null,
      reviewed: asksReturnReview(c),
      nextSteps: c.nextSteps.map(({ what }) => what),
      nextStepDates: c.nextSteps.map(({ by }) => by ?? '-'),
      followUps: followUpsOf(c),
      asksOnce: stillAsks(c) && c.feedback.state !== 'asked',
      asksAgain: stillAsks(c) && c.feedback.state === 'asked',
      ...keptFor(c),
      ...watchedOf(c),
    }),
  },
} as const satisfies Record<string, MessageTraits>;

/** Whether the client still hears from us about the two questions: who has answered, or was reminded, does not. */
function stillAsks(c: Context): boolean {
  return (
    isAsked(c) && c.optedOut === 'none' && ['none', 'waiting', 'asked'].includes(c.feedback.state)
  );
}

/** How it came to this, where a person would hear the difference; null: nothing more is said of it. */
function wayOf({ decision }: Context): string | null {
  if (decision === null) return null;
  const { path, aboutWorker } = reasonTraits(decision.reason);
  switch (decision.reason) {
    case 'agency.scope_or_capacity':
      return 'ours';
    case 'planned.time_ended':
      return 'time';
    case 'mandate.transferred':
      return 'elsewhere';
    default:
      return path === 'departure' && aboutWorker ? 'ours' : path;
  }
}

/** Dates of theirs that are still watched: of these they hear again. */
function watchedOf(c: Context): Facts {
  const dates = c.papers.dates.filter((d) => d.state === 'watched' && !hasPassed(c, d));
  return { watched: dates.map(({ what }) => what), watchedDays: dates.map(({ date }) => date) };
}

/** What the client set out for, in their words, by its direction (B2). */
function goalsOf(c: Context, direction: 'gain' | 'be_free_of'): string[] {
  return c.service.goals.filter((g) => g.direction === direction).map((g) => g.wording);
}

/** How long after the closing they hear from us, if they agreed to that: nobody knows its day yet. */
function followUpsOf(c: Context): string[] {
  return followUpWanted(c) ? touchesAgreed(c).map(({ after }) => after) : [];
}

/** When this service began, as far as it is known; a day of registration is none. */
function beganOn(c: Context): string | null {
  if (c.counts.returns > 0) return dateAt(c.almanac, c.policy.agency.zone, c.since.serving);
  const first = c.sessions.find((s) => s.state === 'held');
  const seen = c.row.sessionsSoFar === 0 && first?.n === 1 ? dateOf(first.start) : null;
  return c.row.startDate ?? seen;
}

/** When they last met, as far as anybody recorded it. */
function lastMetOn(c: Context): string | null {
  const last = c.sessions.findLast((s) => s.state === 'held');
  return last === undefined ? null : dateOf(last.start);
}
