import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toInstant, toLocal } from '../../workflows/calendar/almanac.ts';
import {
  allowedAt,
  nextAllowed,
  obstacleAt,
  touchInstant,
  type ContactWindow,
} from '../../workflows/calendar/contact-window.ts';
import { almanac, utc } from './times.ts';

const agency = 'Europe/London';
const usual: ContactWindow = {
  zone: 'Europe/London',
  quiet: '20:00-09:00',
  unknownZoneWindow: '10:00-18:00',
  safe: [],
  regions: ['GB-ENG'],
  sensitive: [],
};

/** What stands against a contact at a local time of the window's zone. */
function obstacle(window: ContactWindow, local: string): string | null {
  const at = toInstant(almanac, window.zone ?? agency, local);
  expect(allowedAt(almanac, agency, window, at)).toBe(
    obstacleAt(almanac, agency, window, at) === null,
  );
  return obstacleAt(almanac, agency, window, at);
}

/** The next allowed local time from a local time of the window's zone. */
function next(window: ContactWindow, local: string): string {
  const zone = window.zone ?? agency;
  return toLocal(
    almanac,
    zone,
    nextAllowed(almanac, agency, window, toInstant(almanac, zone, local)),
  );
}

function touch(window: ContactWindow, date: string, ref = 'E-1'): string {
  return toLocal(almanac, window.zone ?? agency, touchInstant(almanac, agency, window, date, ref));
}

describe('quiet hours', () => {
  it('given an hour of the day, are kept to the minute', () => {
    expect(obstacle(usual, '2035-02-05T08:59')).toBe('quietHours');
    expect(obstacle(usual, '2035-02-05T09:00')).toBeNull();
    expect(obstacle(usual, '2035-02-05T19:59')).toBeNull();
    expect(obstacle(usual, '2035-02-05T20:00')).toBe('quietHours');
  });

  it('given a client in Sydney, are those of Sydney', () => {
    const sydney = { ...usual, zone: 'Australia/Sydney', regions: [] };
    expect(obstacleAt(almanac, agency, sydney, utc('2035-06-06T10:00'))).toBe('quietHours');
    expect(nextAllowed(almanac, agency, sydney, utc('2035-06-06T10:00'))).toBe(
      utc('2035-06-06T23:00'),
    );
  });

  it('given a client in Honolulu, are those of Honolulu', () => {
    const honolulu = { ...usual, zone: 'Pacific/Honolulu', regions: [] };
    expect(obstacleAt(almanac, agency, honolulu, utc('2035-06-06T18:59'))).toBe('quietHours');
    expect(nextAllowed(almanac, agency, honolulu, utc('2035-06-06T09:00'))).toBe(
      utc('2035-06-06T19:00'),
    );
    expect(allowedAt(almanac, agency, honolulu, utc('2035-06-07T05:59'))).toBe(true);
  });

  it('given an unknown zone, are wider, on the agency’s clocks', () => {
    const unknown = { ...usual, zone: null };
    expect(obstacle(unknown, '2035-02-05T09:30')).toBe('quietHours');
    expect(obstacle(unknown, '2035-02-05T18:00')).toBe('quietHours');
    expect(next(unknown, '2035-02-05T18:30')).toBe('2035-02-06T10:00');
  });

  it('given quiet hours at noon or none at all, still hold', () => {
    const noon = { ...usual, quiet: '12:00-14:00' };
    expect(next(noon, '2035-02-05T03:00')).toBe('2035-02-05T03:00');
    expect(next(noon, '2035-02-05T13:00')).toBe('2035-02-05T14:00');
    expect(next({ ...usual, quiet: '00:00-00:00' }, '2035-02-05T03:00')).toBe('2035-02-05T03:00');
  });
});

