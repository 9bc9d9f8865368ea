import * as v from 'valibot';
import { Row } from '../../workflows/ending/row.ts';
import { withoutForeignLinks } from '../../workflows/wording/index.ts';
import { otherLanguage } from '../other-language.ts';
import { type ColumnName, columnOf } from './columns.ts';
import { damageOf, meantBy } from './damage.ts';
import { found } from './dates.ts';
import { implausible, isLately, isOpenEnd } from './plausible.ts';
import { at, type CaseloadProblem } from './problem.ts';

/** By what the cells of a caseload are read. */
export interface Reader {
  /** The languages of the agency: in them dates are understood. */
  languages: readonly string[];
  /** When it is read, in the agency’s time, `YYYY-MM-DDTHH:mm`: far from it no date is plausible. */
  now: string;
}

/** One row as it was read: its case, and what its cells say by the name of their column. */
export interface ReadCase {
  case: Row;
  /** Which columns say something: what is not said, an update leaves alone. */
  said: ReadonlyMap<ColumnName, string>;
  /** What was understood otherwise than it is written. */
  remarks: CaseloadProblem[];
}

/**
 * The case that the cells of one row describe, or everything that is wrong with them. Where no cell says that the client agreed to
 * be contacted afterwards, nobody has: consent is never assumed.
 *
 * @param names which column each cell belongs to; null where the header names none that is known
 */
export function readRow(
  row: number,
  names: readonly (ColumnName | '' | null)[],
  cells: readonly string[],
  reader: Reader,
): ReadCase | { problems: CaseloadProblem[] } {
  const stray = strayIn(row, names, cells);
  if (stray !== null) return { problems: [stray] };
  const extra = cells.slice(names.length).some((cell) => cell.trim() !== '');
  if (cells.length < names.length || extra) return { problems: [miscounted(row, names, cells)] };
  const problems: CaseloadProblem[] = [];
  const remarks: CaseloadProblem[] = [];
  const said = new Map<ColumnName, string>();
  const facts: Partial<Record<keyof Row, unknown>> = { consentFollowUp: false };
  names.forEach((name, n) => {
    if (name === null || name === '') return;
    const { field, read, needed, shown } = columnOf(name);
    const meant = meantBy(cells[n] ?? '');
    const text = shown ? linkless(meant) : meant;
    if (text !== meant) {
      const says = `${found(meant)}: a link is taken out, because what a client reads leads nowhere else.`;
      remarks.push(at(row, name, { code: 'cell.link', says }));
    }
    if (text === '') {
      if (needed) problems.push(missing(row, name));
      return;
    }
    said.set(name, text);
    const damage = damageOf(name, text);
    if (damage !== null) {
      problems.push(notPossible(row, name, `${found(text)}, ${damage}`));
      return;
    }
    const value = read(text, reader.languages);
    if ('wrong' in value) problems.push(notPossible(row, name, value.wrong));
    else if (name === 'planned_end' && isOpenEnd(value.value)) {
      const says = `${found(text)} stands for no end at all: it is taken as open.`;
      remarks.push(at(row, name, { code: 'cell.openEnd', says }));
    } else if (name === 'next_session' && isLately(value.value, reader.now)) {
      // A file is imported again later than it was written.
      said.delete(name);
      const says = `${found(text)} is past: it is left out, and the next session is planned by cadence_days.`;
      remarks.push(at(row, name, { code: 'cell.past', says }));
    } else facts[field] = value.value;
  });
  const checked = v.safeParse(Row, facts);
  const wrong = new Set(checked.issues?.map((issue) => issue.path?.[0].key));
  for (const [name, text] of said) {
    const { field, possible } = columnOf(name);
    if (!wrong.has(field) || !Object.hasOwn(facts, field)) continue;
    problems.push(notPossible(row, name, `${found(text)}; possible is ${possible}.`));
  }
  // Whatever else is wrong with the row, so that it is mended once.
  const sound = Object.entries(facts).filter(([field]) => !wrong.has(field as keyof Row));
  const dates = implausible(Object.fromEntries(sound) as Partial<Row>, reader.now.slice(0, 10));
  problems.push(...dates.map(({ name, says }) => notPossible(row, name, says)));
  if (checked.success) {
    remarks.push(
      ...beyondCap(row, checked.output),
      ...unreached(row, checked.output),
      ...unwritten(row, checked.output, reader.languages),
    );
  }
  const order = (one: CaseloadProblem): number => names.findIndex((name) => name === one.column);
  return checked.success && problems.length === 0
    ? { case: checked.output, said, remarks }
    : { problems: problems.toSorted((a, b) => order(a) - order(b)) };
}

