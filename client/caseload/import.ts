import type { Instant } from '../../workflows/calendar/almanac.ts';
import type { Row } from '../../workflows/ending/row.ts';
import { CodedError } from '../../coded-error.ts';
import { foreseen } from '../../server-fault.ts';
import { EndwellError } from '../endwell-error.ts';
import type { Opened } from '../start-ending.ts';
import type { CaseloadProblem } from './problem.ts';
import type { SoundRow } from './read.ts';

/** What became of the rows of a caseload. */
export interface ImportReport {
  opened: number;
  /** There before, and left alone. */
  kept: number;
  refused: RefusedRow[];
  /** Where rows say something else than the endings that were kept, and what came of it. */
  differing: CaseloadProblem[];
}

export interface RefusedRow {
  row: number;
  /** The agency’s own reference of the case. */
  externalRef: string;
  code: string;
  says: string;
}

export interface ImportOptions {
  rows: readonly SoundRow[];
  /** Nothing is sent before (epoch milliseconds); null where it was released at once. */
  quietUntil: Instant | null;
  /** Whom a case names and the agency does not know, as a sentence; null: it knows them all. */
  stranger?: (row: Row) => Promise<string | null>;
  /** Opens one case; told again, it keeps what there is. */
  open: (row: Row) => Promise<Opened>;
  /** Compares a row with the ending that was kept. */
  compare?: (row: SoundRow, ref: string) => Promise<CaseloadProblem[]>;
  /** Hears of each row that is done. */
  passed: () => void;
}

/** Enough to keep a server busy, and not so many that it turns anybody away. */
const atOnce = 8;

/**
 * Opens every case of a caseload that was checked before, a few at once.
 * What is wrong with one row is no matter of the others; when the server fails, the import stops, and
 * may be repeated as a whole.
 *
 * @throws CodedError what `open` failed with, where it is no matter of the row
 */
export async function importCaseload(options: ImportOptions): Promise<ImportReport> {
  const report: ImportReport = { opened: 0, kept: 0, refused: [], differing: [] };
  const rows = inTurn(options.rows);
  const work = async (): Promise<void> => {
    for (const row of rows) {
      await openRow(row, options, report);
      options.passed();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw stopped(failed.reason, report);
  report.refused.sort((one, other) => one.row - other.row);
  report.differing.sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  return report;
}

/** Several take from it, each the next; when one of them fails, it ends for all. */
function* inTurn(rows: readonly SoundRow[]): Generator<SoundRow> {
  yield* rows;
}

async function openRow(
  sound: SoundRow,
  { open, quietUntil, compare, stranger }: ImportOptions,
  report: ImportReport,
): Promise<void> {
  const { row, case: read } = sound;
  try {
    const says = (await stranger?.(read)) ?? null;
    if (says !== null) throw new EndwellError('actor.unknown', says);
    const { outcome, ref } = await open(quietUntil === null ? read : { ...read, quietUntil });
    report[outcome === 'opened' ? 'opened' : 'kept']++;
    if (outcome === 'kept' && compare) report.differing.push(...(await compare(sound, ref)));
  } catch (error) {
    if (!(error instanceof EndwellError) || !ofRow.has(error.code)) throw error;
    const { externalRef } = read;
    const says = `row ${row}: ${error.message}`;
    report.refused.push({ row, externalRef, code: error.code, says });
  }
}

const ofRow: ReadonlySet<string> = new Set([
  'invalidRow',
  'unknownPlace',
  'stopped',
  'actor.unknown',
]);

function stopped(reason: unknown, { opened, kept }: ImportReport): unknown {
  const known = foreseen(reason);
  if (!(known instanceof CodedError)) return reason;
  const says = `${known.message} Until then ${opened} endings were opened and ${kept} kept: import the file again, and it goes on from there.`;
  return new CodedError(known.code, says, { cause: reason });
}
