import * as v from 'valibot';
import { By } from './by.ts';

/**
 * What every event carries beside its contents: an idempotency id, who says it, (`on`) when it happened, in the
 * agency's local time, which is not when it was told, and (`atSteps`) after how many steps of the chart it may be heard.
 */
const envelope = {
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  on: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^(19\d\d|2[01]\d\d|2200)-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d)?$/,
        'a date or local time from 1900 to 2200',
      ),
    ),
  ),
  atSteps: v.optional(
    v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(20)),
  ),
};

/** Contents of events by their names. */
export type Catalogue = Readonly<Record<string, v.GenericSchema>>;

/** One event of a catalogue: what was said, its idempotency id, who says it, when it happened, in local time, and how they saw it. */
export type EventIn<T extends Catalogue, N extends keyof T = keyof T> = {
  [K in N & string]: {
    type: K;
    id: string;
    by: By;
    on?: string | undefined;
    atSteps?: readonly number[] | undefined;
    with: v.InferOutput<T[K]>;
  };
}[N & string];

/** The schema of one event with its envelope. */
export function schemaOf<T extends Catalogue, N extends keyof T & string>(
  said: T,
  type: N,
): v.GenericSchema<unknown, EventIn<T, N>> {
  // A table forgets which schema belongs to which name; the type says it again.
  return v.strictObject({ type: v.literal(type), ...envelope, by: By, with: said[type]! }) as never;
}
