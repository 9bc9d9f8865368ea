import { describe, expect, it } from '@jest/globals';
import { deadlines } from '../../workflows/ending/deadlines/index.ts';
import { messageNames, taskNames } from '../../workflows/ending/names.ts';
import { textOf } from '../support/sources.ts';
import { fieldTimers, spoken, timers, usual, without } from './timers.ts';

describe('the timers and tasks of the field', () => {
  it('every timer has its place, or it is said what decides it', () => {
    expect([...fieldTimers.keys()].sort()).toEqual(Object.keys(timers).sort());
    const unset = Object.entries(timers).filter(([, { settings }]) => settings.length === 0);
    expect(unset.map(([name]) => name).sort()).toEqual(Object.keys(without).sort());
  });

  it.each(Object.entries(timers))('%s has the usual values of the field', (name, place) => {
    const { value: words = '', fires = '' } = fieldTimers.get(name) ?? {};
    const said = `${words}; ${fires}`;
    for (const value of place.settings.flatMap(usual)) {
      expect([said, value, spoken(value).some((form) => said.includes(form))]).toEqual([
        said,
        value,
        true,
      ]);
    }
  });

  it.each(Object.entries(timers))(
    '%s is a deadline, a task or a message of the chart',
    (_, place) => {
      const known: readonly string[] = [...Object.keys(deadlines), ...taskNames, ...messageNames];
      expect(place.chart.filter((name) => !known.includes(name))).toEqual([]);
    },
  );

  it('every task of the field is a task of ours', () => {
    const named = Array.from(
      textOf('docs/field.md').matchAll(/<a id="task-([^"]+)">/g),
      ([, n]) => n,
    );
    expect(named.length).toBeGreaterThan(35);
    expect(named.filter((name) => !taskNames.some((one) => one === name))).toEqual([]);
  });
});
