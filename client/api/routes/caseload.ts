import * as v from 'valibot';
import { localTimeOf } from '../../local-time.ts';
import { checkedCaseload, openCaseload } from '../../office/index.ts';
import { toIso } from '../../scenario/document.ts';
import { Imported } from '../answers/work.ts';
import { RequestError } from '../request-error.ts';
import { route, type Route } from '../route.ts';

/** A caseload as a spreadsheet writes it, for the document alone: it is read row by row. */
const Csv = v.pipe(
  v.string(),
  v.description('A caseload (CSV, UTF-8): a header, and a row for each case'),
);

export const caseloadRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/imports',
    id: 'importCaseload',
    tag: 'Caseloads',
    title: 'Open the endings of a caseload',
    says: 'Under the settings in force. A caseload is taken as a whole: with one mistake in it nothing is opened. What exists is left alone, and compared. Nothing is sent to those just opened before quietUntil.',
    needs: 'import',
    query: v.strictObject({
      dryRun: v.optional(
        v.pipe(v.boolean(), v.description('Say all that is wrong with it, and open nothing')),
      ),
    }),
    takes: {
      types: ['text/csv'],
      schema: Csv,
      example: 'external_ref,worker_ref,start_date\nR-3001,W-7,2035-02-05\n',
    },
    gives: { says: 'What became of each row, or would.', schema: Imported },
    answer: async ({ office, query: { dryRun = false }, body }) => {
      const now = localTimeOf(office.agency)(Date.now()).replace(' ', 'T');
      // What is not JSON comes as it was sent.
      const source = { name: 'The caseload', bytes: body as unknown as Uint8Array };
      const { rows, problems } = await checkedCaseload(office, source, now);
      const remarks = rows.flatMap((row) => row.remarks);
      const read = { cases: rows.length, problems, remarks };
      if (dryRun) return { ...nothingDone, ...read, dryRun };
      if (problems.length > 0) throw refused(problems);
      const { quietUntil, ...report } = await openCaseload(office, rows);
      const quiet = report.opened === 0 ? null : toIso(quietUntil);
      return { ...read, ...report, dryRun, quietUntil: quiet };
    },
  }),
];

const nothingDone = { opened: 0, kept: 0, refused: [], differing: [], quietUntil: null };

function refused(
  problems: readonly { row: number | null; column: string | null; says: string }[],
): RequestError {
  const errors = problems.slice(0, MOST_SAID).map(({ row, column, says }) => ({
    pointer: ['#', row, column].filter((part) => part !== null).join('/'),
    detail: says,
  }));
  const says = `Nothing was opened: ${problems.length} mistakes stand in the caseload, which is taken as a whole.`;
  return new RequestError('caseload', says, {
    mend: 'Mend what errors name; dryRun=true names all of it.',
    errors,
  });
}

const MOST_SAID = 100;
