import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { loadPolicy } from '../../client/policy/load.ts';
import { applyOverrides } from '../../client/policy/overrides.ts';
import type { CaseTerms } from '../../client/rehearsal/case-story.ts';
import { compare } from '../../client/rehearsal/comparison.ts';
import { daysLater, differencesOf } from '../../client/rehearsal/difference.ts';
import type { Occasion } from '../../client/rehearsal/occasions.ts';
import { surveyCaseload } from '../../client/rehearsal/survey.ts';
import { createSurveyor } from '../../client/rehearsal/surveyor.ts';
import { inAll, inMonth, monthsBetween } from '../../client/rehearsal/tally.ts';
import { Row } from '../../workflows/ending/row.ts';
import { counselling } from './caseloads.ts';

const one: Row = {
  ...rowOf('R-1'),
  plannedEnd: '2035-09-01',
  preferredChannel: 'email',
  email: 'r1@example.org',
};

function rowOf(externalRef: string): Row {
  return v.parse(Row, { externalRef, worker: 'W-7', consentFollowUp: true });
}

const rows = (length: number): Row[] => Array.from({ length }, (_, n) => rowOf(`R-${n}`));

function terms(overrides: object = {}, assume: CaseTerms['assume'] = 'asPlanned'): CaseTerms {
  const loaded = loadPolicy({ path: counselling });
  const applied = applyOverrides(loaded.ok ? loaded.raw : null, overrides);
  if (!applied.ok) throw new Error(applied.problems.map(({ says }) => says).join('\n'));
  const [start, until] = [Date.parse('2035-02-05T00:00Z'), Date.parse('2037-02-05T00:00Z')];
  return { policy: applied.policy, start, until, assume };
}

const survey = (row: Row, ...under: [CaseTerms, CaseTerms?]) =>
  surveyCaseload([row], under, () => undefined);

describe('a caseload that is rehearsed', () => {
  it('given a planned end, then the ending is opened in time, and followed to its rest', async () => {
    const { sides, months, from, until, differences } = await survey(one, terms());
    const [side] = sides;

    expect({ from, until, months: months.length }).toEqual({
      from: '2035-02-05',
      until: '2037-02-05',
      months: 25,
    });
    expect(side?.tally).toMatchObject({ endings: 1, refused: 0, phases: { settled: 1 } });
    expect(side?.tally.counts.phase['preparing']).toEqual({ '2035-06': 1 });
    expect(inAll(side?.tally.counts.message['closing-letter'] ?? {})).toBe(1);
    expect(differences).toEqual([]);
  });

  it('given a client who is silent, then nobody opens an ending for them', async () => {
    const { sides } = await survey(one, terms({}, 'silent'));
    const counts = sides[0]?.tally.counts;

    expect(counts?.phase).not.toHaveProperty('preparing');
    expect(counts?.session).not.toHaveProperty('session held');
    expect(inAll(counts?.session['session missed'] ?? {})).toBeGreaterThan(2);
    expect(counts?.phase).toHaveProperty('reachingOut');
  });

  it('given many endings, then they are counted, and drawn one by one no more', async () => {
    const few = { ...terms(), until: Date.parse('2035-02-20T00:00Z') };
    let passed = 0;
    const many = await surveyCaseload(rows(61), [few], (more) => void (passed += more));
    const [side] = many.sides;

    expect(passed).toBe(61);
    expect(side?.lanes).toBeNull();
    expect(side?.tally.counts.phase['serving']).toEqual({ '2035-02': 61 });
    expect(side && inMonth(side.tally, 'phase', '2035-02')).toBe(61);
  });

  it('given the same policy twice, then nothing differs; given another, then what does', async () => {
    const same = await survey(one, terms(), terms());
    const other = await survey(one, terms(), terms({ followUp: { track: 'light' } }));
    const found = other.differences.flatMap((some) => some.found);

    expect(same.differences).toEqual([]);
    expect(other.differences.map(({ ending }) => ending)).toEqual(['R-1']);
    expect(compare(found)).toContainEqual({
      kind: 'message',
      what: 'follow-up-touch',
      onlyA: 3,
      onlyB: 0,
      moved: 0,
      days: null,
    });
  });
});

describe('a caseload on every core', () => {
  const until = Date.parse('2035-02-14T00:00Z');
  const both = [
    { ...terms(), until },
    { ...terms({ silence: { ladder: ['2d', '9d'] } }, 'silent'), until },
  ] as const;

  it('given many cases, then they come to the same as on one, in the same order', async () => {
    const cases = rows(205).map((row, n) => (n % 3 === 0 ? { ...one, ...row } : row));
    let passed = 0;
    const { sides, differences } = await surveyCaseload(
      cases,
      [...both],
      (more) => void (passed += more),
    );
    const alone = createSurveyor({ terms: both, drawn: false })(cases);
    const threads = {
      differences,
      tallies: sides.map(({ tally }) => tally),
    };

    expect(passed).toBe(205);
    expect(differences.length).toBeGreaterThan(100);
    // As text: in which order names stand is a part of what is printed.
    expect(JSON.stringify(threads)).toBe(
      JSON.stringify({
        differences: alone.differences,
        tallies: alone.sides.map(({ tally }) => tally),
      }),
    );
  });

  it.each([1, 200])('given a case that fails among %d, then one sentence names it', async (all) => {
    const cases = [{ ...one, zone: 'Nowhere/Nowhere' }, ...rows(all - 1)];

    await expect(surveyCaseload(cases, [both[0]], () => undefined)).rejects.toMatchObject({
      name: 'EndwellError',
      code: 'unrehearsed',
      message: expect.stringMatching(
        /^Nothing is counted of this caseload: case R-1 failed \(.*Nowhere.*\); without it the others are counted\.$/,
      ),
    });
  });
});

describe('what differs', () => {
  const on = (what: string, ...dates: string[]): Occasion[] =>
    dates.map((date) => ({ kind: 'message', what, date }));

  it('is what is on one side only, or on another day', () => {
    const a = [
      ...on('follow-up-touch', '2035-03-05', '2035-05-05', '2036-02-05'),
      ...on('taper-plan', '2035-01-10'),
    ];
    const b = [
      ...on('follow-up-touch', '2035-05-05'),
      ...on('taper-plan', '2035-01-24'),
      ...on('gap-check-in', '2035-02-01'),
    ];
    const found = differencesOf(a, b);

    expect(found.map(({ what, a, b }) => [what, a, b])).toEqual([
      ['taper-plan', '2035-01-10', '2035-01-24'],
      ['gap-check-in', null, '2035-02-01'],
      ['follow-up-touch', '2035-03-05', null],
      ['follow-up-touch', '2036-02-05', null],
    ]);
    expect(found.map(daysLater)).toEqual([14, null, null, null]);
  });

  it('is told over all endings with the least, the middle and the most', () => {
    const moved = ['2035-02-03', '2035-02-10', '2035-01-30'].map((b) => ({
      kind: 'task' as const,
      what: 'write-letter',
      a: '2035-02-01',
      b,
    }));

    expect(compare(moved)).toEqual([
      {
        kind: 'task',
        what: 'write-letter',
        onlyA: 0,
        onlyB: 0,
        moved: 3,
        days: { least: -2, middle: 2, most: 9 },
      },
    ]);
  });

  it('counts by months, those without anything too', () => {
    expect(monthsBetween('2035-11-20', '2036-02-01')).toEqual([
      '2035-11',
      '2035-12',
      '2036-01',
      '2036-02',
    ]);
  });
});
