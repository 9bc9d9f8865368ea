import * as v from 'valibot';
import { Line, Ref, nothing } from '../../chart/rules/index.ts';

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
