import { describe, expect, test } from '@jest/globals';
import { morningZone } from './caseload.ts';
import type { Measured } from './measures.ts';
import { isPassed, measuresTable, type Outcome, outcomeTable } from './tables.ts';
import { readArrivals, tally } from './tally.ts';

const due = ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org'];
const dueAt = 1_000_000;
const line = (id: string, to: string, after: number) =>
  `<${id}@x> ${to}@example.org ${dueAt + after}\n`;

describe('the letters of a morning', () => {
  test('given letters that came once, late, twice, anew and never, each is counted as what it is', () => {
    const text = [
      line('1', 'a', 500),
      line('2', 'b', 61_000),
      line('2', 'b', 420_000),
      line('3', 'c', 2_000),
      line('4', 'c', 3_000),
      line('5', 'somebody-else', -5),
    ].join('');
    expect(tally(due, dueAt, readArrivals(text))).toEqual({
      due: 4,
      lost: 1,
      early: 0,
      late: 1,
      duplicates: 1,
      again: 1,
      half: 2,
      last: 61,
    });
  });

  test('given a line that is being written, it is not there yet', () => {
    expect(readArrivals(`${line('1', 'a', 5)}<2@x> b@exam`)).toEqual([
      { messageId: '<1@x>', to: 'a@example.org', at: dueAt + 5 },
    ]);
  });

  test('given a letter before its time, it is early', () => {
    expect(tally(due, dueAt, readArrivals(line('1', 'a', -1))).early).toBe(1);
  });

  test('at each hour of a day it is ten in the morning in the zone of the letters', () => {
    for (let hour = 0; hour < 24; hour++) {
      const now = Date.UTC(2035, 1, 5, hour, 30);
      const timeZone = morningZone(now);
      const there = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' });
      expect(there.format(now)).toBe('10:30');
    }
  });
});

const outcome: Outcome = {
  endings: 8,
  morning: {
    ...tally(
      due,
      dueAt,
      due.map((to) => ({ messageId: to, to, at: dueAt + 1_500 })),
    ),
    killed: ['worker', 'server'],
    waiting: 0,
    stuck: 0,
    failing: 0,
  },
  dayMs: 900,
  dayAfterRestartMs: 1_900,
};

describe('the tables of the campaign', () => {
  test('given nothing lost, stuck or doubled and a day within two seconds, it is passed', () => {
    expect(isPassed(outcome)).toBe(true);
    expect(isPassed({ ...outcome, dayAfterRestartMs: 2_100 })).toBe(false);
    expect(isPassed({ ...outcome, morning: { ...outcome.morning, lost: 1 } })).toBe(false);
    expect(isPassed({ ...outcome, morning: { ...outcome.morning, stuck: 1 } })).toBe(false);
  });

  test('what became of a morning stands in it line by line', () => {
    expect(outcomeTable(outcome)).toContain('| killed, in turn | worker, server |');
    expect(outcomeTable(outcome)).toContain('of all workers, s | 1.9 |');
    const unanswered = { ...outcome, dayAfterRestartMs: Infinity };
    expect(outcomeTable(unanswered)).toContain('of all workers, s | no answer |');
    expect(isPassed(unanswered)).toBe(false);
  });

  test('given two sizes, each cell says both and how it grew; what there is not stays empty', () => {
    const { morning: letters } = outcome;
    const small: Measured = {
      endings: 500,
      importSeconds: 10,
      startedASecond: 50,
      listMs: 500,
      dayMs: 800,
      dayAfterRestartMs: 1_000,
      letters,
    };
    const large: Measured = { ...small, endings: 5_000, importSeconds: 125.04, startedASecond: 40 };
    const bare = { dayMs: null, dayAfterRestartMs: null };
    const sides = { cluster: [small, large], 'bare workflow': [{ ...small, ...bare }] };
    const lines = measuresTable(sides).split('\n');
    expect(lines).toContain('| import, s | 10 → 125 (× 12.5) | 10 |');
    expect(lines).toContain('| `tasks --for` one worker, s | 0.8 → 0.8 (× 1) |  |');
    expect(lines[0]).toBe('| 500, then 5000 endings | cluster | bare workflow |');
  });
});
