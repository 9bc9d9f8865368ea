import * as v from 'valibot';
import { LocalTime } from '../../calendar/index.ts';
import { Line, nothing } from '../../chart/rules/index.ts';

/** Sessions, as they are planned and recorded. */
export const sessionsSaid = {
  'session.planned': v.strictObject({ start: LocalTime }),
  'session.moved': v.strictObject({ start: LocalTime }),
  'session.held': nothing,
  'session.missed': nothing,
  'session.excused': v.optional(v.strictObject({ because: v.optional(Line) }), {}),
  'session.cancelled': v.optional(v.strictObject({ because: v.optional(Line) }), {}),
} as const;
