import { describe, expect, it } from '@jest/globals';
import { createAlmanac } from '../../activities/almanac/index.ts';
import { findDisagreements } from '../../activities/almanac/disagreement.ts';
import { makeAlmanac } from '../../activities/almanac/table.ts';

const from = Date.UTC(2035, 1, 5);
const since = Date.UTC(2033, 1, 5);

describe('the table', () => {
  it('given a zone, holds its law from two years before the asked instant on: what began then is still reckoned with', () => {
    const { zones, madeAt, until, tz } = makeAlmanac({
      zones: ['Europe/London', 'UTC', 'Asia/Calcutta'],
      regions: [],
      from,
      years: 1,
    });
    expect(zones).toEqual({
      'Europe/London': [
        [since, 0],
        [Date.UTC(2033, 2, 27, 1), 60],
        [Date.UTC(2033, 9, 30, 1), 0],
        [Date.UTC(2034, 2, 26, 1), 60],
        [Date.UTC(2034, 9, 29, 1), 0],
        [Date.UTC(2035, 2, 25, 1), 60],
        [Date.UTC(2035, 9, 28, 1), 0],
      ],
      UTC: [[since, 0]],
      'Asia/Calcutta': [[since, 330]],
    });
    expect([madeAt, until]).toEqual([from, Date.UTC(2036, 1, 5)]);
    expect(tz).toMatch(/^20\d\d[a-z]$/);
  });

  it('given an earlier day from which it is reckoned, holds the law of a zone from then on', () => {
    const asked = { zones: ['Europe/London'], regions: ['GB-ENG'], from, years: 1 };
    const long = makeAlmanac({ ...asked, since: Date.UTC(2029, 6, 1) });
    expect(long.zones['Europe/London']?.slice(0, 2)).toEqual([
      [Date.UTC(2029, 6, 1), 60],
      [Date.UTC(2029, 9, 28, 1), 0],
    ]);
    expect(long.holidays).toEqual(makeAlmanac(asked).holidays);
    expect(makeAlmanac({ ...asked, since: from })).toEqual(makeAlmanac(asked));
  });

  it('knows the law of British Columbia of 2026, whatever older data its libraries bring', () => {
    const zones = ['America/Vancouver'];
    const table = makeAlmanac({ zones, regions: [], from: Date.UTC(2026, 10, 1), years: 5 });
    expect(table.zones['America/Vancouver']?.at(-1)).toEqual([Date.UTC(2026, 2, 8, 10), -420]);
  });

  it('given regions, holds the days on which people do not work, and no others', () => {
    const { holidays } = makeAlmanac({
      zones: [],
      regions: ['GB-ENG', 'GB-SCT', 'US-CA', 'DE', 'DE-BY-A', 'RU', 'IS'],
      from,
      years: 1,
    });
    expect(holidays['GB-ENG']?.filter((date) => date > '2035-02')).toEqual([
      '2035-03-23',
      '2035-03-26',
      '2035-05-07',
      '2035-05-28',
      '2035-08-27',
      '2035-12-25',
      '2035-12-26',
      '2036-01-01',
    ]);
    expect(holidays['GB-SCT']).toContain('2036-01-02');
    expect(holidays['US-CA']).toContain('2035-07-04');
    expect(holidays['US-CA']).not.toContain('2035-02-14');
    expect(holidays['DE']).not.toContain('2035-08-08');
    expect(holidays['DE-BY-A']).toContain('2035-08-08');
    expect(holidays['RU']).toEqual(
      expect.arrayContaining(['2036-01-01', '2036-01-05', '2036-01-08']),
    );
    expect(holidays['IS']).toContain('2035-12-25');
    expect(holidays['IS']).not.toContain('2035-12-31');
  });

  it('given the same question, gives the same answer, as plain JSON', () => {
    const request = { zones: ['Europe/London'], regions: ['GB-ENG'], from, years: 12 };
    const table = makeAlmanac(request);
    expect(makeAlmanac(request)).toEqual(table);
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
    expect(JSON.stringify(table).length).toBeLessThan(4000);
  });
});

describe('the activity', () => {
  const { makeAlmanac: make } = createAlmanac();

  it('given known places, answers with the table', async () => {
    const request = { zones: ['Europe/London'], regions: ['GB-ENG'], from, years: 1 };
    await expect(make(request)).resolves.toEqual(makeAlmanac(request));
  });

  it.each([
    ['zone', { zones: ['Europe/Lundon'] }, 'almanac.zoneUnknown', 'Europe/Lundon'],
    ['country', { regions: ['XX'] }, 'almanac.regionUnknown', 'XX'],
    ['state', { regions: ['GB-XX'] }, 'almanac.regionUnknown', 'GB-XX'],
    ['word', { regions: ['constructor'] }, 'almanac.regionUnknown', 'constructor'],
  ])(
    'given an unknown %s, fails for good with a code and names it',
    async (_, places, code, name) => {
      const request = { zones: [], regions: [], from, years: 1, ...places };
      await expect(make(request)).rejects.toMatchObject({
        type: code,
        nonRetryable: true,
        message: expect.stringContaining(name),
      });
    },
  );
});

describe('what this machine thinks of local time', () => {
  it('given zones without surprises, agrees', () => {
    expect(findDisagreements(['UTC', 'Europe/London', 'Asia/Kathmandu'], from, 2)).toEqual([]);
  });

  it('given a machine with old data, tells the zone and since when', () => {
    const winter = Date.UTC(2026, 10, 1, 9);
    const stale = (_zone: string, at: number): number => (at < winter ? -420 : -480);
    const [found, ...more] = findDisagreements(
      ['America/Vancouver'],
      Date.UTC(2026, 5, 1),
      1,
      stale,
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({ zone: 'America/Vancouver', bundled: -420, machine: -480 });
    expect(found!.at - winter).toBeLessThan(7 * 86_400_000);
  });

  it('given a machine that does not know a zone, says so', () => {
    const found = findDisagreements(['America/Coyhaique'], from, 1, () => null);
    expect(found).toMatchObject([{ zone: 'America/Coyhaique', machine: null }]);
  });
});
