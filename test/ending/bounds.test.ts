import { describe, expect, it } from '@jest/globals';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Refusal } from '../../workflows/chart/index.ts';
import { Inbox } from '../../workflows/host/inbox.ts';
import { almanac, usualPolicy, usualRow } from './given.ts';

const by = { role: 'worker', ref: 'W-7' };
const heard = (type: string, facts: unknown, more: object = {}) =>
  endingChart.hear({ type, id: 'b-1', by, with: facts, ...more }) as Refusal;

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let n = 0; n < depth; n++) value = { a: value };
  return value;
}

describe('something said that is out of bounds', () => {
  it.each([
    ['a text of 10,000 characters', 'support.named', { label: 'x'.repeat(10_000) }],
    ['the year 9999', 'session.planned', { start: '9999-12-31T10:00' }],
    ['the year 206', 'client.unavailable', { until: '0206-09-07' }],
    ['a day that does not exist', 'session.planned', { start: '2035-02-30T10:00' }],
    ['an hour that does not exist', 'session.planned', { start: '2035-02-05T25:00' }],
    ['a leap day of no leap year', 'sensitiveDate.named', { date: '2100-02-29' }],
    ['more than is nested anywhere', 'goal.named', nested(5_000)],
    ['too many parts', 'options.offered', { what: Array(100_000).fill('x') }],
    ['too many places', 'contactDetails.changed', { regions: Array(1_000).fill('US-CA') }],
    [
      'an address that no mail has',
      'contactDetails.changed',
      { email: `${'a'.repeat(300)}@example.org` },
    ],
    [
      'an almanac without entries',
      'policy.upgraded',
      { policy: usualPolicy, almanac: { ...almanac, zones: {} } },
    ],
  ])('such as %s, is refused at once by a short sentence', (_, type, facts) => {
    const begun = performance.now();
    const { code, why } = heard(type, facts);
    expect(code).toBe('malformed');
    expect(why.length).toBeLessThan(400);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it.each(['9999-01-01', '2035-02-30', '2035-02-05T25:00'])(
    'given it happened on %s, then that is refused too',
    (on) => {
      expect(heard('client.died', {}, { on })).toMatchObject({ code: 'malformed' });
    },
  );

  it('given a word of 10,000 characters for an event, then the sentence cuts it', () => {
    const { code, why, event } = heard('session.heldd'.repeat(1_000), {});
    expect(code).toBe('unknown');
    expect([why.length, event.length].every((length) => length < 200)).toBe(true);
  });

  it('takes a leap day, an hour before midnight, and the last year', () => {
    for (const date of ['2096-02-29', '02-29', '2200-12-31']) {
      expect(heard('sensitiveDate.named', { date })).toMatchObject({ type: 'sensitiveDate.named' });
    }
    const start = '2035-02-05T23:59';
    expect(heard('session.planned', { start })).toMatchObject({ with: { start } });
  });

  it.each([
    ['contactDetails.changed', 'email, phone, address'],
    ['safeContact.changed', 'channels, notes'],
    ['case.changed', 'startDate, plannedEnd, sessionCap, supervisor, bornOn'],
  ])('%s of nothing says what there is', (type, names) => {
    const { code, why } = heard(type, {});
    expect([code, why]).toEqual(['malformed', expect.stringContaining(`at least one of ${names}`)]);
  });

  it('given only a part of it is known yet, then that part has its form', () => {
    expect(endingChart.misthought('session.planned', {}, {})).toBeNull();
    const start = '9999-01-01T10:00';
    for (const [type, facts] of [
      ['session.planned', { start }],
      ['session.planned', { begin: start }],
      ['session.planned', null],
      [7, {}],
    ] as const) {
      expect(endingChart.misthought(type, facts, {})?.code).toBe('malformed');
    }
    expect(endingChart.misthought('session.planned', {}, 'me')?.code).toBe('malformed');
  });
});

describe('a start that is out of bounds', () => {
  const opening = { ref: 'e-1', row: usualRow, policy: usualPolicy, almanac };

  it.each<[string, object, RegExp]>([
    ['a year nobody lives in', { row: { ...usualRow, startDate: '9999-12-31' } }, /row\.startDate/],
    ['a zone that its almanac has not', { row: { ...usualRow, zone: 'Asia/Tokyo' } }, /almanac/],
    ['a policy of another form', { policy: { agency: 7 } }, /policy\.agency/],
    [
      'a table without entries',
      { almanac: { ...almanac, zones: { 'Europe/London': [] } } },
      /zones/,
    ],
    ['sessions without end', { row: { ...usualRow, sessionsSoFar: 1e9 } }, /sessionsSoFar/],
  ])('such as %s, is told by the field', (_, wrong, field) => {
    expect(endingChart.admit(opening)).toMatchObject({ ref: 'e-1' });
    expect(() => endingChart.admit({ ...opening, ...wrong })).toThrow(field);
  });
});

describe('an id that is told again', () => {
  const hosting = {
    chart: endingChart,
    answer: () => null,
    grant: async () => Promise.reject(new Error('nothing is granted here')),
    details: () => '',
    attributes: () => [],
  };
  const inbox = new Inbox(
    hosting,
    { input: { ref: 'e-1', row: usualRow, policy: usualPolicy, almanac } },
    { build: '', report: () => undefined },
  );
  const telling = (label: string) => ({ type: 'support.named', id: 's-1', by, with: { label } });

  it('changes nothing with the same words, and is refused with others', () => {
    expect(inbox.tell(telling('a sister'))).toBeNull();
    const { position } = inbox.live;
    expect(inbox.tell(telling('a sister'))).toBeNull();
    expect(inbox.tell(telling('a brother'))).toMatchObject({ code: 'id-reused' });
    expect(inbox.live.position).toBe(position);
  });

  it('told of how it stood is heard only while it stands so, and repeated counts as told', () => {
    const { steps } = inbox.live;
    const seen = { ...telling('a brother'), id: 's-2', atSteps: [steps] };
    expect(inbox.tell({ ...seen, atSteps: [steps - 1, steps + 1] })).toMatchObject({
      code: 'changed',
    });
    expect(inbox.tell({ ...seen, atSteps: [] })).toMatchObject({ code: 'changed' });
    expect(inbox.live.steps).toBe(steps);
    expect(inbox.tell(seen)).toBeNull();
    expect(inbox.live.steps).toBe(steps + 1);
    expect(inbox.tell(seen)).toBeNull();
    expect(inbox.tell({ ...seen, id: 's-3' })).toMatchObject({ code: 'changed' });
  });
});
