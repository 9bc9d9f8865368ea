import * as v from 'valibot';

const ofYear = String.raw`(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`;
const leapYear = String.raw`(?:(?:19|2[01])(?:0[48]|[2468][048]|[13579][26])|2000)`;
/** A day of the calendar from 1900 to 2200: all of it a form, so that a JSON Schema can say it. */
const day = String.raw`(?:(?:(?:19|2[01])\d\d|2200)-${ofYear}|${leapYear}-02-29)`;

export const dateForm = new RegExp(`^${day}$`);
const timeForm = new RegExp(String.raw`^${day}T(?:[01]\d|2[0-3]):[0-5]\d$`);
const yearlyForm = new RegExp(`^(?:${day}|${ofYear}|02-29)$`);

/** Local time of the agency, minutes precise. */
export const LocalTime = v.pipe(
  v.string(),
  v.regex(timeForm, 'a local time from 1900 to 2200, such as 2035-02-05T10:00'),
);
/** Local date. */
export const LocalDate = v.pipe(
  v.string(),
  v.regex(dateForm, 'a date from 1900 to 2200, such as 2035-02-05'),
);
/** Local date, once or every year. */
export const YearlyDate = v.pipe(
  v.string(),
  v.regex(yearlyForm, 'a date such as 05-14 or 2035-05-14'),
);
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;
const weekday = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
/** Hours of a week, every day where none is named; they may pass midnight. */
export const WeeklyHours = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(?:${weekday}(?:-${weekday})? )?${clock}-${clock}$`),
    'hours such as Mon-Fri 10:00-12:00',
  ),
);
/** Epoch milliseconds, from 1900 to 2200. */
export const Moment = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(Date.UTC(1900, 0)),
  v.maxValue(Date.UTC(2201, 0)),
);

const Place = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const Offset = v.pipe(v.number(), v.integer(), v.minValue(-1_440), v.maxValue(1_440));
const Changes = v.pipe(v.array(v.tuple([Moment, Offset])), v.minLength(1), v.maxLength(400));
const Holidays = v.pipe(v.array(LocalDate), v.maxLength(3_000));

/** A refreshed table of local time and holidays (`Almanac`): a few places, each with its entries. */
export const AlmanacTable = v.strictObject({
  tz: Place,
  madeAt: Moment,
  until: Moment,
  zones: v.pipe(v.record(Place, Changes), v.minEntries(1), v.maxEntries(24)),
  holidays: v.pipe(v.record(Place, Holidays), v.maxEntries(24)),
});
