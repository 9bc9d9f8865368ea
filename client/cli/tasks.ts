import { roles } from '../../workflows/agency/events/index.ts';
import { By } from '../../workflows/chart/rules/index.ts';
import { tasks as endingTasks } from '../../workflows/ending/tasks/index.ts';
import { createKnownAgency } from '../agency/known-agency.ts';
import { bySoonest, meetingToday, type Meeting, type Owed, type When } from '../day.ts';
import { createDepartures } from '../departure/departures.ts';
import { toIso } from '../scenario/document.ts';
import type { Whose } from '../../workflows/ending/work-query.ts';
import { type Work, workOf } from '../work.ts';
import { called, nameOf } from '../called.ts';
import { write } from './exit.ts';
import { reaching, type Reached } from './reach.ts';

/** What people owe in all that runs, soonest first; or a role alone, such as `duty`. */
export function listTasks(role: string | undefined, json: boolean): Promise<void> {
  return reaching(async (reached) => {
    const { tasks, silent } = await lookedFor(reached, { role }, Date.now());
    const sorted = tasks.sort(bySoonest);
    const lines = sorted.flatMap((task) => shown(task, null));
    const document = { tasks: sorted.map(toDocument), silent };
    write(json, document, [
      ...(lines.length > 0 ? lines : ['Nothing is owed.']),
      ...warned(silent),
    ]);
  });
}

/** A role that may owe something, or one in which people work. */
const owing: ReadonlySet<string> = new Set<string>([
  ...roles,
  ...By.entries.role.options,
  ...Object.values(endingTasks).map(({ who }) => who),
  'engineering',
]);

/** Whose tasks are meant: a person (`W-7`), a person in a role (`duty:W-7`), or a role (`admin`). */
export function whoseTasks(typed: string): { role: string } | (Whose & { person: string }) {
  if (owing.has(typed)) return { role: typed };
  const [role = '', ...rest] = typed.split(':');
  return rest.length > 0 && owing.has(role) ? { role, person: rest.join(':') } : { person: typed };
}

/**
 * A person's day: what they owe, their own, taken, or in the place of a colleague who is away, with what is owed by their role
 * and nobody has taken; and, where they are the worker or stand in, the sessions of today.
 */
export function listDay(whose: Whose & { person: string }, json: boolean): Promise<void> {
  return reaching(async (reached) => {
    const { person } = whose;
    const now = Date.now();
    const { tasks, views, silent } = await lookedFor(reached, whose, now);
    const sorted = tasks.sort(bySoonest);
    const sessions = views
      .map((view) => meetingToday(view, person, now))
      .filter((meeting) => meeting !== null)
      .sort((one, other) => one.time.localeCompare(other.time));
    const lines = shownDay(sorted, sessions, person);
    const document = { person, tasks: sorted.map(toDocument), sessions, silent };
    write(json, document, [...lines, ...warned(silent)]);
  });
}

async function lookedFor(reached: Reached, whose: Whose, now: number): Promise<Work> {
  const { client, config, connection, endings } = reached;
  const { agency: name, taskQueue } = config;
  const agency = await createKnownAgency({ client, agency: name }).found();
  const departures = createDepartures({ client, agency: name, taskQueue, endings });
  const known = agency?.staff.find(({ ref }) => ref === whose.person)?.role;
  const asked = { ...whose, role: whose.role ?? known };
  return await workOf({ connection, endings, departures, agency }, asked, now);
}

const titles: Record<When, string> = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'This week',
  later: 'Later',
};

function shownDay(tasks: Owed[], sessions: Meeting[], person: string): string[] {
  if (tasks.length === 0 && sessions.length === 0) return ['Nothing is owed.'];
  const met = sessions.flatMap((session) => [
    `${session.time}  ${called(session)}  ${session.final ? 'the last session' : 'session'}`,
    `  endwell tell ${nameOf(session)} session.held --as worker:${person}`,
  ]);
  const parts = Object.entries(titles).map(([when, title]): [string, string[]] => [
    title,
    tasks.filter((task) => task.when === when).flatMap((task) => shown(task, person)),
  ]);
  return [['Sessions today', met] satisfies [string, string[]], ...parts]
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)]);
}

/** A task, and below it the line that tells it done, alone so that it can be copied. */
function shown(task: Owed, asked: string | null): string[] {
  const { local, what, who, person, holder, coveredFor, overdue, escalated, id, ownLast } = task;
  const marks = [
    ...(overdue ? ['overdue'] : []),
    ...(ownLast === null || overdue ? [] : [`in your own time by ${ownLast}`]),
    ...(escalated > 0 ? ['somebody else was asked before'] : []),
    ...(coveredFor === null || coveredFor === (asked ?? person) ? [] : [`for ${coveredFor}`]),
    ...(holder ? [`taken from the ${who}`] : []),
    ...(person === null && asked !== null ? ['nobody has taken it'] : []),
  ];
  const marked = marks.length > 0 ? ` (${marks.join('; ')})` : '';
  return [
    `${local}  ${placeOf(task)}  ${what}, ${person ?? who}${marked} [${id}]`,
    ...(task.line === null ? ['  nothing that finishes it can be told now'] : [`  ${task.line}`]),
    ...others(task),
  ];
}

function placeOf(task: Owed): string {
  switch (task.of) {
    case 'ending':
      return called(task);
    case 'departure':
      return `departure of ${task.ref}`;
    case 'agency':
      return `agency ${task.ref}`;
    default:
      return task.of satisfies never;
  }
}

/** What else finishes it, where it is not what is most usual. */
function others({ tell, hint, line }: Owed): string[] {
  const rest = tell.filter((event) => event !== hint?.event);
  return line === null || rest.length === 0 ? [] : [`  or ${rest.join(', ')}`];
}

function toDocument({ id, due, hint: _hint, ...task }: Owed): object {
  return { ...task, task: id, due: toIso(due) };
}

/** What does not answer hides nothing else, and is not passed over in silence. */
function warned(silent: string[]): string[] {
  if (silent.length === 0) return [];
  return [
    `Not looked at, because they do not answer now (endwell show says why): ${silent.join(', ')}`,
  ];
}
