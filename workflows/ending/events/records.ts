import * as v from 'valibot';
import { Line, nothing } from '../../chart/rules/index.ts';

/** The keeping of records. */
export const recordsSaid = {
  'records.requested': nothing,
  'records.given': nothing,
  'erasure.requested': nothing,
  'erasure.decided': v.strictObject({
    decision: v.picklist(['erase', 'restrict', 'refuse']),
    because: v.optional(Line),
  }),
  'legalHold.set': nothing,
  'legalHold.released': nothing,
  'records.destroyed': nothing,
} as const;
