/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import type { View as DepartureView } from '../../workflows/departure/reading/view.ts';
import type { View } from '../../workflows/ending/reading/view.ts';
import type { Owed } from '../day.ts';
import { nameOfDate } from '../drawing/index.ts';
import { localTimeOf } from '../local-time.ts';
import { departuresFor, type Inside, type Office } from '../office/index.ts';
import { ToEnding } from './client-name.tsx';
import { DepartureRow } from './departures.tsx';
import { foundViews, type FoundViews } from './found-views.ts';
import { Part } from './frame.tsx';
import { anchorOf, whose } from './owed-row.tsx';
import { headline, spelled } from './plain-words.ts';
import { createSilenceRoutes, SilentCase } from './silence.tsx';

/** What has to be signed, and binds the agency or the client. */
const approvals: ReadonlySet<string> = new Set([
  'approve-agency-ending',
  'sign-emergency',
  'countersign-emergency',
  'sign-transfer',
  'countersign-transfer',
  'countersign-review',
  'countersign-correction',
  'approve-letter',
  'read-wording',
  'decide-appeal',
]);

/** All that a supervisor looks at in one go (docs/field.md, 4.5). */
interface Supervision {
  toSign: Owed[];
  toRead: Owed[];
  /** Of the endings in which something is owed, by opaque reference. */
  known: ReadonlyMap<string, View>;
  silent: FoundViews;
  notices: FoundViews;
  still: FoundViews;
  departures: DepartureView[];
}

async function supervisionOf(office: Office): Promise<Supervision> {
  const [work, silent, notices, still, departures] = await Promise.all([
    office.work(),
    foundViews(office, `EwPhase = 'reachingOut'`),
    foundViews(office, `EwPhase = 'noticePeriod'`),
    foundViews(office, `EwNextActionAt IS NULL AND EwPhase NOT IN ('settled', 'ceased')`),
    departuresFor(office).list(),
  ]);
  return {
    toSign: work.tasks.filter(({ type }) => approvals.has(type)),
    toRead: work.tasks.filter(({ type }) => type === 'read-feedback'),
    known: new Map(work.views.map((view) => [view.ref, view])),
    silent,
    notices,
    still,
    departures,
  };
}

/** `/supervision`: what waits for a supervisor, each with where it is decided. */
export function createSupervision(now: () => number): Hono<Inside> {
  return new Hono<Inside>()
    .get('/supervision', async (c) => {
      const office = c.get('office');
      const page = (
        <Page found={await supervisionOf(office)} now={now()} done={c.req.query('done')} />
      );
      return c.render(page, { title: 'Supervision' });
    })
    .route('/supervision', createSilenceRoutes(now));
}

const Page = ({
  found,
  now,
  done,
}: {
  found: Supervision;
  now: number;
  done: string | undefined;
}) => {
  const { toSign, toRead, known, silent, notices, still, departures } = found;
  return (
    <>
      <h1>Supervision</h1>
      {done === 'silence' && (
        <output class="done">What you decided is recorded, and the ending goes on with it.</output>
      )}
      <dl class="facts">
        <Count to="sign" name="To sign" n={toSign.length} />
        <Count to="silent" name="Silent cases" n={silent.views.length + silent.more} />
        <Count to="notices" name="Notices running" n={notices.views.length + notices.more} />
        <Count to="still" name="Without a next step" n={still.views.length + still.more} />
        <Count to="departures" name="Departures" n={departures.length} />
        <Count to="feedback" name="Feedback to read" n={toRead.length} />
      </dl>
      <Part id="sign" title="To sign">
        <Tasks tasks={toSign} known={known} none="Nothing waits for your signature." />
      </Part>
      <Part id="silent" title="Silent cases">
        <Endings found={silent} none="Nobody is silent.">
          {(view) => <SilentCase view={view} now={now} />}
        </Endings>
      </Part>
      <Part id="notices" title="Notices running">
        <Endings found={notices} none="No notice is running.">
          {(view) => <Ending view={view} says={sayNotice(view)} />}
        </Endings>
      </Part>
      <Part id="still" title="Endings without a next step">
        <Endings found={still} none="Every ending has a next step.">
          {(view) => (
            <Ending view={view} says="nothing happens by itself here: see what it waits for" />
          )}
        </Endings>
      </Part>
      <Part id="departures" title="Departures">
        {departures.length === 0 ? (
          <p>Nobody is leaving.</p>
        ) : (
          <ul class="list">
            {departures.map((view) => (
              <DepartureRow view={view} />
            ))}
          </ul>
        )}
      </Part>
      <Part id="feedback" title="Feedback to read">
        <Tasks tasks={toRead} known={known} none="No feedback waits to be read." />
      </Part>
    </>
  );
};

