import { describe, expect, it } from '@jest/globals';
import { showEvent } from '../../client/cli/event.ts';
import { fieldsOf } from '../../client/event-fields.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { said } from '../../workflows/ending/events/index.ts';

/** Whole tables, which nobody writes by hand. */
const tables: ReadonlySet<string> = new Set(['policy.upgraded', 'departure.began']);
const events = Object.keys(said).filter((name) => !tables.has(name));

describe('endwell event', () => {
  it.each(events)('given %s, then its example is understood by an ending', (type) => {
    const needed = fieldsOf(type).filter(({ required }) => required);
    const facts = Object.fromEntries(needed.map(({ name, example }) => [name, example]));
    const by = { role: 'worker', ref: 'W-7' };
    expect(endingChart.hear({ type, id: 'example', by, with: facts })).toMatchObject({ type });
  });

  it('given an event with facts, then each is told with its type, its choices and what it means', () => {
    const told = fieldsOf('ending.proposed');
    expect(told.find(({ name }) => name === 'stillNeeded')).toMatchObject({
      type: 'yes or no',
      required: true,
      says: 'The client still needs what ends here',
    });
    expect(fieldsOf('ending.opened').find(({ name }) => name === 'scope')).toMatchObject({
      choices: ['worker', 'programme', 'organisation'],
      required: false,
    });
    expect(fieldsOf('session.moved')[0]?.type).toContain('such as 2035-02-05T10:00');
  });

  it('given a word that is none, then the three nearest are named, and no more', () => {
    expect(() => showEvent('sesion.held', false)).toThrow(
      /the nearest are session\.held, \S+, \S+\.$/,
    );
  });
});
