import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { makeAlmanac } from '../../activities/almanac/table.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Opening } from '../../workflows/ending/registration.ts';
import { Row } from '../../workflows/ending/row.ts';
import { defaultPolicy } from '../../workflows/policy/index.ts';
import { begin, load, shared, store } from '../../workflows/chart/index.ts';

const now = Date.UTC(2035, 1, 5, 9);

/** An ending of an agency that changed one setting, as it comes over the wire. */
function begun(undo: string) {
  const usual = defaultPolicy({ name: 'Riverside Counselling', zone: 'Europe/London' });
  const row = v.parse(Row, { externalRef: 'R-1', worker: 'W-7', goals: ['Sleep again'] });
  const almanac = makeAlmanac({ zones: ['Europe/London'], regions: [], from: now, years: 3 });
  const input: Opening = { ref: 'r', row, policy: { ...usual, undo }, almanac };
  const sent: Opening = JSON.parse(JSON.stringify(input));
  return begin(endingChart, sent, now).live;
}

describe('what is alike in many endings', () => {
  it('given an ending that was stored, then it comes back as it was', () => {
    const live = begun('3d');
    const stored: ReturnType<typeof store> = JSON.parse(JSON.stringify(store(endingChart, live)));
    const back = load(endingChart, stored);
    expect(back.position.context).toEqual(live.position.context);
    expect(store(endingChart, back)).toEqual(store(endingChart, live));
  });

  it('given two endings, then the settings that neither agency changed are kept once', () => {
    const [one, other] = ['3d', '9d'].map(
      (undo) => shared(endingChart, begun(undo)).position.context.policy,
    );
    expect([one?.undo, other?.undo]).toEqual(['3d', '9d']);
    expect(one?.agency).toEqual({ ...other?.agency });
    expect(one?.agency.name).toBe('Riverside Counselling');
    expect(one?.taper).toBe(other?.taper);
    expect(one?.followUp).toBe(other?.followUp);
  });
});
