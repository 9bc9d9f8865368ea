import type { Context } from '../context.ts';
import {
  addDays,
  calendarOf,
  dateAt,
  daysBetween,
  toInstant,
  usualDays,
} from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import { clientZone, contactOn, later } from './hours.ts';

/**
 * When the work begins: who waits for a place is registered before, and nothing is counted of that time (C5). Of what was
 * before the registration nothing is made up for.
 */
export function workBegins(c: Context): Instant {
  const { firstSession, startDate } = c.row;
  const said =
    firstSession ?? (startDate === undefined ? null : `${startDate}T${calendarOf(c).opens}`);
  if (said === null) return c.since.serving;
  return Math.max(c.since.serving, toInstant(c.almanac, c.policy.agency.zone, said));
}

/** When the ending is named at the start (C5). */
export function planEarlyStartOf(c: Context): Instant {
  const named = later(c, workBegins(c), c.policy.planEarly.start);
  return contactOn(c, dateAt(c.almanac, clientZone(c), named));
}

/**
 * When the talk about the ending is due: at a share of the planned length or some weeks before the
 * planned end, whichever is earlier; for open-ended work after some months (C5).
 */
export function planEarlyMidOf(c: Context): Instant {
  const { share, beforeEnd, openEnded } = c.policy.planEarly;
  const begun = dateAt(c.almanac, clientZone(c), workBegins(c));
  const left = c.row.sessionCap === undefined ? null : c.row.sessionCap - c.row.sessionsSoFar;
  const end = c.row.plannedEnd ?? (left === null ? null : addDays(begun, left * c.row.cadenceDays));
  // What was planned for an earlier time says nothing of somebody who came back.
  if (end === null || end <= begun) {
    const opened = later(c, workBegins(c), openEnded);
    return contactOn(c, dateAt(c.almanac, clientZone(c), opened));
  }
  const byShare = addDays(begun, Math.round(daysBetween(begun, end) * share));
  const byEnd = addDays(end, -Math.round(usualDays(beforeEnd)));
  const date = byShare < byEnd ? byShare : byEnd;
  return contactOn(c, date > begun ? date : addDays(begun, 1));
}