/** Each text of a cell without its links; what was a link alone is none. */
function linkless(cell: string): string {
  const texts = cell.split('|');
  const left = texts.map((text) => withoutForeignLinks(text, []));
  return texts.every((text, n) => text === left[n])
    ? cell
    : left.filter((text) => text !== '').join(' | ');
}

const totals =
  /^(?:(?:grand |sub)?totals?|sums?|count|average|summe|gesamt(?:summe)?|zwischensumme|insgesamt|anzahl|mittelwert)\b/i;

/** What is no case though it stands among them: the sum below a table, a note, or a cell of a column without a name; null: none. */
function strayIn(
  row: number,
  names: readonly (ColumnName | '' | null)[],
  cells: readonly string[],
): CaseloadProblem | null {
  if (!names.includes('external_ref') || !names.includes('worker_ref')) return null;
  const cell = (column: ColumnName) => meantBy(cells[names.indexOf(column)] ?? '');
  const said = cells.map(meantBy).filter((text) => text !== '');
  const [ref, worker, first = ''] = [cell('external_ref'), cell('worker_ref'), said[0]];
  if (worker === '' && (totals.test(first) || (ref === '' && said.length < 3))) {
    const says = `${found(first)}, and no worker: it looks like the sum of a table, or a note, and not like a case; take the row out.`;
    return at(row, null, { code: 'row.noCase', says });
  }
  const unnamed = names.findIndex((name, n) => name === '' && (cells[n] ?? '').trim() !== '');
  if (unnamed === -1) return null;
  const says = `${found(cells[unnamed] ?? '')} in column ${letterOf(unnamed)}, which has no name: name the column in the header, or take it out.`;
  return at(row, null, { code: 'column.unnamed', says });
}

/** As a spreadsheet calls a column: A to Z, then AA. */
function letterOf(n: number): string {
  const letter = String.fromCharCode(65 + (n % 26));
  return n < 26 ? letter : `${letterOf(Math.floor(n / 26) - 1)}${letter}`;
}

function beyondCap(row: number, { sessionsSoFar, sessionCap }: Row): CaseloadProblem[] {
  if (sessionCap === undefined || sessionsSoFar <= sessionCap) return [];
  const says = `found ${sessionsSoFar}, more than the ${sessionCap} of session_cap: the limit is past already.`;
  return [at(row, 'sessions_so_far', { code: 'cell.beyondCap', says })];
}

const addresses = { email: 'email', phone: 'phone', sms: 'phone' } as const;

/** Of a client who is to be reached on a way for which nothing is known: nobody can write or call until somebody has asked. */
function unreached(row: number, case_: Row): CaseloadProblem[] {
  const way = case_.preferredChannel;
  if (way === undefined || way === 'person' || way === 'post') return [];
  const column = addresses[way];
  if (case_[column] !== undefined) return [];
  const says = `found "${way}", and the cell of ${column} is empty: nobody is reached so until it is told.`;
  return [at(row, 'preferred_channel', { code: 'cell.unreached', says })];
}

/** Of a client whose language the agency does not write in it is said, before anybody is written to in another. */
function unwritten(
  row: number,
  { language }: Row,
  languages: readonly string[],
): CaseloadProblem[] {
  const says = otherLanguage(language, { languages });
  return says === null ? [] : [at(row, 'language', { code: 'cell.otherLanguage', says })];
}

function notPossible(row: number, name: ColumnName, says: string): CaseloadProblem {
  return at(row, name, { code: 'cell.notPossible', says });
}

function missing(row: number, name: ColumnName): CaseloadProblem {
  return at(row, name, { code: 'cell.missing', says: 'empty, and it is needed.' });
}

function miscounted(
  row: number,
  { length: wanted }: readonly unknown[],
  { length: found }: readonly unknown[],
): CaseloadProblem {
  const says = `found ${found} cells; possible is ${wanted}, as in the header. A cell that holds the separator stands in quotes.`;
  return at(row, null, { code: 'row.cells', says });
}
