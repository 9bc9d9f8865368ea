import { nearest } from '../../workflows/policy/index.ts';
import { type ColumnName, columnNames, columnOf } from './columns.ts';
import { germanNames } from './german.ts';
import { at, type CaseloadProblem } from './problem.ts';

/** Every column has its German names. */
const inGerman: Readonly<Record<ColumnName, readonly string[]>> = germanNames;

/** Which column stands where; null where it is none of ours, or was there before. */
export interface Header {
  names: (ColumnName | null)[];
  problems: CaseloadProblem[];
}

const mostColumns = 200;

/** Every name that is not known, said twice, or needed and not there, is a problem of its own. */
export function readHeader(row: number, cells: readonly string[]): Header {
  if (cells.length > mostColumns) {
    const says = `the header has ${cells.length} columns; possible are ${mostColumns} at most.`;
    return { names: [], problems: [at(row, null, { code: 'column.unknown', says })] };
  }
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  // Spreadsheets write separators also for columns that are empty to the end.
  const said = cells.slice(0, last + 1).map((cell) => nameOf(cell) ?? cell.trim());
  const problems: CaseloadProblem[] = [];
  const names = said.map((text, n): ColumnName | null => {
    const name = columnNames.find((column) => column === text) ?? null;
    if (name === null) problems.push(unknown(row, text, said));
    else if (said.indexOf(text) < n) problems.push(repeated(row, name));
    else return name;
    return null;
  });
  const needed = columnNames.filter((name) => columnOf(name).needed);
  problems.push(...needed.filter((name) => !said.includes(name)).map((name) => missing(row, name)));
  return { names, problems };
}

/** The column that a cell of the header names, whatever its capitals, spaces and hyphens, in English or German; null: none. */
function nameOf(cell: string): ColumnName | null {
  const plain = spelt(cell.trim().replaceAll(/[\s./-]+/g, '_'));
  const called = (name: ColumnName) =>
    [name, ...inGerman[name]].some((one) => spelt(one) === plain);
  return columnNames.find(called) ?? null;
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** In small letters, and as it is typed where a keyboard has no umlauts. */
function spelt(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => umlauts[letter] ?? letter);
}

function unknown(row: number, name: string, said: readonly string[]): CaseloadProblem {
  const unsaid = columnNames.filter((column) => !said.includes(column));
  const near =
    nearest(name, unsaid) ??
    unsaid.find((column) => name !== '' && column.startsWith(`${name}_`)) ??
    nearest(name, columnNames);
  const instead = near ? `did you mean ${near}?` : `possible are ${columnNames.join(', ')}.`;
  const what = name === '' ? 'a column without a name' : 'no such column';
  return at(row, name.slice(0, 60) || null, {
    code: 'column.unknown',
    says: `${what}; ${instead}`,
  });
}

function repeated(row: number, name: ColumnName): CaseloadProblem {
  return at(row, name, { code: 'column.repeated', says: 'said twice in the header.' });
}

function missing(row: number, name: ColumnName): CaseloadProblem {
  const says = 'the header does not name it, and it is needed.';
  return at(row, name, { code: 'column.missing', says });
}
