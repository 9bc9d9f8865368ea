import type { Instant } from '../../workflows/calendar/almanac.ts';
import type { Row } from '../../workflows/ending/row.ts';
import { EndwellError } from '../endwell-error.ts';
import type { Opened } from '../start-ending.ts';
import { readCaseload } from './read.ts';

/** What became of the rows of a caseload. */
export interface ImportReport {
  opened: number;
  /** There before, and left alone. */
  kept: number;
  refused: RefusedRow[];
}

export interface RefusedRow {
  row: number | null;
  code: string;
  says: string;
}

export interface ImportOptions {
  path: string;
  /** Nothing is sent before (epoch milliseconds); null where it was released at once. */
  quietUntil: Instant | null;
  /** Opens one case; told again, it keeps what there is. */
  open: (row: Row) => Promise<Opened>;
  /** Hears of each row that is done. */
  passed: () => void;
}

/** Enough to keep a server busy, and not so many that it turns anybody away. */
const atOnce = 8;

/**
 * Opens every case of a caseload that was checked before, a few at once and never holding them all.
 * What is wrong with one row is no matter of the others; when the server fails, the import stops, and
 * may be repeated as a whole.
 *
 * @throws EndwellError what `open` failed with, where it is no matter of the row
 */
export async function importCaseload(options: ImportOptions): Promise<ImportReport> {
  const report: ImportReport = { opened: 0, kept: 0, refused: [] };
  const rows = readCaseload(options.path);
  const work = async (): Promise<void> => {
    for await (const read of rows) {
      if ('case' in read) await openRow(read, options, report);
      else
        for (const { code, row, says } of read.problems) report.refused.push({ code, row, says });
      options.passed();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw stopped(failed.reason, report);
  report.refused.sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  return report;
}

async function openRow(
  { row, case: read }: { row: number; case: Row },
  { open, quietUntil }: ImportOptions,
  report: ImportReport,
): Promise<void> {
  try {
    const { outcome } = await open(quietUntil === null ? read : { ...read, quietUntil });
    report[outcome]++;
  } catch (error) {
    if (!(error instanceof EndwellError) || !ofRow.has(error.code)) throw error;
    report.refused.push({ row, code: error.code, says: `row ${row}: ${error.message}` });
  }
}

const ofRow: ReadonlySet<string> = new Set(['invalidRow', 'unknownPlace']);

function stopped(reason: unknown, { opened, kept }: ImportReport): unknown {
  if (!(reason instanceof EndwellError)) return reason;
  const says = `${reason.message} Until then ${opened} endings were opened and ${kept} kept: import the file again, and it goes on from there.`;
  return new EndwellError(reason.code, says, { cause: reason });
}
