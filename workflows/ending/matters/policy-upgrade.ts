import { daysBetween, usualDays } from '../../calendar/index.ts';
import { saysTheSame } from '../../chart/index.ts';
import type { Almanac } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { Touch } from '../memory/touch.ts';
import { planEarlyMidOf, planEarlyStartOf } from './plan-early.ts';
import type { Policy } from '../../policy/index.ts';
import { resolveSessions } from './sessions.ts';
import { planTouches, resolveTouches, touchOn } from './touches.ts';
import { undoEnds } from './waits.ts';

/**
 * A running ending comes under newer settings (docs/field.md#policy). What was agreed or said stays: the steps of a taper, what
 * is asked of people and by when, a notice with its dates, the time a client has to take a decision back, each contact
 * already made. What still lies ahead is reckoned anew: the contacts after closing, from the day of closing; when the
 * ending is named and talked about; the hours of contact. Deadlines are live, and move by themselves.
 *
 * @param almanac the zone rules where the agency now works, for places that this ending does not know yet
 */
export function upgraded(c: Context, policy: Policy, almanac?: Almanac): Context {
  const next = {
    ...c,
    almanac: almanac ? widened(c.almanac, almanac) : c.almanac,
    policy: { ...policy, undo: undoSaid(c, policy) },
  };
  return resolveSessions(resolveTouches(replanTouches(c, replanEarly(next))));
}

/** The same table, with the places it does not hold yet. */
export function widened(own: Almanac, other: Almanac): Almanac {
  const zones = { ...other.zones, ...own.zones };
  const holidays = { ...other.holidays, ...own.holidays };
  return { ...own, zones, holidays };
}

/** Whoever has ended can take it back for as long as they were told, or longer. */
function undoSaid(c: Context, policy: Policy): string {
  const open = c.since.ended !== null && undoEnds(c) > c.now;
  return open && usualDays(c.policy.undo) > usualDays(policy.undo) ? c.policy.undo : policy.undo;
}

function replanEarly(c: Context): Context {
  return {
    ...c,
    planEarlyStart: c.planEarlyStart === null ? null : planEarlyStartOf(c),
    planEarlyMid: c.planEarlyMid === null ? null : planEarlyMidOf(c),
  };
}

/**
 * The contacts that nobody has asked yet, by the track as it now is: those of its dates that lie ahead, later by as long
 * as the client was away. A date that has passed is not made up for. Where none lay ahead, none is added: the client has
 * asked for no more, or the follow-up is over.
 */
function replanTouches(before: Context, c: Context): Context {
  const ahead = before.touches.filter((t) => t.state === 'planned');
  const last = ahead.at(-1);
  if (last === undefined || alike(planTouches(before).touches, planTouches(c).touches)) return c;
  const away = daysAway(before, last);
  const from = c.frozen?.since ?? c.now;
  const kept = c.touches.filter((t) => t.state !== 'planned');
  const planned = planTouches(c)
    .touches.map((t) => touchOn(c, t, away))
    .filter((t) => t.at > from);
  const fresh = Math.max(...c.touches.map((t) => t.k)) + 1;
  const numbered = planned.map((t, i) => ({ ...t, k: ahead[i]?.k ?? fresh + i - ahead.length }));
  const dropped = ahead
    .slice(planned.length)
    .map((t): Touch => ({ ...t, state: 'dropped', replyBy: null }));
  return { ...c, touches: [...kept, ...dropped, ...numbered] };
}

/** By how many days the contacts ahead were moved, because the client was away. */
function daysAway(before: Context, last: Touch): number {
  const meant = planTouches(before).touches.at(-1);
  return meant ? Math.max(0, daysBetween(meant.date, last.date)) : 0;
}

function alike(one: readonly Touch[], other: readonly Touch[]): boolean {
  return saysTheSame(one.map(traits), other.map(traits));
}

const traits = ({ date, by, asksNothing, booster }: Touch) => [date, by, asksNothing, booster];
