import * as v from 'valibot';

/** Epoch milliseconds. */
export const Instant = v.pipe(v.number(), v.integer(), v.minValue(0));
