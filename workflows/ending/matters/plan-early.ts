import type { Context } from '../context.ts';
import { addDays, dateAt, daysBetween, usualDays } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import { clientZone, contactOn, later } from './hours.ts';

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
