import * as v from 'valibot';

/**
 * What every event carries beside its contents: an idempotency id, and (`on`) when it happened, in the agency's local
 * time, which is not when it was told. Who may say it is the chart's matter.
 */
export const envelope = {
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  on: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/))),
};
