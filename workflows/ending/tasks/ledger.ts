import type { Instant } from '../../calendar/almanac.ts';
import { calendarOf, after } from '../../calendar/index.ts';
import { isWithinHours, type NewsReason, settledBy, type SettledAs } from '../../chart/index.ts';
import type { Context, Task } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { isTimer, numbered, takesBack, toldOf } from '../matters/index.ts';
import type { TaskTraits } from './traits.ts';
import type { TaskType } from '../names.ts';
import { traitsOf } from './table.ts';

/** Opens a task, unless one of its type is open already, what it asks for is so, or it makes no sense here. */
export function openTask(
  c: Context,
  type: TaskType,
  about: number | null = null,
  happened: Instant = c.now,
): Context {
  const isOpen = c.tasks.some((t) => t.type === type && t.state === 'open');
  return isOpen ? c : openAnother(c, type, about, happened);
}

/** Opens it also where one of its kind is open, which somebody else has. */
export function openAnother(
  c: Context,
  type: TaskType,
  about: number | null = null,
  happened: Instant = c.now,
): Context {
  const traits = traitsOf(type);
  if (!traits.within.includes(c.phase) || traits.settled?.(c, about)) return c;
  const [id, numbers] = numbered(c, type);
  const due = dueOf(c, traits, traits.fromHappening ? happened : c.now);
  const task: Task = {
    id,
    type,
    state: 'open',
    who: traits.instead?.(c) ?? traits.who,
    holder: null,
    opened: c.now,
    due,
    next: nextStep(c, traits, { opened: c.now, due }, 0),
    escalated: 0,
    about,
    attempts: [],
    news: heralded(traits.tells ?? (isWithinHours(traits.due(c)) ? 'urgent' : null)),
    settled: null,
  };
  return { ...c, numbers, tasks: [...c.tasks, task] };
}

function heralded(why: NewsReason | null): Task['news'] {
  return why && { why, at: null };
}

export function dueOf(c: Context, traits: TaskTraits, from: Instant): Instant {
  const usual = after(c.almanac, calendarOf(c), from, traits.due(c));
  const before = traits.before?.(c) ?? null;
  return before === null || before <= c.now ? usual : Math.min(usual, before);
}

/** Whether what an open task asks for has come true. */
export function someSettled(c: Context): boolean {
  return c.tasks.some((t) => t.state === 'open' && isSettled(c, t));
}

/** Settles the tasks of which nothing is owed any more, each as what was said makes of it. */
export function finishSettled(c: Context, e: EndingEvent): Context {
  return mapOpen(c, (task) => (isSettled(c, task) ? settled(c, e, task) : task));
}

/** The open task of this id, where it is finished by hand; null: there is none. */
export function byHand(c: Context, id: string): Task | null {
  const task = c.tasks.find((t) => t.id === id && t.state === 'open');
  return task && traitsOf(task.type).doneBy.includes('task.done') ? task : null;
}

/** The open task of this id, where somebody may decide not to do it; null: there is none. */
export function skippable(c: Context, id: string): Task | null {
  const task = c.tasks.find((t) => t.id === id && t.state === 'open');
  return task && traitsOf(task.type).skippedBy?.includes('task.skipped') ? task : null;
}

/** Settles every open task of a kind, as what was said makes of it; `about` one thing, if that is named. */
export function settleTasksOf(
  c: Context,
  e: EndingEvent,
  type: TaskType,
  about?: number | null,
): Context {
  return mapOpen(c, (task) =>
    task.type === type && (about === undefined || task.about === about)
      ? settled(c, e, task)
      : task,
  );
}

/** Tasks that were withdrawn are owed again, later by as long as they were not. */
export function reopenTasks(c: Context, tasks: readonly Task[]): Context {
  const again = new Map(tasks.map((task) => [task.id, task]));
  const others = c.tasks.filter(({ id }) => !again.has(id));
  return { ...c, tasks: [...others, ...again.values()] };
}

/** What came of one attempt to do a task. */
export function noteAttempt(c: Context, id: string, result: string): Context {
  return mapOpen(c, (task) =>
    task.id === id ? { ...task, attempts: [...task.attempts, result].slice(-keptAttempts) } : task,
  );
}

/** What a kind of task was for is over by itself. */
export function mootTasksOf(c: Context, type: TaskType): Context {
  return mapOpen(c, (task) =>
    task.type === type
      ? { ...task, state: 'moot', next: null, settled: { at: c.now, told: null } }
      : task,
  );
}

/** Settles one task by hand: it was done, or somebody decided not to do it. */
export function settleTask(c: Context, e: EndingEvent, id: string): Context {
  return mapOpen(c, (task) => (task.id === id ? settled(c, e, task) : task));
}

