import { describe, expect, it } from '@jest/globals';
import { compare } from '../../client/caseload/update.ts';
import { EndwellError } from '../../client/endwell-error.ts';
import type { ReadCase } from '../../client/caseload/row.ts';
import type { KnownEndings } from '../../client/known-endings.ts';
import { store, type Stored } from '../../workflows/chart/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Said } from '../../workflows/ending/events/index.ts';
import type { View } from '../../workflows/ending/reading/view.ts';
import { given, type Story } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';

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
    const found = await compare(row(changed, columns), 'e-1001', reached(story), true);
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
    const found = await compare(row(changed, columns), 'e-1001', reached(given()), true);
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
});
