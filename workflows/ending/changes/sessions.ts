import {
  callOff,
  cancelPlanned,
  changeService,
  isRestless,
  noteSigns,
  planAfter,
  planSession,
  plannedSession,
  recordSession,
  heardAt,
  planStep,
  toldOf,
} from '../matters/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { arranging } from './change.ts';

/** Sessions are planned, moved and recorded. */
export const sessionsChanges = {
  planNextSession: arranging((c) => (plannedSession(c) ? c : planAfter(c, c.row.cadenceDays))),
  planStepSession: arranging(planStep),
  planGivenSession: arranging(on('session.planned', (c, e) => planSession(c, e.with.start))),
  /** What took place at another time is planned there, to be recorded. */
  moveSession: arranging((c, e) =>
    e.type === 'session.moved' || e.type === 'session.planned' ? planSession(c, e.with.start) : c,
  ),
  /** A sign when it comes often, by whom is no matter (B7, B20). */
  countChange: ((c) => changeService(c, { changed: c.service.changed + 1 })) satisfies EndingChange,
  recordHeld: ((c, e) => {
    const late = e.type === 'session.held' ? e.with.lateMinutes : undefined;
    const held = changeService(recordSession(c, e, 'held'), { changed: 0 });
    return noteSigns(held, late === undefined ? {} : { late });
  }) satisfies EndingChange,
  recordMissed: ((c, e) => recordSession(c, e, 'missed')) satisfies EndingChange,
  /** Called off in time, so it counts for nothing; who says that they cannot come has been in touch (D22). */
  recordExcused: ((c, e) =>
    recordSession(
      isRestless(c, e) ? c : heardAt(c, toldOf(c, e)),
      e,
      'excused',
    )) satisfies EndingChange,
  recordCancelled: ((c, e) => recordSession(c, e, 'cancelled')) satisfies EndingChange,
  /** It is said that the last one will not be, or was not; any other is called off as its stage is left. */
  cancelFinal: ((c, e) =>
    plannedSession(c)?.final ? cancelPlanned(c, e) : callOff(c, e)) satisfies EndingChange,
  callOffSession: ((c, e) => callOff(c, e)) satisfies EndingChange,
  callOffRegularSession: ((c, e) =>
    plannedSession(c)?.final ? c : callOff(c, e)) satisfies EndingChange,
} as const;
