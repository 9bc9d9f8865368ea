import { nearest } from '../../workflows/policy/index.ts';
import { type ColumnName, columnNames, columnOf } from './columns.ts';
import { germanNames } from './german.ts';
import { at, type CaseloadProblem } from './problem.ts';

/** Every column has its German names. */
const inGerman: Readonly<Record<ColumnName, readonly string[]>> = germanNames;

/** Which column stands where; null where it is none of ours, or was there before; '' where it has no name. */
export interface Header {
  names: (ColumnName | '' | null)[];
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
  const names = said.map((text, n): Header['names'][number] => {
    // As long as nothing stands below it, it is no column.
    if (text === '') return '';
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

/** The column that a cell of the header names, whatever its capitals and signs, in English or German; null: none. */
function nameOf(cell: string): ColumnName | null {
  const letters = joined(spelt(cell));
  return columnNames.find((name) => namesOf(name).map(joined).includes(letters)) ?? null;
}

/** As a program writes it: `consentFollowUp`. */
function joined(name: string): string {
  return name.replaceAll('_', '');
}

/** What a column is called, as it is compared. */
function namesOf(name: ColumnName): string[] {
  return [name, ...inGerman[name]].map(spelt);
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** In small letters, its words joined whatever stands between them, and as it is typed where a keyboard has no umlauts. */
function spelt(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replaceAll(/^_|_$/g, '')
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => umlauts[letter] ?? letter);
}

function unknown(row: number, name: string, said: readonly string[]): CaseloadProblem {
  const unsaid = columnNames.filter((column) => !said.includes(column));
  const near = meant(name, unsaid) ?? meant(name, columnNames);
  const instead = near ? `did you mean ${near}?` : `possible are ${columnNames.join(', ')}.`;
  return at(row, name.slice(0, 60), {
    code: 'column.unknown',
    says: `no such column; ${instead}`,
  });
}

/** What English agencies call some columns, too: that may be something else, and so it is asked. */
const alsoCalled: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  external_ref: ['id', 'ref', 'reference', 'case', 'case_id', 'case_number', 'client_id', 'file'],
  worker_ref: ['counsellor', 'counselor', 'therapist', 'caseworker', 'practitioner', 'staff'],
  name: ['first_name', 'client_name', 'preferred_name'],
  phone: ['mobile', 'telephone'],
  born_on: ['date_of_birth', 'birth_date', 'birthday', 'dob'],
  next_session: ['next_appointment', 'next_meeting'],
};

/** The column that is called nearly so, in English or German, or of which one name begins as the other; null: none. */
function meant(text: string, among: readonly ColumnName[]): ColumnName | null {
  const plain = spelt(text);
  const named = among.flatMap((column) =>
    [...namesOf(column), ...(alsoCalled[column] ?? [])].map((name) => ({ column, name })),
  );
  const near = nearest(
    plain,
    named.map(({ name }) => name),
  );
  const is = ({ name }: { name: string }): boolean =>
    name === near || name.startsWith(`${plain}_`) || (name.length > 3 && plain.startsWith(name));
  return named.find(({ name }) => name === plain)?.column ?? named.find(is)?.column ?? null;
}

function repeated(row: number, name: ColumnName): CaseloadProblem {
  return at(row, name, { code: 'column.repeated', says: 'said twice in the header.' });
}

function missing(row: number, name: ColumnName): CaseloadProblem {
  const says = 'the header does not name it, and it is needed.';
  return at(row, name, { code: 'column.missing', says });
}
