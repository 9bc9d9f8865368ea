import { meantBy } from './damage.ts';
import { cellsOf } from './cells.ts';
import { type Header, readHeader } from './header.ts';
import { at, type CaseloadProblem } from './problem.ts';
import { Likeness } from './likeness.ts';
import { type ReadCase, type Reader, readRow } from './row.ts';
import { type CaseloadSource, nameOf, UnreadableCaseload } from './text.ts';

/** A row in which nothing is wrong; as a spreadsheet counts, the header is row 1. */
export interface SoundRow extends ReadCase {
  row: number;
}

/** One row of a caseload: its case, or everything that is wrong with it. */
export type CaseloadRow = SoundRow | { row: number | null; problems: CaseloadProblem[] };

/** Where no policy says otherwise, nothing is known of the language of dates, and now is now. */
function usual(): Reader {
  return { languages: [], now: new Date().toISOString().slice(0, 16) };
}

/** Reads a caseload (CSV, docs/field.md#caseload) row by row; no problem hides another. */
export async function* readCaseload(
  source: CaseloadSource,
  reader: Reader = usual(),
): AsyncGenerator<CaseloadRow> {
  try {
    yield* rowsOf(source, reader);
  } catch (error) {
    if (!(error instanceof UnreadableCaseload)) throw error;
    yield { row: error.problem.row, problems: [error.problem] };
  }
}

async function* rowsOf(source: CaseloadSource, reader: Reader): AsyncGenerator<CaseloadRow> {
  let header: Header | null = null;
  let empty = true;
  const rowOf = new Map<string, number>();
  const alike = new Likeness();
  for await (const { row, cells } of cellsOf(source)) {
    if (header === null) {
      header = readHeader(row, cells);
      if (header.problems.length > 0) yield { row, problems: header.problems };
      continue;
    }
    empty = false;
    const read = readRow(row, header.names, cells, reader);
    const ref = meantBy(cells[header.names.indexOf('external_ref')] ?? '');
    const before = ref === '' ? undefined : rowOf.get(ref);
    if (before === undefined) rowOf.set(ref, row);
    const repeated = before === undefined ? [] : [repetition(row, ref, before)];
    if ('case' in read && repeated.length === 0) {
      const remarks = [...read.remarks, ...alike.remarks(row, read.case)];
      yield { row, ...read, remarks };
    } else yield { row, problems: [...('problems' in read ? read.problems : []), ...repeated] };
  }
  if (empty) {
    const says = `${nameOf(source)} holds no case: below a header of column names it needs a row for each.`;
    yield { row: null, problems: [at(null, null, { code: 'caseload.empty', says })] };
  }
}

function repetition(row: number, ref: string, before: number): CaseloadProblem {
  const says = `found ${JSON.stringify(ref)}, which row ${before} has already; each case stands in one row.`;
  return at(row, 'external_ref', { code: 'row.repeated', says });
}

/** What a dry run finds. */
export interface CheckedCaseload {
  /** In their order; none of them is opened while there is a problem. */
  rows: SoundRow[];
  problems: CaseloadProblem[];
}

/** Reads a whole caseload and opens nothing. */
export async function checkCaseload(
  source: CaseloadSource,
  reader?: Reader,
): Promise<CheckedCaseload> {
  const rows: SoundRow[] = [];
  const problems: CaseloadProblem[] = [];
  for await (const read of readCaseload(source, reader)) {
    if ('case' in read) rows.push(read);
    else problems.push(...read.problems);
  }
  return { rows, problems };
}
