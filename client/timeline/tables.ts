import type { Compared } from '../rehearsal/comparison.ts';
import { occasionKinds } from '../rehearsal/occasions.ts';
import type { Survey } from '../rehearsal/survey.ts';
import { inMonth } from '../rehearsal/tally.ts';
import { nameOf } from './scale.ts';
import { grouped, titles } from './titles.ts';

/** Numbers by month and kind; a cell for each side, marked where the two differ. */
export interface MonthTable {
  headings: string[];
  rows: { name: string; cells: { n: string; differs: boolean }[] }[];
}

export function monthTable({ months, sides }: Survey): MonthTable {
  const counts = months.map((month) =>
    occasionKinds.map((kind) => sides.map(({ tally }) => inMonth(tally, kind, month))),
  );
  const totals = occasionKinds.map((_, kind) =>
    sides.map((_, side) => counts.reduce((sum, row) => sum + (row[kind]?.[side] ?? 0), 0)),
  );
  return {
    headings: occasionKinds.map((kind) => titles[kind]),
    rows: [
      ...counts.map((row, n) => ({ name: nameOf(months[n] ?? ''), cells: row.flatMap(toCells) })),
      { name: 'In all', cells: totals.flatMap(toCells) },
    ],
  };
}

function toCells(numbers: readonly number[]): { n: string; differs: boolean }[] {
  const differs = new Set(numbers).size > 1;
  return numbers.map((n) => ({ n: n === 0 ? '' : grouped(n), differs }));
}

/** What differs between the sides, one row a name. */
export function comparedRows(compared: readonly Compared[]): string[][] {
  return compared.map(({ kind, what, onlyA, onlyB, moved, days }) => [
    titles[kind],
    what,
    ...[onlyA, onlyB, moved].map((n) => (n === 0 ? '' : grouped(n))),
    days === null ? '' : spanned(days),
  ]);
}

function spanned({ least, middle, most }: NonNullable<Compared['days']>): string {
  const signed = (n: number) => (n > 0 ? `+${n}` : String(n).replace('-', '−'));
  return least === most
    ? `${signed(least)} days`
    : `${signed(least)} to ${signed(most)} days, mostly ${signed(middle)}`;
}

/** The value of a setting, as it could be written. */
export function settingText(value: unknown): string {
  if (value === null) return '(not said)';
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? value.join(', ')
    : JSON.stringify(value);
}