describe('days kept free', () => {
  it('given a public holiday of the client, waits for the next allowed hour', () => {
    expect(obstacle(usual, '2035-12-25T11:00')).toBe('holiday');
    expect(next(usual, '2035-12-24T20:00')).toBe('2035-12-27T09:00');
  });

  it('given a sensitive date, keeps the days around it free, every year', () => {
    const window = { ...usual, sensitive: [{ date: '05-14', before: 2, after: 1 }] };
    expect(obstacle(window, '2035-05-11T11:00')).toBeNull();
    expect(obstacle(window, '2035-05-12T11:00')).toBe('sensitiveDate');
    expect(obstacle(window, '2036-05-15T11:00')).toBe('sensitiveDate');
    expect(next(window, '2035-05-13T11:00')).toBe('2035-05-16T09:00');
  });

  it('given a sensitive date with its year, keeps it free once', () => {
    const window = { ...usual, sensitive: [{ date: '2035-05-16', before: 0, after: 0 }] };
    expect(obstacle(window, '2035-05-16T11:00')).toBe('sensitiveDate');
    expect(obstacle(window, '2036-05-16T11:00')).toBeNull();
  });

  it('given a date at the turn of the year or on a leap day, forgets neither', () => {
    const newYear = { ...usual, sensitive: [{ date: '01-01', before: 2, after: 0 }] };
    expect(obstacle(newYear, '2035-12-31T11:00')).toBe('sensitiveDate');
    const leapDay = { ...usual, sensitive: [{ date: '02-29', before: 0, after: 0 }] };
    expect(obstacle(leapDay, '2035-02-28T11:00')).toBe('sensitiveDate');
    expect(obstacle(leapDay, '2036-02-28T11:00')).toBeNull();
    expect(obstacle(leapDay, '2036-02-29T11:00')).toBe('sensitiveDate');
  });

  it('given no allowed day at all, puts it off for good instead of failing', () => {
    const never = { ...usual, sensitive: [{ date: '06-30', before: 200, after: 200 }] };
    const at = nextAllowed(almanac, agency, never, utc('2035-02-05T10:00'));
    expect(at).toBe(utc('2037-02-06T10:00'));
    expect(allowedAt(almanac, agency, never, at)).toBe(false);
  });
});

describe('the next allowed instant', () => {
  it('is allowed, and nothing before it is, clock changes or not', () => {
    const zones = ['Europe/London', 'Australia/Lord_Howe', 'America/New_York', 'Africa/Casablanca'];
    const somewhere = fc.constantFrom(...zones).chain((zone) => {
      const changes = almanac.zones[zone]!.slice(1, -1).map(([at]) => at);
      return fc.record({ zone: fc.constant(zone), change: fc.constantFrom(...changes) });
    });
    const clock = fc.nat(95).map((n) => `${pad(Math.floor(n / 4))}:${pad((n % 4) * 15)}`);
    const offset = fc.integer({ min: -300, max: 120 });
    fc.assert(
      fc.property(somewhere, offset, clock, clock, ({ zone, change }, minutes, from, to) => {
        const window = { ...usual, zone, quiet: `${from}-${to}` };
        const start = change + minutes * 60_000;
        const found = nextAllowed(almanac, agency, window, start);
        let at = start;
        while (!allowedAt(almanac, agency, window, at)) at += 60_000;
        expect(found).toBe(at);
      }),
      { numRuns: 400 },
    );
  });
});

describe('automatic contacts', () => {
  it('given 5,000 endings, are spread evenly over the three hours after the quiet ones', () => {
    const refs = Array.from({ length: 5000 }, (_, n) => `E-${n}`);
    const times = refs.map((ref) => touch(usual, '2035-02-05', ref));
    expect(refs.map((ref) => touch(usual, '2035-02-05', ref))).toEqual(times);
    expect(times.every((time) => time >= '2035-02-05T09:00' && time < '2035-02-05T12:00')).toBe(
      true,
    );
    const perTenMinutes = new Map<string, number>();
    for (const time of times) {
      perTenMinutes.set(time.slice(0, 15), (perTenMinutes.get(time.slice(0, 15)) ?? 0) + 1);
    }
    const counts = [...perTenMinutes.values()];
    expect(counts).toHaveLength(18);
    expect(Math.min(...counts)).toBeGreaterThan(5000 / 18 - 70);
    expect(Math.max(...counts)).toBeLessThan(5000 / 18 + 70);
    expect(new Set(times).size).toBe(180);
  });

  it('given a holiday or a sensitive date, move to the next allowed date at the same minute', () => {
    const minute = touch(usual, '2035-02-05').slice(10);
    expect(touch(usual, '2035-12-25')).toBe(`2035-12-27${minute}`);
    const window = { ...usual, sensitive: [{ date: '12-27', before: 0, after: 3 }] };
    expect(touch(window, '2035-12-25')).toBe(`2035-12-31${minute}`);
  });

  it('given a client elsewhere, come in their morning', () => {
    const sydney = { ...usual, zone: 'Australia/Sydney', regions: [] };
    const at = touchInstant(almanac, agency, sydney, '2035-06-06', 'E-1');
    expect(at).toBeGreaterThanOrEqual(utc('2035-06-05T23:00'));
    expect(at).toBeLessThan(utc('2035-06-06T02:00'));
  });

  it('given an unknown zone or a short window, stay within it', () => {
    for (let n = 0; n < 200; n++) {
      const unknown = touch({ ...usual, zone: null }, '2035-02-05', `E-${n}`);
      expect(unknown >= '2035-02-05T10:00' && unknown < '2035-02-05T13:00').toBe(true);
      const short = touch({ ...usual, quiet: '10:00-09:00' }, '2035-02-05', `E-${n}`);
      expect(short >= '2035-02-05T09:00' && short < '2035-02-05T10:00').toBe(true);
    }
  });
});

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
