import * as v from 'valibot';

/** Local time of the agency, minutes precise. */
export const LocalTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'a local time such as 2035-02-05T10:00'),
);
/** Local date. */
export const LocalDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/, 'a date such as 2035-02-05'),
);
/** A refreshed table of local time and holidays (`Almanac`). */
export const AlmanacTable = v.strictObject({
  tz: v.string(),
  madeAt: v.number(),
  until: v.number(),
  zones: v.record(v.string(), v.array(v.tuple([v.number(), v.number()]))),
  holidays: v.record(v.string(), v.array(v.string())),
});
