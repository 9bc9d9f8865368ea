import * as v from 'valibot';
import { Line, nothing } from '../../chart/rules/index.ts';

/** An authority ordered the work. */
export const mandateSaid = {
  'mandate.recorded': v.strictObject({
    authority: Line,
    noticeDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
    needsPermission: v.optional(v.boolean(), false),
  }),
  'authority.informed': v.strictObject({ says: Line }),
  'authority.permitted': nothing,
  'authority.copyGiven': nothing,
  'mandate.ended': nothing,
} as const;
