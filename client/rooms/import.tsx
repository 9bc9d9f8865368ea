/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import type { CheckedCaseload } from '../caseload/read.ts';
import { textOf, UnreadableCaseload } from '../caseload/text.ts';
import { localTimeOf } from '../local-time.ts';
import { checkedCaseload, type Inside, type Office, openCaseload } from '../office/index.ts';
import { clockAt } from './dates.tsx';
import { CaseloadForm, Found, Problems, Report } from './import-parts.tsx';

/** `/import`: a caseload pasted or sent as a file, looked at as a whole, and then opened row by row. */
export function createImportRoom(now: () => number): Hono<Inside> {
  return new Hono<Inside>()
    .get('/import', (c) => shown(c, '', null))
    .post('/import', async (c) => {
      const { text, unreadable } = await sentIn(c);
      const checked = unreadable ?? (await checkedIn(c.get('office'), text, now()));
      if (checked.problems.length > 0) c.status(422);
      return await shown(c, text, checked);
    })
    .post('/import/open', async (c) => {
      const office = c.get('office');
      const { text } = await sentIn(c);
      const checked = await checkedIn(office, text, now());
      if (checked.problems.length > 0) {
        c.status(409);
        return await shown(c, text, checked);
      }
      const report = await openCaseload(office, checked.rows);
      const page = <Report report={report} clock={clockAt(office.agency, now())} />;
      return await c.render(page, { title: 'The caseload is opened' });
    });
}

/** What was sent: a file goes before what stands in the field. */
async function sentIn(
  c: Context<Inside>,
): Promise<{ text: string; unreadable: CheckedCaseload | null }> {
  const { file, caseload } = await c.req.parseBody();
  const pasted = typeof caseload === 'string' ? caseload : '';
  if (!(file instanceof File) || file.size === 0) return { text: pasted, unreadable: null };
  const source = { name: file.name.slice(0, 80), bytes: new Uint8Array(await file.arrayBuffer()) };
  try {
    let text = '';
    for await (const piece of textOf(source)) text += piece;
    return { text, unreadable: null };
  } catch (error) {
    if (!(error instanceof UnreadableCaseload)) throw error;
    return { text: pasted, unreadable: { rows: [], problems: [error.problem] } };
  }
}

/** Looks at every row as it would be read under the settings in force, and opens nothing. */
async function checkedIn(office: Office, text: string, now: number): Promise<CheckedCaseload> {
  const local = localTimeOf(office.agency)(now).replace(' ', 'T');
  const source = { name: 'The caseload', bytes: new TextEncoder().encode(text) };
  return await checkedCaseload(office, source, local);
}

async function shown(
  c: Context<Inside>,
  text: string,
  checked: CheckedCaseload | null,
): Promise<Response> {
  const wrong = checked !== null && checked.problems.length > 0;
  const page = (
    <>
      {wrong && <Problems {...checked} text={text} />}
      <h1>Import a caseload</h1>
      {checked === null && (
        <p>
          Each row becomes an ending that runs from now on. First you see what would be opened and
          what is wrong; nothing happens before you say so.
        </p>
      )}
      {checked !== null && !wrong && <Found rows={checked.rows} text={text} />}
      <CaseloadForm text={text} wrong={wrong} />
    </>
  );
  return await c.render(page, { title: 'Import a caseload', wrong });
}
