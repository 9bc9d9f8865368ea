/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import type { View } from '../../workflows/ending/reading/view.ts';
import { nameOfDate } from '../drawing/index.ts';
import { localTimeOf } from '../local-time.ts';
import type { Inside, Office } from '../office/index.ts';
import { type CountedView, listAtDoor, savedViews } from '../views.ts';
import { ToEnding } from './client-name.tsx';
import { foundViews, type FoundViews } from './found-views.ts';
import { Fact, Part } from './frame.tsx';
import { headline } from './plain-words.ts';

/** What is known of the installation itself. */
export interface Installation {
  /** What the builds are builds of. */
  deployment: string;
  /** The build that new steps are taken with; null: none is named. */
  current: string | null;
  /** The build of the program that answers here. */
  here: string;
  /** The address of the door before Temporal's pages; null: there is none that is known here. */
  door: string | null;
}

/** The lists that somebody looks at every morning, with how many of this agency's endings each names now. */
async function countedFor(
  office: Office,
  { deployment, current }: Installation,
  now: number,
): Promise<CountedView[]> {
  const version = current === null ? null : `${deployment}:${current}`;
  const ofEndings = savedViews(now, version).filter(
    ({ query }) => !query.includes('workerDeparture'),
  );
  const counted = ofEndings.map(async (view) => {
    const { total } = await office.page(1, undefined, `(${view.query})`);
    return { ...view, count: total };
  });
  return await Promise.all(counted);
}

/** `/running`: whether everything runs, for an administrator: lists with counts, what is stuck, builds and versions. */
export function createRunningRoom(
  installation: () => Promise<Installation>,
  now: () => number,
): Hono<Inside> {
  return new Hono<Inside>().get('/running', async (c) => {
    const office = c.get('office');
    const [found, faulty] = await Promise.all([
      installation(),
      foundViews(office, `EwFlags = 'faulty' OR TemporalReportedProblems IS NOT NULL`),
    ]);
    const lists = await countedFor(office, found, now());
    const stuck = office.agency.owed.filter(({ type }) => type === 'stuck-case');
    const page = (
      <>
        <h1>Running</h1>
        <dl class="facts">
          <Fact name="Policy" says={`version ${office.agency.version}`} />
          <Fact name="Build in use" says={found.current ?? 'none is named'} />
          <Fact name="Build here" says={found.here} />
          <Fact
            name="Faulty endings"
            says={String(faulty.views.length + faulty.more + faulty.silent.length)}
          />
        </dl>
        {found.current !== null && found.current !== found.here && (
          <p>
            The build here is not the one in use: see what it would do to each running ending by{' '}
            <code>endwell upgrade plan</code>.
          </p>
        )}
        <Part id="lists" title="Lists">
          <Lists lists={lists} door={found.door} />
        </Part>
        <Part id="faulty" title="Faulty endings">
          <Faulty found={faulty} />
        </Part>
        {office.agency.faults.length + stuck.length > 0 && (
          <Part id="agency" title="The agency itself">
            <ul>
              {office.agency.faults.map(({ what }) => (
                <li>{what}</li>
              ))}
              {stuck.map(({ what }) => (
                <li>{what}</li>
              ))}
            </ul>
          </Part>
        )}
      </>
    );
    return await c.render(page, { title: 'Running' });
  });
}

const Lists = ({ lists, door }: { lists: readonly CountedView[]; door: string | null }) => (
  <>
    <table>
      <caption class="hidden">Lists, each with how many it names now</caption>
      <thead>
        <tr>
          <th scope="col">List</th>
          <th scope="col">How many</th>
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <tr>
            <th scope="row">
              {door === null ? (
                headline(list.name)
              ) : (
                <a href={listAtDoor(door, list)}>{headline(list.name)}</a>
              )}
            </th>
            <td data-of="How many">{list.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {door === null && (
      <p class="soft">
        No door to Temporal’s pages is known here: <code>npm start</code> opens one on this machine.
      </p>
    )}
  </>
);

const Faulty = ({ found: { views, silent, more } }: { found: FoundViews }) => (
  <>
    {views.length + silent.length === 0 && <p>None: whatever was due has happened.</p>}
    {views.length > 0 && (
      <ul class="list">
        {views.map((view) => (
          <li>
            <div>
              <h3>
                <ToEnding one={view} view={view} />
              </h3>
              <span class="soft">{sayFaults(view)}</span>
            </div>
          </li>
        ))}
      </ul>
    )}
    {more > 0 && <p class="soft">{`and ${more} more`}</p>}
    {silent.length > 0 && <p>{`These do not answer: ${silent.join(', ')}.`}</p>}
  </>
);

function sayFaults({ faults, zone, zoneRules }: View): string {
  const local = localTimeOf({ zone, zoneRules });
  const said = faults.map(
    ({ what, since }) => `${what}, since ${nameOfDate(local(since).slice(0, 10))}`,
  );
  return said.join('; ') || 'its steps fail, and are tried again';
}
