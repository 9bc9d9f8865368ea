import { settledBy } from '../../chart/index.ts';
import type { Context, Session, SessionState } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import {
  addDays,
  dateAt,
  dateOf,
  endOfDay,
  toInstant,
  toLocal,
  isWorkingDay,
  nextWorkingDay,
  calendarOf,
  weekdayOf,
} from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import { heardAt, takesBack, toldOf } from './told.ts';

const keptRecorded = 8;
const day = 86_400_000;

/** The session that lies ahead or waits to be recorded; there is at most one. */
export function plannedSession(c: Context): Session | null {
  return c.sessions.find((s) => s.state === 'planned') ?? null;
}

/** The planned session, but one that waits while the work rests, as nobody has given it another time since. */
export function expectedSession(c: Context): Session | null {
  const planned = plannedSession(c);
  if (planned === null || c.phase !== 'onHold' || planned.at <= (c.frozen?.since ?? c.now)) {
    return planned;
  }
  const { n, sequence } = c.absence?.session ?? {};
  return planned.n === n && planned.sequence === sequence ? null : planned;
}

/** The planned session, as long as it has not begun. */
export function lyingAhead(c: Context): Session | null {
  const planned = plannedSession(c);
  return planned !== null && planned.at > c.now ? planned : null;
}

/** The last session that was planned, whatever became of it. */
function lastSession(c: Context): Session | null {
  return c.sessions.at(-1) ?? null;
}

/** The session that is to be recorded first: one whose stage was left before anybody did, or the one that is planned. */
export function sessionOwed(c: Context): Session | null {
  return c.sessions.find((s) => s.state === 'unrecorded') ?? plannedSession(c);
}

/** The session of which something is told: the planned one, or one that was left unrecorded; `on` says of which day it is. */
export function sessionTold(c: Context, on: string | undefined): Session | null {
  const planned = plannedSession(c);
  const owed = sessionOwed(c);
  if (planned === null || owed === null || owed === planned) return owed;
  if (on !== undefined) return owed.start.startsWith(on.slice(0, 10)) ? owed : planned;
  return planned.at <= c.now ? planned : owed;
}

/** When a session ends. */
export function endOf(c: Context, session: Session): Instant {
  return session.at + c.policy.sessions.minutes * 60_000;
}

/**
 * Plans a session at a local time of the agency; a planned one is moved there.
 *
 * @param slot the regular place it stands for, which the series goes on from
 */
export function planSession(c: Context, start: string, slot?: string, final = false): Context {
  const at = toInstant(c.almanac, c.policy.agency.zone, start);
  const planned = plannedSession(c);
  if (planned) {
    const moved = { start, at, slot: slot ?? planned.slot, sequence: planned.sequence + 1 };
    return change(c, { ...planned, ...moved, final: final || planned.final });
  }
  const n = (lastSession(c)?.n ?? c.row.sessionsSoFar) + 1;
  const session: Session = {
    n,
    start,
    slot: slot ?? start,
    at,
    state: 'planned',
    sequence: 0,
    final,
    was: null,
    settled: null,
  };
  return { ...c, sessions: [...c.sessions, session].slice(-keptRecorded) };
}

/** The first session: as the row says, or on the start date, or the next that is open, at the agency's usual hour. */
function planFirst(c: Context): Context {
  if (c.row.firstSession !== undefined) return planAt(c, c.row.firstSession, false);
  const now = toLocal(c.almanac, c.policy.agency.zone, c.now);
  const date = c.row.startDate ?? dateOf(now);
  const calendar = calendarOf(c);
  const open = isWorkingDay(c.almanac, calendar, date)
    ? date
    : nextWorkingDay(c.almanac, calendar, date);
  return planAt(c, `${open}T${c.policy.sessions.hour}`, false);
}

/**
 * The next session, so many days after the last one, at the same local hour: a clock change moves
 * nothing. A day on which the agency is closed gives way to the next that is open, and the series
 * goes on from its regular day.
 */
export function planAfter(c: Context, days: number, final = false): Context {
  const last = c.sessions.findLast((s) => s.state !== 'planned');
  if (!last) return planFirst(c);
  return planAt(c, laterBy(last.slot, days), final);
}

/** It took place at another time than planned, as it is told: local time of the agency, or a date and the usual hour. */
function tookPlaceOn(c: Context, session: Session, on: string | undefined): Session {
  if (on === undefined || session.start.startsWith(on)) return session;
  const start = on.length > 10 ? on : `${on}T${session.start.slice(11)}`;
  const at = Math.min(toInstant(c.almanac, c.policy.agency.zone, start), c.now);
  return { ...session, start, at, slot: placeOf(c, session, dateOf(start)) };
}

/**
 * The place in the series that a session told of that day stands for: told late, it is an earlier one than the planned, which is
 * still to come; a few days early, it is the planned one.
 */
