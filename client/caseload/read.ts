import type { Row } from '../../workflows/ending/row.ts';
import { cellsOf } from './cells.ts';
import { type Header, readHeader } from './header.ts';
import { at, type CaseloadProblem } from './problem.ts';
import { readRow } from './row.ts';
import { UnreadableCaseload } from './text.ts';

/** A row in which nothing is wrong; as a spreadsheet counts, the header is row 1. */
export interface SoundRow {
  row: number;
  case: Row;
}

/** One row of a caseload: its case, or everything that is wrong with it. */
export type CaseloadRow = SoundRow | { row: number | null; problems: CaseloadProblem[] };

/** Reads a caseload (CSV, docs/field.md#caseload) row by row; no problem hides another. */
export async function* readCaseload(path: string): AsyncGenerator<CaseloadRow> {
  try {
    yield* rowsOf(path);
  } catch (error) {
    if (!(error instanceof UnreadableCaseload)) throw error;
    yield { row: error.problem.row, problems: [error.problem] };
  }
}

async function* rowsOf(path: string): AsyncGenerator<CaseloadRow> {
  let header: Header | null = null;
  let empty = true;
  const rowOf = new Map<string, number>();
  for await (const { row, cells } of cellsOf(path)) {
    if (header === null) {
      header = readHeader(row, cells);
      if (header.problems.length > 0) yield { row, problems: header.problems };
      continue;
    }
    empty = false;
    const read = readRow(row, header.names, cells);
    const ref = (cells[header.names.indexOf('external_ref')] ?? '').trim();
    const before = ref === '' ? undefined : rowOf.get(ref);
    if (before === undefined) rowOf.set(ref, row);
    const repeated = before === undefined ? [] : [repetition(row, ref, before)];
    if ('case' in read && repeated.length === 0) yield { row, case: read.case };
    else yield { row, problems: [...('problems' in read ? read.problems : []), ...repeated] };
  }
  if (empty) {
    const says = `${path} holds no case: below a header of column names it needs a row for each.`;
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
export async function checkCaseload(path: string): Promise<CheckedCaseload> {
  const rows: SoundRow[] = [];
  const problems: CaseloadProblem[] = [];
  for await (const read of readCaseload(path)) {
    if ('case' in read) rows.push(read);
    else problems.push(...read.problems);
  }
  return { rows, problems };
}
