import { addDays, dateAt, daysBetween } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import { clientZone } from './hours.ts';
import type { Context, Session } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import type { Goal, Rupture } from '../memory/service.ts';
import { dayOf } from './told.ts';

/** So many of each an ending keeps, and the next is refused. */
export const mostGoals = 24;
export const mostSupports = 8;
export const mostSteps = 8;
/** A rating from which on a goal counts as reached well enough to talk about the ending (C4). */
const wellEnough = 8;

/** Sessions held so far, those before the registration included. */
export function heldSoFar(c: Context): number {
  return c.row.sessionsSoFar + c.counts.held;
}

/** A goal in the client’s words, before anybody asked how far it is reached. */
export function goalOf(wording: string): Goal {
  return { wording, direction: 'gain', enough: null, first: null, reached: null };
}

/** Names one more goal. */
export function nameGoal(c: Context, goal: Goal): Context {
  return changeService(c, { goals: [...c.service.goals, goal] });
}

/** Rates the n-th goal. A goal that moves by a step shows that the work does not stand still (D15). */
export function rateGoal(c: Context, n: number, reached: number): Context {
  const goal = c.service.goals[n - 1];
  if (!goal) return c;
  const first = goal.reached === null ? reached : goal.first;
  const goals = c.service.goals.with(n - 1, { ...goal, first, reached });
  const moved = goal.reached === null || Math.abs(goal.reached - reached) >= 1;
  return changeService(c, moved ? { goals, still: stillFrom(c), reviews: 0 } : { goals });
}

/** Whether this makes all of them reached well enough. */
export function allReached(c: Context, n: number, reached: number): boolean {
  const { goals } = c.service;
  return (
    goals[n - 1] !== undefined &&
    goals.every((g, i) => (i === n - 1 ? reached : (g.reached ?? 0)) >= wellEnough)
  );
}

export function stillFrom(c: Context): { since: Instant; sessions: number } {
  return { since: c.now, sessions: heldSoFar(c) };
}

export function changeService(c: Context, part: Partial<Context['service']>): Context {
  return { ...c, service: { ...c.service, ...part } };
}

/** The last session that was held. */
export function lastHeld(c: Context): Session | null {
  return c.sessions.findLast((s) => s.state === 'held') ?? null;
}

/** The two sessions last recorded, when both were missed: a small sign, and never more than that (B6, B7). */
export function missedTwice(c: Context): Session | null {
  const [one, other] = c.sessions.filter((s) => s.state !== 'planned').slice(-2);
  const missed = one?.state === 'missed' && other?.state === 'missed';
  return missed && other.n > c.service.signsSeen ? other : null;
}

/**
 * How much of the agreed work must be done for the next warning of its limit (C12): shares of the
 * time or the sessions, and once more when few sessions are left. Null when all was said.
 */
export function nextWarning(c: Context): Mark | null {
  return marks(c)[c.service.warned] ?? null;
}

/** So many sessions, or a local date of the client. */
type Mark = { sessions: number } | { date: string };

function marks(c: Context): Mark[] {
  const { shares, sessionsLeft: last } = c.policy.timeWarning;
  const { sessionCap, plannedEnd } = c.row;
  if (sessionCap !== undefined) {
    const counts = [...shares.map((s) => Math.ceil(sessionCap * s)), sessionCap - last];
    return inOrder(counts).map((sessions) => ({ sessions }));
  }
  if (plannedEnd === undefined) return [];
  const begun = c.row.startDate ?? dateAt(c.almanac, clientZone(c), c.since.serving);
  const days = daysBetween(begun, plannedEnd);
  if (days <= 0) return [];
  return inOrder(shares).map((share) => ({ date: addDays(begun, Math.round(days * share)) }));
}

/** How many marks are passed: what is told now is told for all of them, and nobody hears of one twice. */
export function marksPassed(c: Context): number {
  const today = dateAt(c.almanac, clientZone(c), c.now);
  const passed = (mark: Mark) =>
    'date' in mark ? mark.date <= today : mark.sessions <= heldSoFar(c);
  return marks(c).filter(passed).length;
}

/** All that was agreed is over: nothing is left that a letter could tell of. */
export function limitPassed(c: Context): boolean {
  const { sessionCap, plannedEnd } = c.row;
  if (sessionCap !== undefined) return heldSoFar(c) >= sessionCap;
  return plannedEnd !== undefined && plannedEnd < dateAt(c.almanac, clientZone(c), c.now);
}

/** The client heard of the limit so short a time ago that one more letter would say the same. */
export function toldOfLimit(c: Context): boolean {
  const since = c.now - c.policy.contact.caps.perPurposeDays * 86_400_000;
  return c.messages.some(
    (m) =>
      m.intent === 'time-limit-notice' && (m.sentAt ?? m.due) > since && m.state !== 'superseded',
  );
}

/** Each once, the smallest first, and nothing before the work began. */
function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].filter((n) => n > 0).sort((a, b) => a - b);
}

/** Sessions that are left of an agreed number; null where none was agreed. */
export function sessionsLeft(c: Context): number | null {
  const { sessionCap } = c.row;
  return sessionCap === undefined ? null : Math.max(0, sessionCap - heldSoFar(c));
}

/** So many of what came between them are kept. */
export const mostRuptures = 4;

/**
 * An ending because somebody is unhappy with how they work together stands in the log of ruptures (A16): with the one that was
 * not mended, or as one that nobody had named. Taken back, it stands there no more.
 */
export function inRuptureLog(before: Context, c: Context, e: EndingEvent): Context {
  const [was, is] = [isUnhappy(before), isUnhappy(c)];
  if (was === is) return c;
  const { ruptures } = c.service;
  const last = ruptures.at(-1) ?? null;
  const others = ruptures.slice(0, -1);
  if (is) {
    const known = last?.state === 'open' || last?.state === 'repairing';
    const led: Rupture = { ...(known ? last : unnamed(dayOf(c, e))), state: 'ledToEnding' };
    return changeService(c, {
      ruptures: [...(known ? others : ruptures), led].slice(-mostRuptures),
    });
  }
  if (last?.state !== 'ledToEnding') return c;
  const back = c.rupture === 'open' || c.rupture === 'repairing' ? c.rupture : null;
  return changeService(c, {
    ruptures: back === null ? others : [...others, { ...last, state: back }],
  });
}

function isUnhappy({ decision }: Context): boolean {
  return decision?.reason === 'relationship.dissatisfied';
}

function unnamed(on: string): Rupture {
  const nothing = { form: null, topic: null, hypothesis: null, secondView: false, repair: null };
  return { ...nothing, state: 'open', on };
}
