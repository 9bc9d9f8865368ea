import { shownReference } from '../../workflows/chart/index.ts';
import { createKnownAgency } from '../agency/known-agency.ts';
import type { Instant } from '../../workflows/calendar/almanac.ts';
import { bySoonest, meetingToday, owedIn, type Meeting, type Owed, type When } from '../day.ts';
import { toIso } from '../scenario/document.ts';
import { meeting } from '../../workflows/ending/phases.ts';
import { quoted } from '../../workflows/ending/workflow-id.ts';
import type { View } from '../../workflows/ending/reading/view.ts';
import { EndwellError } from '../endwell-error.ts';
import { reaching, type Reached } from './reach.ts';
import { write } from './exit.ts';

/** Views asked for together: a caseload is read in a moment, and the server is left to others as well. */
const atATime = 8;
/** Who does not answer soon is named, so that nobody waits long for the rest. */
const answersWithinMs = 5_000;

/** What people owe in all running endings, soonest first; or a role alone, such as `duty`. */
export function listTasks(role: string | undefined, json: boolean): Promise<void> {
  return reaching(async (reached) => {
    const now = Date.now();
    const { views, silent } = await viewsOf(reached, owing(now));
    const tasks = views
      .flatMap((view) => owedIn(view, now))
      .filter((task) => role === undefined || task.who === role)
      .sort(bySoonest);
    const lines = tasks.map((task) => shown(task, task.person ?? task.who));
    const document = { tasks: tasks.map(toDocument), silent };
    write(json, document, [
      ...(lines.length > 0 ? lines : ['Nothing is owed.']),
      ...warned(silent),
    ]);
  });
}

/**
 * A person's day: what they owe, their own or in the place of a colleague who is away, and, where they are
 * the worker or stand in, the sessions of today.
 */
export function listDay(person: string, json: boolean): Promise<void> {
  return reaching(async (reached) => {
    const { client, config } = reached;
    const now = Date.now();
    const agency = await createKnownAgency({ client, agency: config.agency }).found();
    const works = agency?.staff.find(({ ref }) => ref === person)?.works ?? null;
    const { views, silent } = await viewsOf(reached, atPerson(person, now));
    const tasks = views
      .flatMap((view) => owedIn(view, now, works))
      .filter((task) => task.person === person)
      .sort(bySoonest);
    const sessions = views
      .map((view) => meetingToday(view, person, now))
      .filter((meeting) => meeting !== null)
      .sort((one, other) => one.time.localeCompare(other.time));
    const lines = shownDay(tasks, sessions, person);
    const document = { person, tasks: tasks.map(toDocument), sessions, silent };
    write(json, document, [...lines, ...warned(silent)]);
  });
}

const titles: Record<When, string> = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'This week',
  later: 'Later',
};

function shownDay(tasks: Owed[], sessions: Meeting[], person: string): string[] {
  if (tasks.length === 0 && sessions.length === 0) return ['Nothing is owed.'];
  const met = sessions.map(
    ({ time, ref, final }) =>
      `${time}  ${ref}  ${final ? 'the last session' : 'session'}: tell session.held, session.missed or session.excused`,
  );
  const parts = Object.entries(titles).map(([when, title]): [string, string[]] => [
    title,
    tasks.filter((task) => task.when === when).map((task) => shown(task, person)),
  ]);
  return [['Sessions today', met] satisfies [string, string[]], ...parts]
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)]);
}

function shown(task: Owed, by: string): string {
  const { local, ref, what, coveredFor, overdue, escalated, id, tell, ownLast } = task;
  const marks = [
    ...(overdue ? ['overdue'] : []),
    ...(ownLast === null || overdue ? [] : [`in your own time by ${ownLast}`]),
    ...(escalated > 0 ? ['somebody else was asked before'] : []),
    ...(coveredFor === null || coveredFor === by ? [] : [`for ${coveredFor}`]),
  ];
  const marked = marks.length > 0 ? ` (${marks.join('; ')})` : '';
  return `${local}  ${ref}  ${what}, ${by}${marked} [${id}]: tell ${alternatives(tell)}`;
}

function alternatives(tell: string[]): string {
  const last = tell.at(-1) ?? '';
  return tell.length > 1 ? `${tell.slice(0, -1).join(', ')} or ${last}` : last;
}

function toDocument({ id, due, ...task }: Owed): object {
  return { ...task, task: id, due: toIso(due) };
}

/** An ending that does not answer hides no other, and is not passed over in silence. */
function warned(silent: string[]): string[] {
  if (silent.length === 0) return [];
  return [
    `Not looked at, because they do not answer now (endwell show says why): ${silent.join(', ')}`,
  ];
}

/** The list is asked once, and then each of its endings. */
async function viewsOf(
  { connection, endings }: Reached,
  query: string,
): Promise<{ views: View[]; silent: string[] }> {
  const refs: string[] = [];
  const running = `ExecutionStatus = 'Running' AND ${query}`;
  for await (const { ref } of endings.list(running)) refs.push(ref);
  const views: View[] = [];
  const silent: string[] = [];
  for (let from = 0; from < refs.length; from += atATime) {
    const some = refs.slice(from, from + atATime);
    const asked = await Promise.allSettled(
      some.map((ref) =>
        connection.withDeadline(Date.now() + answersWithinMs, () => endings.view(ref)),
      ),
    );
    const failed = asked.filter((answer) => answer.status === 'rejected');
    const grave = failed.find(({ reason }) => !isAboutOne(reason));
    // Where none answers, it is the worker that is not there.
    const why = grave ?? (failed.length === some.length ? failed[0] : undefined);
    if (why) throw why.reason;
    views.push(...asked.flatMap((a) => (a.status === 'fulfilled' ? [a.value] : [])));
    silent.push(...some.filter((_, n) => asked[n]?.status === 'rejected'));
  }
  return { views, silent };
}

function isAboutOne(failure: unknown): boolean {
  return failure instanceof EndwellError && ['unanswered', 'notFound'].includes(failure.code);
}

/**
 * Temporal's list knows where something is owed, so that nothing else is asked; but for what has no next step, or has not
 * taken it: there the list may be of old.
 */
function owing(now: Instant): string {
  const untaken = `EwNextActionAt IS NULL OR EwNextActionAt <= '${toIso(now)}'`;
  return `(EwNeedsHuman = true OR ${untaken})`;
}

/** The stages in which sessions are planned: somebody may have one today. */
const MEETING = `EwPhase IN (${meeting.map(quoted).join(', ')})`;

/**
 * Where somebody may owe something, as worker, as supervisor or in the place of a worker who is away; and where they may have
 * a session today.
 */
function atPerson(person: string, now: Instant): string {
  const ref = quoted(shownReference(person));
  const theirs = `EwWorkerRef = ${ref}`;
  const covered = `EwFlags IN ('workerAway', 'departing') OR EwPhase = 'transferring'`;
  const owed = `${owing(now)} AND (${theirs} OR EwSupervisorRef = ${ref} OR ${covered})`;
  return `((${owed}) OR (${MEETING} AND (${theirs} OR ${covered})))`;
}
