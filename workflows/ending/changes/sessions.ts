import {
  callOff,
  cancelPlanned,
  changeService,
  changeTaper,
  datesAhead,
  isRestless,
  lyingAhead,
  noteSigns,
  planAfter,
  planSession,
  plannedSession,
  promisedOtherwise,
  reachedInTalk,
  recordSession,
  heardAt,
  isOverBy,
  planStep,
  toldOf,
} from '../matters/index.ts';
import { intend } from '../sending/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { arranging, callingOff } from './change.ts';

/** Sessions are planned, moved and recorded. */
export const sessionsChanges = {
  planNextSession: arranging((c) => {
    // Who is away meets nobody: it is planned when they are back.
    if (plannedSession(c) || c.frozen !== null) return c;
    const next = planAfter(c, c.row.cadenceDays);
    const at = plannedSession(next)?.at ?? c.now;
    // It could only be called off again, on the eve of it.
    return isOverBy(c, at) ? c : next;
  }),
  planStepSession: arranging(planStep),
  planGivenSession: arranging(on('session.planned', (c, e) => planSession(c, e.with.start))),
  /** A time that was named for a meeting which no series says. */
  inviteToSession: ((c) => {
    const ahead = lyingAhead(c);
    return ahead === null ? c : intend(c, 'session-invite', { about: ahead.n });
  }) satisfies EndingChange,
  /** What took place at another time is planned there, to be recorded. */
  moveSession: arranging((c, e) => {
    if (e.type !== 'session.moved' && e.type !== 'session.planned') return c;
    const moved = planSession(c, e.with.start);
    // The other dates of a plan stay, and of this one the client hears by itself.
    const planned = c.taper?.agreed === true && c.taper.heldFor === null && !promisedOtherwise(c);
    return planned ? changeTaper(moved, { promised: datesAhead(moved) }) : moved;
  }),
  /** A sign when it comes often, by whom is no matter (B7, B20). */
  countChange: ((c) => changeService(c, { changed: c.service.changed + 1 })) satisfies EndingChange,
  recordHeld: ((c, e) => {
    const late = e.type === 'session.held' ? e.with.lateMinutes : undefined;
    const held = changeService(recordSession(c, e, 'held'), { changed: 0, setback: false });
    const asked = e.type === 'session.held' ? reachedInTalk(held, e.with) : held;
    return noteSigns(asked, late === undefined ? {} : { late });
  }) satisfies EndingChange,
  recordMissed: ((c, e) => recordSession(c, e, 'missed')) satisfies EndingChange,
  /** Called off in time, so it counts for nothing; who says that they cannot come has been in touch (D22). */
  recordExcused: callingOff((c, e) =>
    recordSession(isRestless(c, e) ? c : heardAt(c, toldOf(c, e)), e, 'excused'),
  ),
  recordCancelled: callingOff((c, e) => recordSession(c, e, 'cancelled')),
  /** It is said that the last one will not be, or was not; any other is called off as its stage is left. */
  cancelFinal: callingOff((c, e) =>
    plannedSession(c)?.final ? cancelPlanned(c, e) : callOff(c, e),
  ),
  callOffSession: callingOff((c, e) => callOff(c, e)),
  callOffRegularSession: callingOff((c, e) => (plannedSession(c)?.final ? c : callOff(c, e))),
} as const;
