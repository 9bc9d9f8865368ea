import {
  planAfter,
  planSession,
  plannedSession,
  recordSession,
  sessionEnd,
  heardAt,
  planStep,
} from '../matters/index.ts';
import { type Move, arranging, on } from './change.ts';

/** Sessions are planned, moved and recorded. */
export const sessionsChanges = {
  planNextSession: arranging((c) => (plannedSession(c) ? c : planAfter(c, c.row.cadenceDays))),
  planStepSession: arranging(planStep),
  planGivenSession: arranging(on('session.planned', (c, e) => planSession(c, e.with.start))),
  moveSession: arranging(
    on('session.moved', (c, e) => planSession(heardAt(c, c.now), e.with.start)),
  ),
  recordHeld: ((c) => recordSession(heardAt(c, sessionEnd(c) ?? c.now), 'held')) satisfies Move,
  recordMissed: ((c) => recordSession(c, 'missed')) satisfies Move,
  /** Called off in time, so it counts for nothing (D22). */
  /** Who says that they cannot come has been in touch (D22). */
  recordExcused: ((c) => recordSession(heardAt(c, c.now), 'excused')) satisfies Move,
  recordCancelled: ((c) => recordSession(c, 'cancelled')) satisfies Move,
  cancelSession: ((c) => recordSession(c, 'cancelled')) satisfies Move,
  cancelRegularSession: ((c) =>
    plannedSession(c)?.final ? c : recordSession(c, 'cancelled')) satisfies Move,
} as const;