const Count = ({ to, name, n }: { to: string; name: string; n: number }) => (
  <div>
    <dt>
      <a href={`#${to}`}>{name}</a>
    </dt>
    <dd>{n}</dd>
  </div>
);

type TasksProps = { tasks: readonly Owed[]; known: Supervision['known']; none: string };

/** Where it is done: beside the task on the page of its ending, or from one's own day. */
function placeOf({ of, ref, id }: Owed): string {
  return of === 'ending' ? `/endings/${ref}#${anchorOf(id)}` : '/my-day';
}

/** What is owed, overdue first, with what it binds. */
const Tasks = ({ tasks, known, none }: TasksProps) => {
  if (tasks.length === 0) return <p>{none}</p>;
  const soonest = tasks.toSorted((one, other) => one.due - other.due);
  return (
    <ul class="list">
      {soonest.map((task) => (
        <li>
          <div>
            <h3>
              <a href={placeOf(task)}>{headline(task.what)}</a>
            </h3>
            <span class="soft">
              {[whose(task, known.get(task.ref)), ...sayBinds(known.get(task.ref))].join(' · ')}
            </span>
          </div>
          <div class="when">
            {task.overdue ? (
              <span class="tag late">Overdue since {dayOf(task.local)}</span>
            ) : (
              `by ${dayOf(task.local)}`
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};

/** What a signature binds: why it ends, by when, and who signed before. */
function sayBinds(view: View | undefined): string[] {
  if (view === undefined) return [];
  const { reason, endsOn, said } = view;
  const why = reason === null ? [] : [`ends for ${spelled(reason.split('.').at(-1) ?? reason)}`];
  const when = endsOn === null ? [] : [`expected to be over on ${nameOfDate(endsOn)}`];
  const signed = said.approvals.map(({ of, ref }) => `${spelled(of)} signed by ${ref}`);
  return [`worker ${said.case.worker}`, ...why, ...when, ...signed];
}

type EndingsProps = { found: FoundViews; none: string; children: (view: View) => unknown };

const Endings = ({ found: { views, more, silent }, none, children }: EndingsProps) => (
  <>
    {views.length === 0 && silent.length === 0 && <p>{none}</p>}
    {views.length > 0 && <ul class="list">{views.map((view) => children(view))}</ul>}
    {more > 0 && <p class="soft">{`and ${more} more: the caseload has them all`}</p>}
    {silent.length > 0 && <p class="soft">{`These do not answer now: ${silent.join(', ')}.`}</p>}
  </>
);

const Ending = ({ view, says }: { view: View; says: string }) => (
  <li>
    <div>
      <h3>
        <ToEnding one={view} view={view} />
      </h3>
      <span class="soft">{`worker ${view.said.case.worker} · ${says}`}</span>
    </div>
    {view.next !== null && (
      <div class="when">{`next on ${dayOf(localTimeOf(view)(view.next.at))}`}</div>
    )}
  </li>
);

function sayNotice({ notice, zone, zoneRules }: View): string {
  if (notice === null) return 'a notice is prepared';
  const local = localTimeOf({ zone, zoneRules });
  const when =
    notice.effectiveAt === null ? [] : [`takes effect on ${dayOf(local(notice.effectiveAt))}`];
  const appeal = notice.appeal === 'none' ? [] : [`objection: ${spelled(notice.appeal)}`];
  return [
    `notice ${notice.state}`,
    ...when,
    `${notice.options} ways to go on offered`,
    ...appeal,
  ].join(' · ');
}

const dayOf = (local: string): string => nameOfDate(local.slice(0, 10));
