/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { ImportReport } from '../caseload/import.ts';
import { columnNames, columnOf } from '../caseload/columns.ts';
import type { CaseloadProblem } from '../caseload/problem.ts';
import type { CheckedCaseload, SoundRow } from '../caseload/read.ts';
import { nameOfDate } from '../drawing/index.ts';
import { type Clock, When } from './dates.tsx';
import { Part } from './frame.tsx';
import { atRooms } from './plain-words.ts';

/** So many rows are told one by one; what they are is known to whoever wrote them. */
const mostRows = 100;

const rowsOf = (many: number): string => (many === 1 ? 'one row' : `${many} rows`);

/** Everything that is wrong with a caseload, by row and column. */
export const Problems = ({ rows, problems }: CheckedCaseload & { text: string }) => {
  const wrong = new Set(problems.map(({ row }) => row)).size;
  const found = problems.length === 1 ? 'One thing is' : `${problems.length} things are`;
  const rest = rows.length === 0 ? '' : `; in ${rowsOf(rows.length)} there is nothing`;
  return (
    <>
      <div class="problem" role="alert" aria-labelledby="problem" tabindex={-1}>
        <h2 id="problem">This caseload cannot be opened yet</h2>
        <p>{`${found} to be mended, in ${rowsOf(wrong)}${rest}. A caseload is taken as a whole, so nothing was opened.`}</p>
        <p>
          <a href="#caseload">Mend it below</a>, or in your own file, and look again.
        </p>
      </div>
      <Places caption="What is to be mended" problems={problems} />
    </>
  );
};

const Places = ({
  caption,
  problems,
}: {
  caption: string;
  problems: readonly CaseloadProblem[];
}) => (
  <>
    <table>
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Column</th>
          <th scope="col">What is found there</th>
        </tr>
      </thead>
      <tbody>
        {problems.slice(0, mostRows).map((problem) => (
          <tr>
            <th scope="row">{problem.row ?? 'all'}</th>
            <td data-of="Column">{problem.column ?? '–'}</td>
            <td>{atRooms(withoutPlace(problem))}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {problems.length > mostRows && <p class="soft">{`and ${problems.length - mostRows} more`}</p>}
  </>
);

/** Its sentence begins with the place, which the table says. */
function withoutPlace({ row, column, says }: CaseloadProblem): string {
  const place = [row === null ? null : `row ${row}`, column].filter((part) => part !== null);
  const before = `${place.join(', ')}: `;
  const rest = place.length > 0 && says.startsWith(before) ? says.slice(before.length) : says;
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

/** What would be opened, and what is worth a second look. */
export const Found = ({ rows, text }: { rows: readonly SoundRow[]; text: string }) => {
  const remarks = rows.flatMap((row) => row.remarks);
  return (
    <Part id="found" title={`${rows.length} cases can be opened`}>
      {remarks.length > 0 && (
        <>
          <h3>Worth a second look</h3>
          <Places caption="What is worth a second look" problems={remarks} />
        </>
      )}
      <details>
        <summary>The cases</summary>
        <Cases rows={rows} />
      </details>
      <form method="post" action="/import/open" class="actions">
        <input type="hidden" name="caseload" value={text} />
        <button>{`Open ${rows.length} cases`}</button>
      </form>
    </Part>
  );
};

const Cases = ({ rows }: { rows: readonly SoundRow[] }) => (
  <>
    <table>
      <caption class="hidden">The cases, as they were read</caption>
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">Client</th>
          <th scope="col">Programme</th>
          <th scope="col">Worker</th>
          <th scope="col">Began</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostRows).map(({ case: one }) => (
          <tr>
            <th scope="row">{one.externalRef}</th>
            <td data-of="Client">{one.name ?? '–'}</td>
            <td data-of="Programme">{one.programme}</td>
            <td data-of="Worker">{one.worker}</td>
            <td data-of="Began">{one.startDate ? nameOfDate(one.startDate) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {rows.length > mostRows && <p class="soft">{`and ${rows.length - mostRows} more`}</p>}
  </>
);

const needed = new Intl.ListFormat('en-GB').format(
  columnNames.filter((name) => columnOf(name).needed),
);

/** Where it is pasted or sent; what was pasted stays where something is wrong with it. */
export const CaseloadForm = ({ text, wrong }: { text: string; wrong: boolean }) => (
  <Part id="give" title={text === '' ? 'Give it' : 'Change it'}>
    <form method="post" action="/import" enctype="multipart/form-data">
      <div class="field">
        <label htmlFor="file">A file from your spreadsheet</label>
        <span class="hint" id="file-hint">
          {`Saved as “CSV UTF-8”. Its first row names the columns; ${needed} have to be among them.`}
        </span>
        <input
          id="file"
          name="file"
          type="file"
          accept=".csv,.txt,text/csv"
          aria-describedby="file-hint"
        />
      </div>
      <div class="field">
        <label htmlFor="caseload">Or paste its rows here</label>
        <textarea
          id="caseload"
          name="caseload"
          class="source"
          rows={text === '' ? 6 : 16}
          spellcheck={false}
          aria-invalid={wrong ? 'true' : undefined}
        >
          {text}
        </textarea>
      </div>
      <button class={text === '' || wrong ? undefined : 'second'}>Look at it</button>
    </form>
  </Part>
);

/** What became of the rows. */
export const Report = ({
  report,
  clock,
}: {
  report: ImportReport & { quietUntil: number };
  clock: Clock;
}) => {
  const { opened, kept, refused, differing, quietUntil } = report;
  return (
    <>
      <h1>The caseload is opened</h1>
      <output class="done">
        {`${opened} endings began${kept > 0 ? `, ${kept} were there before and left alone` : ''}.`}
        {opened > 0 && (
          <>
            {' '}
            Nothing is sent to these clients before{' '}
            <When local={clock.local(quietUntil)} today={clock.today} />.
          </>
        )}
      </output>
      {refused.length > 0 && (
        <Part id="refused" title={`${refused.length} rows were refused`}>
          <Places
            caption="Rows that were refused"
            problems={refused.map(({ row, says, externalRef }) => ({
              row,
              says,
              column: externalRef,
              code: 'cell.notPossible',
            }))}
          />
        </Part>
      )}
      {differing.length > 0 && (
        <Part id="differing" title="Where a row says something else than its ending">
          <Places caption="Rows that say something else than their ending" problems={differing} />
        </Part>
      )}
      <p>
        <a href="/caseload">Go to the caseload</a>
      </p>
    </>
  );
};
