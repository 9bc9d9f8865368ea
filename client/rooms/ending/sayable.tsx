/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { isSaid } from '../../../workflows/ending/events/index.ts';
import { groupsInWords } from '../../event-words.ts';
import type { Inside } from '../../office/index.ts';
import { rolesFor } from '../../who-says.ts';
import { waysOut } from '../form/pointed.ts';
import { Part } from '../frame.tsx';
import { type Hearing, hearingOf } from '../hearing.ts';
import { type Problem, problemOf, WaysOut } from '../problem.tsx';
import type { Seen } from './seen.ts';

/** What machines say, or whoever runs Endwell. */
const notOnPages: ReadonlySet<string> = new Set([
  'admin.cancelRequested',
  'policy.upgraded',
  'departure.began',
  'departure.withdrawn',
  'colleague.gone',
]);

/** What can be said by this role, or cannot, in the groups in which people look for it. */
function groupsFor(role: string, isShown: (event: string) => boolean) {
  const may = (event: string): boolean =>
    rolesFor('ending', event)?.includes(role as never) ?? true;
  return groupsInWords('ending', 'en')
    .map(({ title, events }) => ({
      title,
      events: events.filter(({ event }) => !notOnPages.has(event) && may(event) && isShown(event)),
    }))
    .filter(({ events }) => events.length > 0);
}

/** Everything else that can be said now: a link each, to a page of its own. */
export const Sayable = ({ seen: { view, person } }: { seen: Seen }) => {
  const possible: ReadonlySet<string> = new Set(view.possible);
  const groups = groupsFor(person.role, (event) => possible.has(event));
  return (
    <Part id="say" title="What else you can say now" class="screen">
      <div class="sheet">
        {groups.map(({ title, events }) => (
          <details>
            <summary>
              {title} ({events.length})
            </summary>
            <ul>
              {events.map(({ event, title: says }) => (
                <li>
                  <a href={`/endings/${view.ref}/say/${event}`}>{says}</a>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
      <p>
        <a href={`/endings/${view.ref}/not-now`}>What cannot be said now, and why</a>
      </p>
    </Part>
  );
};

/** What cannot be said now, each with its sentence and what would help. */
export function notNowRoutes(): Hono<Inside> {
  return new Hono<Inside>().get('/endings/:ref/not-now', async (c) => {
    const office = c.get('office');
    const hearing = await hearingOf(office, 'ending', c.req.param('ref'));
    const possible = new Set(hearing.possible);
    const groups = groupsFor(office.by.role, (event) => !possible.has(event));
    const said = await Promise.all(
      groups.map(async ({ title, events }) => ({
        title,
        rows: await Promise.all(events.map((one) => explained(hearing, one, office.by.role))),
      })),
    );
    const page = <NotNow hearing={hearing} groups={said} />;
    return c.render(page, { title: `What cannot be said now, ${hearing.called}` });
  });
}

interface Row {
  event: string;
  title: string;
  why: string;
  helps: string;
  ways: NonNullable<Problem['ways']>;
}

async function explained(
  hearing: Hearing,
  { event, title }: { event: string; title: string },
  role: string,
): Promise<Row> {
  const refusal = isSaid(event) ? await hearing.whyNot(event) : null;
  if (refusal?.code === 'malformed') {
    return { event, title, why: 'It depends on what is said with it.', helps: '', ways: [] };
  }
  const problem =
    refusal === null ? null : problemOf(refusal, { ways: waysOut(refusal, hearing, role) });
  return {
    event,
    title,
    why: problem?.says.join(' ') ?? '',
    helps: problem?.helps.join(' ') ?? '',
    ways: problem?.ways ?? [],
  };
}

const NotNow = ({
  hearing,
  groups,
}: {
  hearing: Hearing;
  groups: readonly { title: string; rows: readonly Row[] }[];
}) => (
  <>
    <a class="back" href={hearing.home}>
      ‹ {hearing.called}
    </a>
    <h1>What cannot be said now, and why</h1>
    {groups.map(({ title, rows }, n) => (
      <Part id={`group-${n}`} title={title}>
        <table class="even">
          <caption class="hidden">{title}: what has to wait</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Why not</th>
              <th scope="col">What would help</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ title: says, why, helps, ways }) => (
              <tr>
                <th scope="row">{says}</th>
                <td data-of="Why not">{why}</td>
                <td data-of="What would help">
                  {helps}
                  <WaysOut ways={ways} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
    ))}
  </>
);
