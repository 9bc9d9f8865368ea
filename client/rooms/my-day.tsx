/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { View } from '../../workflows/ending/reading/view.ts';
import { bySoonest, type Meeting, meetingToday, type Owed, type When as Soon } from '../day.ts';
import type { Hearer } from '../event-words.ts';
import type { Inside, Person } from '../office/index.ts';
import { EndwellError } from '../endwell-error.ts';
import type { Work } from '../work.ts';
import { nameIn } from './client-name.tsx';
import { clockAt, type Clock, longDay } from './dates.tsx';
import { Part } from './frame.tsx';
import { hearingOf } from './hearing.ts';
import { type Known, OwedRow } from './owed-row.tsx';
import { type Problem, problemOf, ProblemSummary } from './problem.tsx';
import { titleOfPhase } from '../drawing/index.ts';

/** What the page of a day is made of. */
interface Day {
  person: Person;
  work: Work;
  clock: Clock;
  /** Epoch milliseconds. */
  now: number;
  /** What has just been taken or given back. */
  done?: string | undefined;
  problem?: Problem;
}

/** What is said with a button of the day, and what is said of it then. */
const taking: Readonly<Record<string, string>> = {
  'task.taken': 'It is yours now.',
  'task.givenBack': 'You gave it back: whoever takes it has it.',
};

export function myDayRoutes(now: () => number): Hono<Inside> {
  const page = async (c: Context<Inside>, more: Pick<Day, 'done' | 'problem'>) => {
    const office = c.get('office');
    const work = await office.work();
    const clock = clockAt(office.agency, now());
    const day: Day = { person: office.person, work, clock, now: now(), ...more };
    return c.render(<MyDay {...day} />, { title: 'My day', wrong: more.problem !== undefined });
  };
  return new Hono<Inside>()
    .get('/my-day', (c) => page(c, { done: c.req.query('done') }))
    .post('/my-day', async (c) => {
      const form = await c.req.parseBody();
      const text = (name: string): string => {
        const value = form[name];
        return typeof value === 'string' ? value : '';
      };
      const type = text('event');
      if (!Object.hasOwn(taking, type)) return c.redirect('/my-day', 303);
      const said = { type, id: text('id') || randomUUID(), with: { task: text('task') } };
      try {
        const hearing = await hearingOf(c.get('office'), hearerOf(text('of')), text('ref'));
        await hearing.tell(said);
      } catch (error) {
        if (!(error instanceof EndwellError) || error.refusal === null) throw error;
        c.status(409);
        return await page(c, { problem: problemOf(error.refusal) });
      }
      return c.redirect(`/my-day?done=${type}`, 303);
    });
}

function hearerOf(of: string): Hearer {
  return of === 'departure' || of === 'agency' ? of : 'ending';
}

const parts: Readonly<Record<Soon, string>> = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'This week',
  later: 'Later',
};

const MyDay = ({ person, work, clock, now, done = '', problem }: Day) => {
  const views = new Map(work.views.map((view) => [view.ref, view]));
  const tasks = work.tasks.toSorted(bySoonest);
  const known: Known = { person, views, today: clock.today };
  const meetings = work.views
    .flatMap((view) => meetingToday(view, person.ref, now) ?? [])
    .toSorted((one, other) => one.time.localeCompare(other.time));
  return (
    <>
      {problem && <ProblemSummary problem={problem} />}
      {Object.hasOwn(taking, done) && <output class="done">{taking[done]}</output>}
      <h1>My day</h1>
      <p class="soft">
        {longDay(clock.today)}. {told(tasks)}
      </p>
      {work.silent.length > 0 && (
        <output>
          No answer just now from {work.silent.join(', ')}: what is owed there is not on this page.
          Look again in a few minutes.
        </output>
      )}
      {meetings.length > 0 && (
        <Part id="meetings" title="Meetings today">
          <ol class="list">
            {meetings.map((meeting) => (
              <MeetingRow meeting={meeting} view={views.get(meeting.ref)} />
            ))}
          </ol>
        </Part>
      )}
      {Object.entries(parts).map(([when, title]) => {
        const some = tasks.filter((task) => task.when === when);
        return (
          some.length > 0 && (
            <Part id={when} title={`${title} (${some.length})`}>
              <ul class="list">
                {some.map((task) => (
                  <OwedRow task={task} known={known} />
                ))}
              </ul>
            </Part>
          )
        );
      })}
    </>
  );
};

function told(tasks: readonly Owed[]): string {
  if (tasks.length === 0) return 'Nothing is owed: enjoy it.';
  const late = tasks.filter(({ when }) => when === 'overdue').length;
  const rest = tasks.length - late;
  const ahead = rest === 0 ? '' : `${rest} to come`;
  if (late === 0) return `Nothing is overdue, ${ahead}.`;
  return `${late} overdue${ahead === '' ? '' : `, ${ahead}`}.`;
}

const MeetingRow = ({ meeting, view }: { meeting: Meeting; view: View | undefined }) => (
  <li>
    <div>
      <h3>
        <a href={`/endings/${meeting.ref}`}>{nameIn(meeting, view)}</a>
      </h3>
      <span class="soft">
        {meeting.final ? 'The last meeting' : titleOfPhase(meeting.phase)}
        {' · '}
        {meeting.externalRef}
      </span>
    </div>
    <div class="when">{meeting.time}</div>
    <div class="wide actions screen">
      <a class="button second" href={`/endings/${meeting.ref}/say/session.held`}>
        It was held<span class="hidden">: {nameIn(meeting, view)}</span>
      </a>
      <a href={`/endings/${meeting.ref}/say/session.missed`}>
        They did not come<span class="hidden">: {nameIn(meeting, view)}</span>
      </a>
    </div>
  </li>
);