/** On entering a phase: of what is settled, or makes no sense here, nothing is owed any more. */
export function settleOutside(c: Context, e: EndingEvent): Context {
  return mapOpen(c, (task) => {
    const { within, settled: rule } = traitsOf(task.type);
    if (isSettled(c, task) || (rule === undefined && isDoneBy(e, task))) return settled(c, e, task);
    if (within.includes(c.phase)) return task;
    // What leads out of the stage may be what was asked for.
    return ended(c, e, task, isDoneBy(e, task) ? 'done' : without(c, e, task));
  });
}

/** Asks the next person about each task whose time has come. */
export function escalateTasks(c: Context): Context {
  return mapOpen(c, (task) => {
    if (task.next === null || task.next > c.now) return task;
    const traits = traitsOf(task.type);
    if (c.frozen && traits.withClient) return task;
    const step = traits.escalation[task.escalated];
    if (!step) return { ...task, next: null };
    const escalated = task.escalated + 1;
    const next = nextStep(c, traits, task, escalated);
    // Whoever had it was asked in vain: now it is with the next role.
    return { ...task, escalated, who: step.to, holder: null, next, news: heralded('late') };
  });
}

/** What is done with the client waits for as long as the client was away. */
export function shiftTasks(c: Context, by: number): Context {
  return mapOpen(c, (task) =>
    traitsOf(task.type).withClient
      ? { ...task, due: task.due + by, next: task.next === null ? null : task.next + by }
      : task,
  );
}

/** Answers when the earliest open task needs somebody else. */
export function nextTaskDue(c: Context): number | null {
  let earliest: number | null = null;
  for (const task of c.tasks) {
    if (task.state !== 'open' || task.next === null) continue;
    if (c.frozen && traitsOf(task.type).withClient) continue;
    if (earliest === null || task.next < earliest) earliest = task.next;
  }
  return earliest;
}

/** What is done in the minute in which it is due was not overdue: nobody need hear of it, and of its being done. */
const grace = 60_000;

/** Its time is up, or somebody else had to be asked already. */
export function isOverdue(c: Context, task: Task): boolean {
  return task.escalated > 0 || task.due + grace <= c.now;
}

/** When the first of what is owed becomes overdue by itself; null: nothing does, or something is already. */
export function firstOverdue(c: Context): Instant | null {
  const open = c.tasks.filter(({ state }) => state === 'open');
  if (open.length === 0 || open.some((task) => isOverdue(c, task))) return null;
  return Math.min(...open.map(({ due }) => due)) + grace;
}

function isSettled(c: Context, task: Task): boolean {
  return traitsOf(task.type).settled?.(c, task.about) ?? false;
}

/** What becomes of a task by what is said: only what tells that it was done makes it `done`. */
function settled(c: Context, e: EndingEvent, task: Task): Task {
  if (isDoneBy(e, task)) return ended(c, e, task, 'done');
  const became = without(c, e, task);
  // By the clock alone: there was a time for it.
  return ended(c, e, task, became === 'moot' && isTimer(e) ? 'lapsed' : became);
}

/** What becomes of a task that is not done, and not owed any more. */
function without(c: Context, e: EndingEvent, task: Task): Exclude<SettledAs, 'done'> {
  const { skippedBy = [], lapsed } = traitsOf(task.type);
  if (skippedBy.includes(e.type)) return 'skipped';
  if (takesBack(e)) return 'withdrawn';
  return lapsed?.(c, task.about) ? 'lapsed' : 'moot';
}

function isDoneBy(e: EndingEvent, task: Task): boolean {
  return (
    traitsOf(task.type).doneBy.includes(e.type) &&
    (e.type !== 'task.done' || e.with.task === task.id)
  );
}

function ended(c: Context, e: EndingEvent, task: Task, state: SettledAs): Task {
  return { ...task, state, next: null, settled: settledBy(toldOf(c, e), e) };
}

export function nextStep(
  c: Context,
  traits: TaskTraits,
  { opened, due }: Pick<Task, 'opened' | 'due'>,
  step: number,
): Instant | null {
  const next = traits.escalation[step];
  if (next === undefined) return null;
  const [from, length] = 'after' in next ? [due, next.after] : [opened, next.within(c)];
  return after(c.almanac, calendarOf(c), from, length);
}

const keptClosed = 12;
const keptAttempts = 6;

function mapOpen(c: Context, change: (task: Task) => Task): Context {
  let changed = false;
  const mapped = c.tasks.map((task) => {
    if (task.state !== 'open') return task;
    const next = change(task);
    if (next !== task) changed = true;
    return next;
  });
  return changed ? { ...c, tasks: bounded(mapped) } : c;
}

/** Open tasks stay; of the closed ones the last few do. */
function bounded(all: Task[]): Task[] {
  let surplus = all.filter((t) => t.state !== 'open').length - keptClosed;
  return surplus > 0 ? all.filter((t) => t.state === 'open' || surplus-- <= 0) : all;
}
