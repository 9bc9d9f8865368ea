/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { phases } from '../../workflows/ending/phases.ts';
import { quoted } from '../../workflows/ending/workflow-id.ts';
import { titleOfPhase } from '../drawing/index.ts';
import { EndwellError } from '../endwell-error.ts';
import type { Inside, Office } from '../office/index.ts';
import { CaseTable, type Row } from './case-table.tsx';
import { clockAt } from './dates.tsx';

interface Filters {
  stage: string;
  owed: string;
}

interface Found {
  rows: readonly Row[];
  total: number;
  next: string | null;
  filters: Filters;
  /** What was looked for by name or reference; null: nothing was. */
  sought: string | null;
}

const aPage = 20;
/** So many are looked through for a name: more than anybody looks after. */
const mostLookedThrough = 400;

/** All endings that are theirs: filtered by a form whose address can be kept, sought by one whose address says nothing. */
export function caseloadRoutes(now: () => number): Hono<Inside> {
  return new Hono<Inside>()
    .get('/caseload', async (c) => {
      const office = c.get('office');
      const { stage = '', owed = '', after = '' } = c.req.query();
      const filters = { stage, owed };
      const { endings, next, total } = await office.page(aPage, after || undefined, asked(filters));
      const rows = await office.seen(endings);
      return show(c, now(), { rows, total, next, filters, sought: null });
    })
    .post('/caseload', async (c) => {
      const office = c.get('office');
      const form = await c.req.parseBody();
      const sought = typeof form['find'] === 'string' ? form['find'].trim().slice(0, 100) : '';
      if (sought === '') return c.redirect('/caseload', 303);
      const ref = office.house.endings.refOf(sought);
      if (await isThere(office, ref)) return c.redirect(`/endings/${ref}`, 303);
      const { endings } = await office.page(mostLookedThrough);
      const word = plain(sought);
      const rows = (await office.seen(endings)).filter(({ listed, view }) =>
        [listed.externalRef, view?.said.reach.name].some((one) => plain(one ?? '').includes(word)),
      );
      const filters = { stage: '', owed: '' };
      return show(c, now(), { rows, total: rows.length, next: null, filters, sought });
    });
}

const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** In the words of Temporal's list; what is no stage of ours filters nothing. */
function asked({ stage, owed }: Filters): string | undefined {
  const known = phases.find((phase) => phase === stage);
  const parts = [
    ...(known === undefined ? [] : [`EwPhase = ${quoted(known)}`]),
    ...(owed === 'yes' ? ['EwNeedsHuman = true'] : []),
    ...(owed === 'late' ? ['EwOverdue = true'] : []),
  ];
  return parts.length > 0 ? parts.join(' AND ') : undefined;
}

async function isThere(office: Office, ref: string): Promise<boolean> {
  try {
    await office.open(ref);
    return true;
  } catch (error) {
    if (error instanceof EndwellError && error.code === 'notFound') return false;
    throw error;
  }
}

function show(c: Context<Inside>, now: number, found: Found) {
  const { person, agency } = c.get('office');
  const { today } = clockAt(agency, now);
  const page = <Caseload found={found} me={person.ref} today={today} />;
  return c.render(page, { title: 'Caseload' });
}

const Caseload = ({ found, me, today }: { found: Found; me: string; today: string }) => {
  const { rows, total, next, filters, sought } = found;
  const { stage, owed } = filters;
  const further = new URLSearchParams({ stage, owed, after: next ?? '' });
  return (
    <>
      <h1>Caseload</h1>
      <p class="soft">
        {sought === null ? `${total} in all.` : `${rows.length} found for “${sought}”.`}{' '}
        <a href="/open">Open an ending</a>
      </p>
      <Finding filters={filters} />
      {rows.length === 0 ? (
        <p>
          There are none. <a href="/caseload">Show all that are yours</a>
        </p>
      ) : (
        <CaseTable rows={rows} me={me} today={today} />
      )}
      {next !== null && (
        <p>
          <a href={`/caseload?${further.toString()}`}>The next ones</a>
        </p>
      )}
    </>
  );
};

const Finding = ({ filters: { stage, owed } }: { filters: Filters }) => (
  <search class="finding screen">
    <form method="post" action="/caseload">
      <label>
        Name, or your agency’s reference
        <input name="find" type="search" autocomplete="off" />
      </label>
      <button class="second">Find</button>
    </form>
    <form method="get" action="/caseload">
      <label>
        Stage
        <select name="stage">
          <option value="">all</option>
          {phases.map((phase) => (
            <option value={phase} selected={phase === stage}>
              {titleOfPhase(phase)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Something owed
        <select name="owed">
          <option value="">whether or not</option>
          <option value="yes" selected={owed === 'yes'}>
            something is owed
          </option>
          <option value="late" selected={owed === 'late'}>
            something is overdue
          </option>
        </select>
      </label>
      <button class="second">Show these</button>
    </form>
  </search>
);
