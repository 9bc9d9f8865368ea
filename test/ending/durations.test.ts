import { describe, expect, it } from '@jest/globals';
import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import * as v from 'valibot';
import { Duration, fromSpan, parseDuration, toSpan } from '../../workflows/calendar/durations.ts';

describe('durations', () => {
  it.each([
    ['2w', { weeks: 2 }],
    ['5wd', { workingDays: 5 }],
    ['4wh', { workingHours: 4 }],
    ['14d', { days: 14 }],
    ['1mo', { months: 1 }],
    ['7y', { years: 7 }],
    ['24h', { hours: 24 }],
    ['30min', { minutes: 30 }],
    ['P9W', { weeks: 9 }],
    ['P1Y2M', { years: 1, months: 2 }],
    ['PT4H', { hours: 4 }],
    ['PT30M', { minutes: 30 }],
    ['P14D', { days: 14 }],
    ['P1Y2M3W4DT5H6M', { years: 1, months: 2, weeks: 3, days: 4, hours: 5, minutes: 6 }],
  ])('given %s, takes it apart', (text, span) => {
    expect(parseDuration(text)).toEqual(span);
    expect(v.is(Duration, text)).toBe(true);
  });

  it.each([
    ['', 'empty'],
    ['14', 'unit is missing'],
    ['2m', 'months or minutes'],
    ['-2w', 'negative'],
    ['1.5h', 'fraction'],
    ['PT30S', 'seconds'],
    ['1234567d', 'too large'],
    ['2 w', 'space'],
    ['P', 'neither'],
    ['PT', 'neither'],
    ['P1M1Y', 'neither'],
    ['2W', 'neither'],
    ['soon', 'neither'],
  ])('given %j, says what was found, why it is none, and what is possible', (text, why) => {
    expect(parseDuration(text)).toEqual({
      found: text,
      why: expect.stringContaining(why),
      possible: expect.arrayContaining(['2w', 'P1Y2M']),
    });
    expect(v.is(Duration, text)).toBe(false);
    expect(() => toSpan(text)).toThrow(why);
  });

  it('given parts, writes the text that is shortest', () => {
    expect(['P14D', '2w', 'P1Y2M', 'PT4H', 'P1DT12H', 'P0D'].map(toSpan).map(fromSpan)).toEqual([
      '14d',
      '2w',
      'P1Y2M',
      '4h',
      'P1DT12H',
      '0d',
    ]);
    expect(fromSpan({})).toBe('0d');
    expect(() => fromSpan({ workingDays: 1, hours: 2 })).toThrow('stands alone');
  });

  it('reads what it writes', () => {
    const upTo = (most: number) => fc.option(fc.nat(most), { nil: undefined });
    const parts = {
      years: upTo(999),
      months: upTo(9_999),
      weeks: upTo(9_999),
      days: upTo(99_999),
      hours: upTo(99_999),
      minutes: upTo(99_999),
    };
    fc.assert(
      fc.property(fc.record(parts), (some) => {
        const span = Object.fromEntries(Object.entries(some).filter(([, n]) => n !== undefined));
        expect(toSpan(fromSpan(span))).toEqual(Object.keys(span).length > 0 ? span : { days: 0 });
      }),
    );
  });

  it('can be said in JSON Schema', () => {
    const { pattern } = toJsonSchema(Duration);
    expect(pattern).toBeDefined();
    expect(new RegExp(pattern!, 'u').test('5wd')).toBe(true);
  });
});
