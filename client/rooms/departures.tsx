/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { whereabouts } from '../../workflows/departure/names.ts';
import type { View } from '../../workflows/departure/reading/view.ts';
import { Lag, nameOfDate, spanInWords } from '../drawing/index.ts';
import { nameOf } from '../called.ts';
import { titleOf } from '../event-words.ts';
import { departuresFor, type Inside } from '../office/index.ts';
import { nameIn } from './client-name.tsx';
import { type Clock, clockAt, When } from './dates.tsx';
import { Fact, Part } from './frame.tsx';
import { choiceIn, roleTitle } from './plain-words.ts';

/** `/departures`: those under way that are somebody's business, and a page of each. */
export function createDepartureRooms(now: () => number): Hono<Inside> {
  return new Hono<Inside>()
    .get('/departures', async (c) => {
      const found = await departuresFor(c.get('office')).list();
      return c.render(<All found={found} />, { title: 'Departures' });
    })
    .get('/departures/:worker', async (c) => {
      const view = await departuresFor(c.get('office')).view(c.req.param('worker'));
      const seen = await c.get('office').seen(view.clients);
      const names = new Map(
        seen.map(({ listed, view: shown }) => [listed.ref, nameIn(listed, shown)]),
      );
      const page = <One view={view} now={now()} names={names} />;
      return c.render(page, { title: `${view.worker} leaves` });
    });
}

const All = ({ found }: { found: readonly View[] }) => (
  <>
    <h1>Departures</h1>
    {found.length === 0 ? (
      <p>Nobody is leaving.</p>
    ) : (
      <Part id="under-way" title="Under way">
        <ul class="list">
          {found.map((view) => (
            <DepartureRow view={view} />
          ))}
        </ul>
      </Part>
    )}
  </>
);

/** A departure in a list: where it is, how many have heard, and how long that took. */
export const DepartureRow = ({ view }: { view: View }) => {
  const { worker, phase, clients, untold, lag, owed } = view;
  const late = owed.filter(({ overdue }) => overdue).length;
  const heard = `${clients.length - untold.length} of ${clients.length} clients have heard`;
  const longest = lag.longest === null ? [] : [`the longest wait was ${spanInWords(lag.longest)}`];
  return (
    <li>
      <div>
        <h3>
          <a href={`/departures/${encodeURIComponent(worker)}`}>{worker} leaves</a>
        </h3>
        <span class="soft">{[whereabouts[phase], heard, ...longest].join(' · ')}</span>
      </div>
      <div class="when">
        {late > 0 ? <span class="tag late">{`${late} overdue`}</span> : `${owed.length} owed`}
      </div>
    </li>
  );
};

/** What the clients are called whose endings the reader may see. */
type Names = ReadonlyMap<string, string>;

const One = ({ view, now, names }: { view: View; now: number; names: Names }) => {
  const { worker, facts, phase, clients, untold, lag, confirmedAt, heardElsewhere, announcement } =
    view;
  const hearings = clients.map((one) => ({
    name: names.get(one.ref) ?? nameOf(one),
    heardAt: one.at,
    elsewhere: one.how === 'heardElsewhere',
    dueBy: one.dueBy,
  }));
  const clock = clockAt(view, now);
  return (
    <>
      <a class="back" href="/departures">
        All departures
      </a>
      <h1>{worker} leaves</h1>
      <p>{`Now ${whereabouts[phase]}.`}</p>
      <dl class="facts">
        <Fact name="Why" says={inWords('kind', facts.kind)} />
        <Fact name="Disputed" says={inWords('contentiousness', facts.contentiousness)} />
        <Fact name="Last day" says={facts.lastDay ? nameOfDate(facts.lastDay) : 'not known'} />
        <Fact name="Have heard" says={`${clients.length - untold.length} of ${clients.length}`} />
        {heardElsewhere > 0 && <Fact name="Heard elsewhere first" says={String(heardElsewhere)} />}
        {lag.median !== null && <Fact name="Half heard within" says={spanInWords(lag.median)} />}
        {lag.longest !== null && <Fact name="Longest wait" says={spanInWords(lag.longest)} />}
        <Fact name="Announcement" says={announcements[announcement]} />
        <Fact name="Speaks for the agency" says={facts.speakerName ?? facts.speaker} />
      </dl>
      <Part id="heard" title="Who has heard">
        {confirmedAt === null ? (
          <p>The facts are not confirmed: nobody is told before that.</p>
        ) : (
          <Lag id="lag" confirmedAt={confirmedAt} now={now} clients={hearings} />
        )}
        <Clients view={view} clock={clock} names={names} />
      </Part>
      <Part id="owed" title="Owed">
        <Owed view={view} clock={clock} />
      </Part>
    </>
  );
};

/** What was said of the leaving, in the words with which it is said. */
const inWords = (field: string, code: string): string =>
  choiceIn('departure.corrected', field, code, 'departure');

const announcements: Readonly<Record<View['announcement'], string>> = {
  held: 'not before every client has heard',
  free: 'nothing stands against it',
  released: 'may be made before every client has heard',
  made: 'made',
};

type Telling = { view: View; clock: Clock };

const At = ({ instant, clock }: { instant: number; clock: Clock }) => (
  <When local={clock.local(instant)} today={clock.today} />
);

const Clients = ({ view: { clients }, clock, names }: Telling & { names: Names }) => (
  <table>
    <caption class="hidden">Each client, in the order in which they are told</caption>
    <thead>
      <tr>
        <th scope="col">Client</th>
        <th scope="col">How far it is</th>
        <th scope="col">Heard</th>
        <th scope="col">To hear by</th>
      </tr>
    </thead>
    <tbody>
      {clients.map((one) => (
        <tr>
          <th scope="row">
            <a href={`/endings/${one.ref}`}>{names.get(one.ref) ?? nameOf(one)}</a>
          </th>
          <td data-of="How far">
            {states[one.state]}
            {one.call && ', by a call only'} {one.late && <span class="tag late">late</span>}
          </td>
          <td data-of="Heard">
            {one.at === null ? 'not yet' : <At instant={one.at} clock={clock} />}
          </td>
          <td data-of="To hear by">
            {one.dueBy === null ? 'no time yet' : <At instant={one.dueBy} clock={clock} />}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const states: Readonly<Record<View['clients'][number]['state'], string>> = {
  pending: 'not asked yet',
  asked: 'a person is asked to tell them',
  missing: 'there is no ending of theirs',
  told: 'told by us',
  heardElsewhere: 'heard it elsewhere first',
  withdrawn: 'told that it is called off',
  settled: 'told, and it is clear how they go on',
};

const Owed = ({ view: { worker, owed }, clock }: Telling) =>
  owed.length === 0 ? (
    <p>Nothing is owed.</p>
  ) : (
    <ul class="list">
      {owed.map(({ what, who, person, due, overdue, finishedBy }) => (
        <li>
          <div>
            <h3>{what}</h3>
            <span class="soft">
              {person === null ? roleTitle(who) : `${person} (${roleTitle(who)})`}
            </span>
          </div>
          <div class="when">
            {overdue ? (
              <span class="tag late">
                Overdue since <At instant={due} clock={clock} />
              </span>
            ) : (
              <>
                by <At instant={due} clock={clock} />
              </>
            )}
          </div>
          <div class="wide actions screen">
            {finishedBy.map((event) => (
              <a href={`/departures/${encodeURIComponent(worker)}/say/${event}`}>
                {titleOf('departure', event)}
              </a>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
