/** Dates, working days and windows of contact: arithmetic that knows nothing else of the house. The only way in. */
export {
  dateAt,
  dateOf,
  knowsPlaces,
  onTheClock,
  toInstant,
  toLocal,
  weekdayOf,
} from './almanac.ts';
export { calendarOf } from './calendar.ts';
export { nextAllowed, nextSpread, obstacleAt, touchInstant } from './contact-window.ts';
export { addDays, addMonths, daysBetween, endOfDay, isDate, isLocalTime } from './dates.ts';
export { after, closing, isWorkingDay, nextWorkingDay } from './deadlines.ts';
export { happenedAt, isToldAhead } from './happened.ts';
export { Duration, inWords, isRefusal, parseDuration, toSpan, usualDays } from './durations.ts';
export {
  AlmanacTable,
  dateForm,
  LocalDate,
  LocalTime,
  Moment,
  WeeklyHours,
  YearlyDate,
} from './shapes.ts';
