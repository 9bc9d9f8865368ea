import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toInstant, toLocal } from '../../workflows/calendar/almanac.ts';
import { after, isWorkingDay, nextWorkingDay } from '../../workflows/calendar/deadlines.ts';
import { almanac, office, utc } from './times.ts';

/** From and to on the clocks of the office. */
function due(from: string, duration: string, calendar = office): string {
  const start = toInstant(almanac, calendar.zone, from);
  return toLocal(almanac, calendar.zone, after(almanac, calendar, start, duration));
}

describe('calendar durations', () => {
  it('given a weekly session at 10:00, keeps 10:00 through both clock changes', () => {
    let at = toInstant(almanac, 'Europe/London', '2035-02-05T10:00');
    const hours = new Set<string>();
    for (let week = 0; week < 45; week++) {
      expect(toLocal(almanac, 'Europe/London', at).slice(10)).toBe('T10:00');
      hours.add(new Date(at).toISOString().slice(11, 16));
      at = after(almanac, office, at, '1w');
    }
    expect([...hours]).toEqual(['10:00', '09:00']);
    expect(toLocal(almanac, 'Europe/London', at)).toBe('2035-12-17T10:00');
  });

  it.each([
    ['2035-01-31T14:00', '1mo', '2035-02-28T14:00'],
    ['2035-01-31T14:00', 'P1Y1M', '2036-02-29T14:00'],
    ['2035-02-05T10:00', '7y', '2042-02-05T10:00'],
    ['2035-02-05T10:00', '14d', '2035-02-19T10:00'],
    ['2035-03-24T01:30', '1d', '2035-03-25T02:30'],
    ['2035-03-24T12:00', '1d', '2035-03-25T12:00'],
    ['2035-03-24T12:00', '24h', '2035-03-25T13:00'],
    ['2035-02-05T10:00', '30min', '2035-02-05T10:30'],
    ['2035-02-05T10:00', 'P1MT2H', '2035-03-05T12:00'],
  ])('given %s, %s later is %s', (from, duration, to) => {
    expect(due(from, duration)).toBe(to);
  });

  it('keeps what is finer than a minute', () => {
    const from = utc('2035-02-05T10:00') + 12_345;
    expect(after(almanac, office, from, '14d') - from).toBe(14 * 86_400_000);
  });
});

describe('working time', () => {
  it.each([
    ['over a weekend', '2035-02-09T10:00', '1wd', '2035-02-12T17:00'],
    ['from before opening', '2035-02-05T07:00', '1wd', '2035-02-06T17:00'],
    ['from closing time itself', '2035-02-05T17:00', '1wd', '2035-02-06T17:00'],
    ['from after closing', '2035-02-05T17:01', '1wd', '2035-02-06T17:00'],
    ['from a Friday evening', '2035-02-09T17:01', '1wd', '2035-02-12T17:00'],
    ['from a Saturday', '2035-02-10T10:00', '1wd', '2035-02-12T17:00'],
    ['from a Saturday', '2035-02-10T10:00', '2wd', '2035-02-13T17:00'],
    ['from a Sunday night', '2035-02-11T23:59', '1wd', '2035-02-12T17:00'],
    ['for the rest of this day', '2035-02-05T10:00', '0wd', '2035-02-05T17:00'],
    ['over Christmas', '2035-12-21T10:00', '2wd', '2035-12-27T17:00'],
    ['over the turn of the year', '2035-12-21T10:00', '5wd', '2036-01-02T17:00'],
    ['over Easter', '2035-03-22T10:00', '1wd', '2035-03-27T17:00'],
    ['within a day', '2035-02-05T10:00', '4wh', '2035-02-05T14:00'],
    ['up to closing time', '2035-02-05T09:00', '8wh', '2035-02-05T17:00'],
    ['over a night', '2035-02-05T15:00', '4wh', '2035-02-06T11:00'],
    ['from before opening', '2035-02-05T06:00', '4wh', '2035-02-05T13:00'],
    ['from a Saturday', '2035-12-22T12:00', '4wh', '2035-12-24T13:00'],
    ['over Christmas', '2035-12-24T16:00', '4wh', '2035-12-27T12:00'],
    ['for days on end', '2035-02-05T09:00', '40wh', '2035-02-09T17:00'],
  ])('given a start %s (%s), %s later is %s', (_, from, duration, to) => {
    expect(due(from, duration)).toBe(to);
  });

  it('finds the working day at or after a date', () => {
    expect(isWorkingDay(almanac, office, '2035-12-24')).toBe(true);
    expect(isWorkingDay(almanac, office, '2035-12-25')).toBe(false);
    expect(isWorkingDay(almanac, office, '2035-12-29')).toBe(false);
    expect(nextWorkingDay(almanac, office, '2035-12-24')).toBe('2035-12-24');
    expect(nextWorkingDay(almanac, office, '2035-12-25')).toBe('2035-12-27');
  });

  it('given hours over midnight, then a shift belongs to the day on which it began', () => {
    const night = { ...office, opens: '22:00', closes: '06:00' };
    expect(due('2035-02-05T10:00', '2wh', night)).toBe('2035-02-06T00:00');
    expect(due('2035-02-06T02:00', '2wh', night)).toBe('2035-02-06T04:00');
    expect(due('2035-02-06T05:00', '2wh', night)).toBe('2035-02-06T23:00');
    expect(due('2035-02-06T02:00', '1wd', night)).toBe('2035-02-07T06:00');
    expect(due('2035-02-10T02:00', '0wd', night)).toBe('2035-02-10T06:00');
  });

  it('given a calendar on which nobody ever works, says so instead of searching for ever', () => {
    const never = { ...office, workingDays: [] };
    expect(() => due('2035-02-05T10:00', '1wd', never)).toThrow('no working day');
  });
});

describe('every duration', () => {
  it('leads to a later instant when it is longer, and never back', () => {
    const unit = fc.constantFrom('y', 'mo', 'w', 'd', 'h', 'min', 'wd', 'wh');
    const from = fc.integer({ min: utc('2034-01-01T00:00'), max: utc('2037-01-01T00:00') });
    fc.assert(
      fc.property(from, unit, fc.nat(30), fc.nat(30), (start, of, n, more) => {
        const shorter = after(almanac, office, start, `${n}${of}`);
        const longer = after(almanac, office, start, `${n + more}${of}`);
        expect(shorter).toBeGreaterThanOrEqual(start);
        expect(longer).toBeGreaterThanOrEqual(shorter);
        // The rest of this day, and the next working day, may be the same one.
        const same = of === 'wd' && n === 0;
        if (more > 0 && !same) expect(longer).toBeGreaterThan(shorter);
      }),
      { numRuns: 1500 },
    );
  });
});
