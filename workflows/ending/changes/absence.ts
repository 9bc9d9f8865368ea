import {
  callOff,
  isClientAway,
  isMajeure,
  nextBack,
  oursAway,
  plannedSession,
  shiftLate,
  shiftSession,
  shiftTouches,
  stopsClocks,
  toldOf,
  trackOfReason,
  withAbsence,
  changeCustody,
} from '../matters/index.ts';
import { calendarOf, after } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import type { Absence } from '../memory/absence.ts';
import { settleTasksOf, shiftTasks } from '../tasks/index.ts';
import type { EndingChange } from '../parts.ts';
import { arranging, finalSession, remember } from './change.ts';

/** Somebody is away, comes back, or does not (A5, A9, D23). */
export const absenceMoves = {
  /** Whoever was known to be away and is told to be so still was looked for. */
  noteAway: ((c, e) => {
    const told = absenceIn(c, e);
    const known = c.absences.some(({ whose, why }) => whose === told.whose && why === told.why);
    const away = withAbsences(c, withAbsence(c, told));
    return known && stopsClocks(told) ? settleTasksOf(away, e, 'hold-review') : away;
  }) satisfies EndingChange,
  /** The client is back, whatever kept them away; whoever else is away stays so. */
  clientBack: arranging((c, e) =>
    withAbsences(
      c,
      c.absences.filter(({ whose }) => whose !== 'client'),
      toldOf(c, e),
    ),
  ),
  majeureOver: arranging((c, e) => {
    const whose = e.type === 'forceMajeure.ended' ? e.with.whose : undefined;
    const over = (one: Absence) => isMajeure(one) && (whose === undefined || one.whose === whose);
    return withAbsences(
      c,
      c.absences.filter((one) => !over(one)),
      toldOf(c, e),
    );
  }),
  /** The clocks run again, because the client has spoken or a person decided it; who stands in for ours still does. */
  thaw: arranging((c, e) =>
    withAbsences(
      meetsNobody(c) ? callOff(c, e, c.frozen?.since) : c,
      c.absences.flatMap((one) =>
        one.whose === 'client' ? [] : [{ ...one, why: 'unavailable' as const }],
      ),
    ),
  ),
  repeatAwayReview: remember((c) => ({ awayReview: laterBy(c, c.policy.hold.then) })),
  /** They should be back: somebody looks, and nothing happens by itself. */
  noteAbsenceOver: remember((c) => ({
    absence: c.absence && { ...c.absence, until: nextBack(c) },
  })),
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

/** Who ends the work from where they are does not come to the next place of the series; what was named meanwhile stays. */
function meetsNobody(c: Context): boolean {
  return isClientAway(c) && !staysPut(c) && plannedSession(c)?.final === false;
}

/** The absences as they are from that moment on: the clocks stand still or run by them, and so does who looks after the client. */
export function withAbsences(c: Context, absences: Absence[], at: Instant = c.now): Context {
  const { away } = c.custody;
  const next = away?.died
    ? { ...c, absences }
    : changeCustody({ ...c, absences }, caredFor(c, absences));
  const stopped = absences.filter(stopsClocks);
  const [first] = stopped;
  if (first === undefined) return c.frozen === null ? next : thawed(next, c.frozen.since, at);
  if (c.frozen === null) return frozen(next, first);
  return { ...next, absence: c.absence && { ...c.absence, until: nextBack(next) } };
}

/** Who is away of ours; when nobody is any more, nobody stands in. */
function caredFor({ custody }: Context, absences: Absence[]): Partial<Context['custody']> {
  const away = oursAway(absences);
  return away === null && custody.away !== null ? { away, cover: null } : { away };
}

function frozen(c: Context, { since, why }: Absence): Context {
  return waitingSession({
    ...c,
    frozen: { since, why: why === 'forceMajeure' ? 'forceMajeure.notified' : 'unavailable' },
    awayReview: laterBy(c, c.policy.hold.review),
    absence: {
      until: nextBack(c),
      expires: laterBy(c, c.policy.hold.expiry),
      session: null,
    },
  });
}

/** While the clocks are frozen the planned session waits with them, until somebody gives it another time. */
export function waitingSession(c: Context): Context {
  const session = plannedSession(c);
  const waits = session && { n: session.n, sequence: session.sequence };
  return { ...c, absence: c.absence && { ...c.absence, session: waits } };
}

/** Nobody is away any more whose absence stops the clocks: what waited comes later by as long (G14). */
function thawed(c: Context, since: Instant, until: Instant): Context {
  const free: Context = { ...c, frozen: null, absence: null, awayReview: null };
  const by = Math.max(0, until - since);
  return heardLater(laterThan(free, since, staysPut(c), by), by);
}

/** No day of the time that an ending leaves the client is lost (D32, G5). */
function heardLater(c: Context, by: number): Context {
  const { decision } = c;
  if (decision === null || decision.heardAt === null) return c;
  return { ...c, decision: { ...decision, heardAt: Math.min(decision.heardAt + by, c.now) } };
}

/** Whatever waits for the client comes later by as long as it is since then. */
export function laterThan(
  c: Context,
  since: Instant,
  sessionStays: boolean,
  by = c.now - since,
): Context {
  // Nothing that was heard or told is later than the end of it because of it.
  const later = (at: Instant) => Math.max(at, Math.min(at + by, since + by));
  const moved = sessionStays ? c : shiftSession(c, since, by);
  const shifted = shiftLate(shiftTouches(shiftTasks(moved, by), by), by);
  return finalSession(
    {
      ...shifted,
      lastContact: later(c.lastContact),
      // No day of an undo is lost (D32).
      entries: c.entries.map((one) => ({ ...one, at: later(one.at) })),
      feedback: isWaitedFor(c) ? { ...c.feedback, at: laterIf(c.feedback.at, by) } : c.feedback,
      silence: c.silence && { ...c.silence, since: c.silence.since + by },
      planEarlyStart: laterIf(c.planEarlyStart, by),
      planEarlyMid: laterIf(c.planEarlyMid, by),
      since: { ...c.since, hold: laterIf(c.since.hold, by), ended: laterIf(c.since.ended, by) },
    },
    { until: laterIf(c.finalSession.until, by) },
  );
}

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

/** Whose absence something tells of; a pause that is agreed on is one of the client’s. */
function absenceIn(c: Context, e: EndingEvent): Absence {
  const since = toldOf(c, e);
  switch (e.type) {
    case 'forceMajeure.notified':
      return { whose: e.with.whose, why: 'forceMajeure', since, until: e.with.until ?? null };
    case 'client.unavailable':
      return { whose: 'client', why: 'unavailable', since, until: e.with.until ?? null };
    case 'worker.unavailable':
      return { whose: 'worker', why: 'unavailable', since, until: e.with.until ?? null };
    case 'silence.decided':
      return { whose: 'client', why: 'forceMajeure', since, until: null };
    default:
      return { whose: 'client', why: 'unavailable', since, until: null };
  }
}

function laterBy(c: Context, duration: string): Instant {
  return after(c.almanac, calendarOf(c), c.now, duration);
}