function placeOf(c: Context, { slot }: Session, date: string): string {
  const last = c.sessions.findLast((s) => s.state !== 'planned')?.slot ?? '';
  let place = slot;
  for (let one = slot; dateOf(one) > date; one = laterBy(one, -c.row.cadenceDays)) {
    const before = laterBy(one, -c.row.cadenceDays);
    if (dateOf(before) < date || before <= last) break;
    place = before;
  }
  return place;
}

/** Records what became of the session of which it is told; one that was held or missed was on the day that is said. */
export function recordSession(
  c: Context,
  e: EndingEvent,
  state: 'held' | 'missed' | 'excused' | 'cancelled',
): Context {
  const told = sessionTold(c, e.on);
  if (!told) return c;
  const came = state === 'held' || state === 'missed';
  const session = came ? tookPlaceOn(c, told, e.on) : told;
  const counts = { ...c.counts };
  if (state === 'held') counts.held += 1;
  if (state === 'missed' && !c.frozen) counts.missed += 1;
  if (state === 'excused') counts.excused += 1;
  const heard = state === 'held' ? heardAt(c, endOf(c, session)) : c;
  return { ...settled(heard, e, session, state), counts };
}

/**
 * The chart calls off what is planned: one that lies ahead is needed no more, or taken back with what led to it. One that
 * may have been held by `until` stays to be recorded, whatever the stage.
 */
export function callOff(c: Context, e: EndingEvent, until: Instant = c.now): Context {
  const planned = plannedSession(c);
  if (!planned) return c;
  if (planned.at <= until) return settled(c, e, planned, 'unrecorded');
  return settled(c, e, planned, takesBack(e) ? 'withdrawn' : 'moot');
}

/** Somebody says that the planned session will not be, or was not. */
export function cancelPlanned(c: Context, e: EndingEvent): Context {
  const planned = plannedSession(c);
  return planned ? settled(c, e, planned, 'cancelled') : c;
}

function settled(c: Context, e: EndingEvent, session: Session, state: SessionState): Context {
  const { sequence } = session;
  const by = settledBy(toldOf(c, e), e);
  return change(c, { ...session, state, sequence: sequence + 1, settled: by });
}

/** While the client was away the planned session waited: it moves by whole weeks, to its weekday and hour. */
export function shiftSession(c: Context, since: Instant, by: number): Context {
  const planned = plannedSession(c);
  if (!planned || planned.at < since || by <= 0) return c;
  // Nobody knows yet on the day of the return that they meet on it.
  const today = dateAt(c.almanac, c.policy.agency.zone, c.now);
  return planAt(
    c,
    laterBy(planned.slot, Math.ceil(by / (7 * day)) * 7),
    planned.final,
    endOfDay(today),
  );
}

/** The planned session moves to the next place of its series that lies ahead. */
export function nextOfSeries(c: Context, { slot, final }: Session): Context {
  return planAt(c, slot, final);
}

/** A refreshed almanac: the local time stays, the instant is resolved again. */
export function resolveSessions(c: Context): Context {
  const planned = plannedSession(c);
  if (!planned) return c;
  const at = toInstant(c.almanac, c.policy.agency.zone, planned.start);
  return at === planned.at ? c : change(c, { ...planned, at });
}

export function markFinal(c: Context, final: boolean): Context {
  const planned = plannedSession(c);
  return planned && planned.final !== final ? change(c, { ...planned, final }) : c;
}

/**
 * In the slot, or in the next of the series when that has passed. What people named stays: the first session where it
 * is, and the weekday of a series, though the agency is closed on it otherwise. Only what is chosen here avoids closures.
 */
function planAt(
  c: Context,
  slot: string,
  final: boolean,
  past = toLocal(c.almanac, c.policy.agency.zone, c.now),
): Context {
  let next = slot;
  while (next <= past) next = laterBy(next, Math.min(c.row.cadenceDays, 7));
  const named = next === c.row.firstSession;
  const start = named ? next : `${openDay(c, dateOf(next))}T${next.slice(11)}`;
  return planSession(c, start, next, final);
}

/** The day itself, or the next on which the agency is open where it is closed on it for once. */
export function openDay(c: Context, date: string): string {
  const calendar = calendarOf(c);
  const workingDays = [...calendar.workingDays, weekdayOf(date)];
  return isWorkingDay(c.almanac, { ...calendar, workingDays }, date)
    ? date
    : nextWorkingDay(c.almanac, calendar, date);
}

function laterBy(local: string, days: number): string {
  return `${addDays(dateOf(local), days)}T${local.slice(11)}`;
}

function change(c: Context, session: Session): Context {
  return { ...c, sessions: c.sessions.map((s) => (s.n === session.n ? session : s)) };
}
