import {
  planAfter,
  planSession,
  plannedSession,
  recordSession,
  sessionEnd,
  heardAt,
  planStep,
} from '../matters/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { arranging } from './change.ts';

/** Sessions are planned, moved and recorded. */
export const sessionsChanges = {
  planNextSession: arranging((c) => (plannedSession(c) ? c : planAfter(c, c.row.cadenceDays))),
  planStepSession: arranging(planStep),
  planGivenSession: arranging(on('session.planned', (c, e) => planSession(c, e.with.start))),
  moveSession: arranging(
    on('session.moved', (c, e) => planSession(heardAt(c, c.now), e.with.start)),
  ),
  recordHeld: ((c) =>
    recordSession(heardAt(c, sessionEnd(c) ?? c.now), 'held')) satisfies EndingChange,
  recordMissed: ((c) => recordSession(c, 'missed')) satisfies EndingChange,
  /** Called off in time, so it counts for nothing (D22). */
  /** Who says that they cannot come has been in touch (D22). */
  recordExcused: ((c) => recordSession(heardAt(c, c.now), 'excused')) satisfies EndingChange,
  recordCancelled: ((c) => recordSession(c, 'cancelled')) satisfies EndingChange,
  cancelSession: ((c) => recordSession(c, 'cancelled')) satisfies EndingChange,
  cancelRegularSession: ((c) =>
    plannedSession(c)?.final ? c : recordSession(c, 'cancelled')) satisfies EndingChange,
} as const;
