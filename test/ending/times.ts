import { makeAlmanac } from '../../activities/almanac/table.ts';
import type { Almanac, Instant } from '../../workflows/calendar/almanac.ts';
import type { Calendar } from '../../workflows/calendar/deadlines.ts';

/** The instant of a UTC time such as `2035-02-05T09:00`. */
export function utc(text: string): Instant {
  return Date.parse(`${text}Z`);
}

/** What the time tests reckon with. */
export const almanac: Almanac = makeAlmanac({
  zones: [
    'Europe/London',
    'America/New_York',
    'America/Vancouver',
    'Australia/Lord_Howe',
    'Australia/Sydney',
    'Pacific/Honolulu',
    'Africa/Casablanca',
    'Pacific/Chatham',
    'Asia/Kathmandu',
  ],
  regions: ['GB-ENG', 'US-CA'],
  from: utc('2026-01-01T00:00'),
  years: 14,
});

/** Weekdays from nine to five, with England's bank holidays. */
export const office: Calendar = {
  zone: 'Europe/London',
  regions: ['GB-ENG'],
  workingDays: [1, 2, 3, 4, 5],
  opens: '09:00',
  closes: '17:00',
};
