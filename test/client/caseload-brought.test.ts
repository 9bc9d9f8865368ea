import { describe, expect, it } from '@jest/globals';
import { compare } from '../../client/caseload/update.ts';
import { EndwellError } from '../../client/endwell-error.ts';
import type { ReadCase } from '../../client/caseload/row.ts';
import type { KnownEndings } from '../../client/known-endings.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import { store, type Stored } from '../../workflows/chart/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Said } from '../../workflows/ending/events/index.ts';
import type { View } from '../../workflows/ending/reading/view.ts';
import { given, givenWith, type Story } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';

const by: By = { role: 'admin', ref: 'A-1' };

/** A row that says this of the usual case. */
function row(said: Partial<ReadCase['case']>, columns: string[]) {
  const cells = new Map(columns.map((column) => [column, 'said']));
  const sound = { case: { ...given().context.row, ...said }, said: cells, remarks: [], row: 2 };
  return sound as unknown as Parameters<typeof compare>[0];
}

/** The ending as a caseload reaches it: it hears, or refuses, what it is told. */
function reached(story: Story): Pick<KnownEndings, 'stored' | 'tell'> {
  return {
    stored: () => Promise.resolve(store(endingChart, story.live) as Stored),
    tell: (_ref, { type, with: facts, by }): Promise<View> => {
      const refusal = story.objection(type as Said, facts ?? {}, by as never);
      if (refusal === null)
        return Promise.resolve(story.when(type as Said, facts, by as never).view);
      const says = `${refusal.why} ${refusal.mend}`;
      return Promise.reject(new EndwellError('refused', says, { refusal }));
    },
  };
}

describe('what a second import brings to an ending (--update)', () => {
  it('given an ending that refuses it, then the cell says so in the words of the ending, and the rest is brought', async () => {
    const story = at.closing();
    const changed = { firstSession: '2035-06-04T11:00', name: 'Kimberley' };
    const columns = ['next_session', 'name'];
    const found = await compare(row(changed, columns), 'e-1001', reached(story), by);
    expect(found).toEqual([
      expect.objectContaining({ column: 'next_session', code: 'cell.notBrought' }),
      expect.objectContaining({ column: 'name', code: 'cell.brought' }),
    ]);
    expect(found[0]!.says).toMatch(/^row 2, next_session: .+ It was refused: "session\.planned" /);
    expect(story.context.row.name).toBe('Kimberley');
  });

  it('given another worker, then it is proposed; and what no import changes, the cell says what does', async () => {
    const changed = { worker: 'W-8', mandated: true, plannedEnd: '2036-01-31' };
    const columns = ['worker_ref', 'mandated', 'planned_end'];
    const found = await compare(row(changed, columns), 'e-1001', reached(given()), by);
    expect(found).toEqual([
      expect.objectContaining({ column: 'worker_ref', code: 'cell.brought' }),
      expect.objectContaining({
        column: 'mandated',
        code: 'cell.notBrought',
        says: expect.stringContaining('mandate.recorded'),
      }),
      expect.objectContaining({ column: 'planned_end', code: 'cell.brought' }),
    ]);
  });

  it('given a goal less, then the cell says that it stays; what was named in the work, no caseload lacks', async () => {
    const story = givenWith({ row: { goals: ['Sleep', 'Work again'] } });
    story.also(['goal.named', { wording: 'No rows' }]);
    const same = row({ goals: ['Sleep', 'Work again'] }, ['goals']);
    expect(await compare(same, 'e-1001', reached(story), by)).toEqual([]);
    const [left] = await compare(
      row({ goals: ['Sleep'] }, ['goals']),
      'e-1001',
      reached(story),
      by,
    );
    expect(left).toMatchObject({ column: 'goals', code: 'cell.notBrought' });
    expect(left!.says).toMatch(
      /has "Sleep \| Work again \| No rows", this row "Sleep"\. It was left: a goal/,
    );
  });

  it('given a placeholder for no end, then the cell says that the end stays; where there is none, nothing differs', async () => {
    const open = row({}, ['planned_end']);
    const ended = givenWith({ row: { plannedEnd: '2035-12-31' } });
    const [left] = await compare(open, 'e-1001', reached(ended), by);
    expect(left!.says).toMatch(/has "2035-12-31", this row "open"\. It was left: an end/);
    expect(await compare(open, 'e-1001', reached(given()), by)).toEqual([]);
  });

  it('given a yes to contact afterwards of a client who said no since, then the cell says who would tell it', async () => {
    const story = given().when('followUp.declined', {}, { role: 'client', ref: 'Kim' });
    const yes = row({ consentFollowUp: true }, ['consent_followup']);
    const [left] = await compare(yes, 'e-1001', reached(story), by);
    expect(left).toMatchObject({ column: 'consent_followup', code: 'cell.notBrought' });
  });
});
