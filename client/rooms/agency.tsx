/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import type { Said } from '../../workflows/agency/events/index.ts';
import type { View } from '../../workflows/agency/reading/index.ts';
import { nameOfDate } from '../drawing/index.ts';
import { titleOf } from '../event-words.ts';
import { localTimeOf } from '../local-time.ts';
import type { Inside } from '../office/index.ts';
import { ClosedByMonth, type Closings, closingsOf } from './closings.tsx';
import { Fact, Part } from './frame.tsx';

/** `/agency`: its people and who stands in for whom, days on which it is closed, what was closed in each month, versions of its settings. */
export function createAgencyRoom(now: () => number): Hono<Inside> {
  return new Hono<Inside>().get('/agency', async (c) => {
    const office = c.get('office');
    const { agency } = office;
    const page = <Page agency={agency} closings={await closingsOf(office, now())} />;
    return c.render(page, { title: agency.name });
  });
}

const Page = ({ agency, closings }: { agency: View; closings: Closings }) => {
  const local = localTimeOf(agency);
  const away = agency.staff.filter((member) => member.away?.begun).length;
  return (
    <>
      <h1>{agency.name}</h1>
      <dl class="facts">
        <Fact name="People" says={`${agency.staff.length}${away > 0 ? `, ${away} away` : ''}`} />
        <Fact name="Settings" says={`version ${agency.version}`} />
        <Fact name="Clock" says={agency.zone.replaceAll('_', ' ')} />
        <Fact name="Mail that names no ending" says={String(agency.unclaimed.length)} />
      </dl>
      <Part id="staff" title="People">
        <Staff agency={agency} />
        <Sayings agency={agency} events={['staff.joined', 'staff.changed', 'staff.left']} />
      </Part>
      <Part id="absences" title="Absences">
        <Absences agency={agency} />
        <Sayings agency={agency} events={['staff.away', 'staff.back']} />
      </Part>
      <Part id="closures" title="Closed days">
        {agency.closures.length === 0 ? (
          <p>None is announced.</p>
        ) : (
          <ul>
            {agency.closures.map(({ from, until }) => (
              <li>{`${nameOfDate(from)} to ${nameOfDate(until)}`}</li>
            ))}
          </ul>
        )}
        <Sayings agency={agency} events={['closure.announced']} />
      </Part>
      <Part id="months" title="Closed, month by month">
        <ClosedByMonth closings={closings} />
      </Part>
      <Part id="versions" title="Versions of the policy">
        <ul>
          {agency.versions.toReversed().map(({ version, at, because }) => (
            <li>{`Version ${version}, from ${nameOfDate(local(at).slice(0, 10))}: ${because}`}</li>
          ))}
        </ul>
        <p class="actions">
          <a href="/policy">Change the policy</a>
          <a href="/agency/letters">Read the letters</a>
        </p>
      </Part>
    </>
  );
};

/** What may be said to the agency now, each on a page of its own. */
const Sayings = ({ agency, events }: { agency: View; events: readonly Said[] }) => (
  <p class="actions screen">
    {events
      .filter((event) => agency.possible.includes(event))
      .map((event) => (
        <a href={`/agency/say/${event}`}>{titleOf('agency', event)}</a>
      ))}
  </p>
);

const Staff = ({ agency: { staff } }: { agency: View }) =>
  staff.length === 0 ? (
    <p>Nobody is named yet: the first to join is an administrator.</p>
  ) : (
    <table>
      <caption class="hidden">The people of the agency</caption>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Role</th>
          <th scope="col">Stands in for them</th>
          <th scope="col">Stands in now for</th>
          <th scope="col">Today</th>
        </tr>
      </thead>
      <tbody>
        {staff.map(({ ref, role, cover, nominee, covers, away }) => (
          <tr>
            <th scope="row">{ref}</th>
            <td data-of="Role">{role.replace('-', ' ')}</td>
            <td data-of="Stands in for them">{cover ?? nominee ?? 'nobody is named'}</td>
            <td data-of="Stands in now for">{covers.join(', ') || '–'}</td>
            <td data-of="Today">{away?.begun ? <span class="tag here">away</span> : 'here'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

const Absences = ({ agency: { staff } }: { agency: View }) => {
  const absent = staff.flatMap(({ ref, away, cover }) =>
    away === null ? [] : [{ ref, away, cover }],
  );
  if (absent.length === 0) return <p>Nobody is away, and no absence is planned.</p>;
  return (
    <ul class="list">
      {absent.map(({ ref, away, cover }) => (
        <li>
          <div>
            <h3>{ref}</h3>
            <span class="soft">{`${away.cover ?? cover ?? 'nobody'} stands in`}</span>
          </div>
          <div class="when">
            {`${away.begun ? 'away since' : 'away from'} ${nameOfDate(away.from)}${away.until === null ? '' : ` until ${nameOfDate(away.until)}`}`}
          </div>
        </li>
      ))}
    </ul>
  );
};
