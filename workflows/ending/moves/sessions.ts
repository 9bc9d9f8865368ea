import { planAfter, planSession, plannedSession, recordSession } from '../sessions.ts';
import { planStep } from '../taper.ts';
import { type Move, arranging, on } from './move.ts';

/** Sessions are planned, moved and recorded. */
export const sessionsMoves = {
  planNextSession: arranging((c) => (plannedSession(c) ? c : planAfter(c, c.row.cadenceDays))),
  planStepSession: arranging(planStep),
  planGivenSession: arranging(on('session.planned', (c, e) => planSession(c, e.with.start))),
  moveSession: arranging(on('session.moved', (c, e) => planSession(c, e.with.start))),
  recordHeld: ((c) => recordSession(c, 'held')) satisfies Move,
  recordMissed: ((c) => recordSession(c, 'missed')) satisfies Move,
  recordExcused: ((c) => recordSession(c, 'excused')) satisfies Move,
  recordCancelled: ((c) => recordSession(c, 'cancelled')) satisfies Move,
  cancelSession: ((c) => recordSession(c, 'cancelled')) satisfies Move,
  cancelRegularSession: ((c) =>
    plannedSession(c)?.final ? c : recordSession(c, 'cancelled')) satisfies Move,
} as const;
