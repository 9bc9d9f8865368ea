import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import moment from 'moment-timezone';
import {
  addDays,
  addMonths,
  dateAt,
  isHoliday,
  knowsPlaces,
  offsetAt,
  toInstant,
  toLocal,
  weekdayOf,
} from '../../workflows/calendar/almanac.ts';
import { isDate, isLocalTime } from '../../workflows/calendar/dates.ts';
import { makeAlmanac } from '../../activities/almanac/table.ts';
import { almanac as recorded } from './given.ts';
import { storiesAlmanac } from './record-almanac.ts';
import { almanac, utc } from './times.ts';

const everyZone = Object.keys(almanac.zones);
const someZone = fc.constantFrom(...everyZone);
const someMinute = fc
  .integer({ min: almanac.madeAt / 60_000, max: almanac.until / 60_000 })
  .map((minutes) => minutes * 60_000);

describe('the almanac of the stories', () => {
  it('is as it would be made now (npm run record)', () => {
    // The stories take it for made on the day on which they begin.
    expect({ ...recorded, madeAt: storiesAlmanac.madeAt }).toEqual(storiesAlmanac);
  });
});

describe('local time', () => {
  it('given an instant, tells the clocks of its zone', () => {
    expect(toLocal(almanac, 'Europe/London', utc('2035-02-05T09:07'))).toBe('2035-02-05T09:07');
    expect(toLocal(almanac, 'Europe/London', utc('2035-07-31T23:30'))).toBe('2035-08-01T00:30');
    expect(toLocal(almanac, 'Asia/Kathmandu', utc('2035-02-05T09:07'))).toBe('2035-02-05T14:52');
    expect(dateAt(almanac, 'Pacific/Honolulu', utc('2035-02-05T09:59'))).toBe('2035-02-04');
  });

  it.each([
    ['Europe/London', 'gap', '2035-03-25T01:30', '2035-03-25T01:30', '2035-03-25T02:30'],
    ['Europe/London', 'overlap', '2035-10-28T01:30', '2035-10-28T00:30', '2035-10-28T01:30'],
    ['America/New_York', 'gap', '2035-03-11T02:30', '2035-03-11T07:30', '2035-03-11T03:30'],
    ['America/New_York', 'overlap', '2035-11-04T01:30', '2035-11-04T05:30', '2035-11-04T01:30'],
    ['Australia/Lord_Howe', 'gap', '2035-10-07T02:15', '2035-10-06T15:45', '2035-10-07T02:45'],
    ['Australia/Lord_Howe', 'overlap', '2035-04-01T01:45', '2035-03-31T14:45', '2035-04-01T01:45'],
  ])(
    'in %s, a time in the %s %s is the instant %s and shows as %s',
    (zone, _, local, at, shown) => {
      expect(toInstant(almanac, zone, local)).toBe(utc(at));
      expect(toLocal(almanac, zone, utc(at))).toBe(shown);
    },
  );

  it('knows that British Columbia keeps UTC-7 from 2026', () => {
    expect(offsetAt(almanac, 'America/Vancouver', utc('2026-12-01T20:00'))).toBe(-420);
    expect(toLocal(almanac, 'America/Vancouver', utc('2026-12-01T20:00'))).toBe('2026-12-01T13:00');
  });

  it('given an instant outside the table, goes on with the nearest offset', () => {
    const short = makeAlmanac({
      zones: ['Europe/London'],
      regions: [],
      from: utc('2035-02-01T00:00'),
      years: 1,
    });
    expect(toLocal(short, 'Europe/London', utc('2032-07-01T12:00'))).toBe('2032-07-01T12:00');
    expect(toLocal(short, 'Europe/London', utc('2040-07-01T12:00'))).toBe('2040-07-01T12:00');
    expect(toInstant(short, 'Europe/London', '2040-07-01T12:00')).toBe(utc('2040-07-01T12:00'));
  });

  it('given a place it does not hold, says which', () => {
    expect(() => toLocal(almanac, 'Europe/Lundon', 0)).toThrow('Europe/Lundon');
    expect(() => toInstant(almanac, 'constructor', '2035-01-01T10:00')).toThrow('constructor');
    expect(() => isHoliday(almanac, ['GB-ENG', 'XX'], '2035-02-05')).toThrow('XX');
    expect(knowsPlaces(almanac, ['Europe/London'], ['GB-ENG'])).toBe(true);
    expect(knowsPlaces(almanac, ['Europe/London'], ['XX'])).toBe(false);
    expect(knowsPlaces(almanac, ['Europe/Lundon'], [])).toBe(false);
  });

  it('given what is no time, does not guess', () => {
    expect(() => toInstant(almanac, 'Europe/London', '2035-02-31T10:00')).toThrow('2035-02-31');
    expect(() => toInstant(almanac, 'Europe/London', '2035-02-05 10:00')).toThrow('local time');
    expect(() => toLocal(almanac, 'Europe/London', Number.NaN)).toThrow('NaN');
  });

  it('leads from an instant to its local time and back, but for the second of two hours', () => {
    fc.assert(
      fc.property(someZone, someMinute, (zone, instant) => {
        const local = toLocal(almanac, zone, instant);
        const back = toInstant(almanac, zone, local);
        expect(toLocal(almanac, zone, back)).toBe(local);
        if (back !== instant) {
          expect(back).toBeLessThan(instant);
          expect(offsetAt(almanac, zone, back)).toBeGreaterThan(offsetAt(almanac, zone, instant));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with moment-timezone in any zone, and close to clock changes', () => {
    // Loaded anew, because date-holidays has laid older data over it (activities/almanac/zones.ts).
    moment.tz.load(
      createRequire(import.meta.url)('moment-timezone/data/packed/latest.json') as never,
    );
    const zones = moment.tz.names();
    const from = utc('2026-01-01T00:00');
    const all = makeAlmanac({ zones, regions: [], from, years: 30 });
    const someMoment = fc.constantFrom(...zones).chain((zone) => {
      const changes = all.zones[zone]!.slice(1).map(([at]) => at);
      const near = fc
        .tuple(
          fc.constantFrom(...(changes.length > 0 ? changes : [from + 1e9])),
          fc.integer({ min: -180, max: 180 }),
        )
        .map(([at, minutes]) => at + minutes * 60_000);
      const any = fc.integer({ min: from / 60_000, max: all.until / 60_000 - 1 });
      return fc.record({
        zone: fc.constant(zone),
        at: fc.oneof(
          near,
          any.map((minutes) => minutes * 60_000),
        ),
      });
    });
    fc.assert(
      fc.property(someMoment, ({ zone, at }) => {
        const there = moment.tz(at, zone);
        expect(toLocal(all, zone, at)).toBe(there.format('YYYY-MM-DDTHH:mm'));
        const local = new Date(at).toISOString().slice(0, 16);
        expect(toInstant(all, zone, local)).toBe(moment.tz(local, zone).valueOf());
      }),
      { numRuns: 3000 },
    );
  });
});

describe('calendar dates', () => {
  it('given the last of a month, keeps to the last of a shorter one', () => {
    expect(addMonths('2035-01-31', 1)).toBe('2035-02-28');
    expect(addMonths('2036-01-31', 1)).toBe('2036-02-29');
    expect(addMonths('2035-08-31', 3)).toBe('2035-11-30');
    expect(addMonths('2035-11-15', 14)).toBe('2037-01-15');
    expect(addMonths('2035-01-15', -2)).toBe('2034-11-15');
  });

  it('given the same anchor, does not drift', () => {
    const months = [1, 2, 3, 12].map((n) => addMonths('2035-01-31', n));
    expect(months).toEqual(['2035-02-28', '2035-03-31', '2035-04-30', '2036-01-31']);
  });

  it('counts days over months, years and leap days', () => {
    expect(addDays('2035-12-31', 1)).toBe('2036-01-01');
    expect(addDays('2036-03-01', -1)).toBe('2036-02-29');
    expect(['2035-02-05', '2035-02-10', '2035-02-11', '1969-12-31'].map(weekdayOf)).toEqual([
      1, 6, 7, 3,
    ]);
  });

  it('tells dates and local times from what only looks like them', () => {
    expect(['2035-02-28', '2036-02-29', '2035-12-31'].every(isDate)).toBe(true);
    for (const text of ['2035-02-29', '2035-13-01', '2035-1-01', '2035-01-01x', '0035-01-01', '']) {
      expect(isDate(text)).toBe(false);
    }
    expect(isLocalTime('2035-02-28T23:59')).toBe(true);
    for (const text of ['2035-02-28T24:00', '2035-02-28T10:60', '2035-02-29T10:00', '2035-02-28']) {
      expect(isLocalTime(text)).toBe(false);
    }
  });
});
