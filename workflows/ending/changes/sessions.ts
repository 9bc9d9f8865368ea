import {
  changeService,
  isRestless,
  noteSigns,
  planAfter,
  planSession,
  plannedSession,
  recordSession,
  sessionEnd,
  heardAt,
  planStep,
  toldOf,
  tookPlaceOn,
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
    const met = tookPlaceOn(c, e.on);
    const held = recordSession(heardAt(met, sessionEnd(met) ?? c.now), 'held');
    const late = e.type === 'session.held' ? e.with.lateMinutes : undefined;
    return noteSigns(changeService(held, { changed: 0 }), late === undefined ? {} : { late });
  }) satisfies EndingChange,
  recordMissed: ((c, e) => recordSession(tookPlaceOn(c, e.on), 'missed')) satisfies EndingChange,
  /** Called off in time, so it counts for nothing; who says that they cannot come has been in touch (D22). */
  recordExcused: ((c, e) =>
    recordSession(
      isRestless(c, e) ? c : heardAt(c, toldOf(c, e)),
      'excused',
    )) satisfies EndingChange,
  recordCancelled: ((c) => recordSession(c, 'cancelled')) satisfies EndingChange,
  cancelSession: ((c) => recordSession(c, 'cancelled')) satisfies EndingChange,
  cancelRegularSession: ((c) =>
    plannedSession(c)?.final ? c : recordSession(c, 'cancelled')) satisfies EndingChange,
} as const;
