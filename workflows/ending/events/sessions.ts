import * as v from 'valibot';
import { LocalTime } from '../../calendar/index.ts';
import { Line, nothing, Ref } from '../../chart/rules/index.ts';

/** Asked in the talk itself how they may be reached, and nothing has changed (4.5). */
export const Reach = v.pipe(
  v.picklist(['same']),
  v.description('You asked how they may be reached, and it is as before'),
);
const Minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240));

/** Sessions, as they are planned and recorded. */
export const sessionsSaid = {
  'session.planned': v.strictObject({ start: LocalTime }),
  'session.moved': v.strictObject({ start: LocalTime }),
  /** How late the client came may be a sign (B7), and is none of a person. */
  'session.held': v.optional(
    v.strictObject({ lateMinutes: v.optional(Minutes), reach: v.optional(Reach) }),
    {},
  ),
  'session.missed': nothing,
  'session.excused': v.optional(v.strictObject({ because: v.optional(Line) }), {}),
  'session.cancelled': v.optional(v.strictObject({ because: v.optional(Line) }), {}),
} as const;

/** Sessions thin out. */
export const taperSaid = {
  'taper.proposed': v.strictObject({
    preset: v.optional(v.pipe(v.string(), v.maxLength(40))),
    steps: v.optional(v.pipe(v.array(Ref), v.minLength(1), v.maxLength(20))),
  }),
  'taper.agreed': nothing,
  'taper.declined': nothing,
  'taper.waived': nothing,
  'taper.held': v.optional(v.strictObject({ because: v.optional(Line) }), {}),
  'taper.resumed': nothing,
  'taper.steppedBack': nothing,
  'taper.advanced': nothing,
  'setback.reported': nothing,
  'goals.reopened': nothing,
  'client.wantedSooner': nothing,
} as const;
