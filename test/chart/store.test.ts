import { describe, expect, it } from '@jest/globals';
import { load, nextDue, store, type JsonObject, type Live } from '../../workflows/chart/index.ts';
import { given, NOON, told, woken } from './given.ts';
import { DAY, loan, TERM } from './loan.ts';
import type { Loan } from './loan.ts';

const bytes = (live: Live<Loan>): string => JSON.stringify(store(loan, live));
const overdueThenFrozen = () =>
  told(woken(given(), NOON + TERM), NOON + TERM + DAY, 'loan.frozen').live;

describe('a stored chart', () => {
  it('comes back to the byte, with timers, grants, ids and log', () => {
    for (const live of [given(), given([NOON, 'note.added', { at: 5 }]), overdueThenFrozen()]) {
      const back = load(loan, JSON.parse(bytes(live)));
      expect(bytes(back)).toBe(bytes(live));
      expect({ ...back, position: null }).toEqual({ ...live, position: null });
    }
  });

  it('keeps deep history', () => {
    const back = load(loan, JSON.parse(bytes(overdueThenFrozen())));
    const thawed = told(back, NOON + TERM + 2 * DAY, 'loan.thawed').live;
    expect(thawed.position.value).toEqual({ out: { term: 'overdue', notes: 'open' } });
    expect(nextDue(thawed)).toBe(NOON + TERM + 9 * DAY);
  });

  it('keeps timers on their own instants', () => {
    const back = load(loan, JSON.parse(bytes(given())));
    expect(nextDue(back)).toBe(NOON + TERM);
  });

  it('waits for what the chart that stored it did not know of', () => {
    const back = load(loan, { ...store(loan, given()), timers: [] });
    expect(nextDue(back)).toBe(NOON + TERM);
  });

  it('says machine and version, and is refused by another machine', () => {
    const stored = store(loan, given());
    expect(stored).toMatchObject({ machine: 'loan', version: 1 });
    expect(() => load({ ...loan, id: 'lease' }, stored)).toThrow(/"loan", not of "lease"/);
  });
});

describe('migrations', () => {
  const later = {
    ...loan,
    version: 3,
    migrations: {
      1: (stored: JsonObject) => renamed(stored, 'term', 'days'),
      2: (stored: JsonObject) => renamed(stored, 'days', 'term'),
    },
  };

  it('lead from version to version, each over the whole stored state', () => {
    const stored = store(loan, given());
    const back = load(later, stored);
    expect(store(later, back)).toEqual({ ...stored, version: 3 });
  });

  it('that are missing, or lead backwards, are refused by their version', () => {
    const stored = store(loan, given());
    const gap = { ...later, migrations: { 1: later.migrations[1] } };
    expect(() => load(gap, stored)).toThrow(/version 2 of "loan" to 3/);
    expect(() => load(loan, { ...stored, version: 2 })).toThrow(/version 2 of "loan" to 1/);
  });
});

function renamed(stored: JsonObject, from: string, to: string): JsonObject {
  const position = stored['position'] as JsonObject;
  const { [from]: value, ...context } = position['context'] as JsonObject;
  return { ...stored, position: { ...position, context: { ...context, [to]: value } } };
}
