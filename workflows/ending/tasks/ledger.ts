import type { Instant } from '../../calendar/almanac.ts';
import { calendarOf, after } from '../../calendar/index.ts';
import type { Context, Task } from '../context.ts';
import { numbered } from '../matters/index.ts';
import type { TaskTraits } from './traits.ts';
import type { TaskType } from '../names.ts';
import { traitsOf } from './table.ts';

/** Opens a task, unless one of its type is open already, what it asks for is so, or it makes no sense here. */
export function openTask(c: Context, type: TaskType, about: number | null = null): Context {
  const traits = traitsOf(type);
  if (!traits.within.includes(c.phase)) return c;
  if (traits.settled?.(c, about) || c.tasks.some((t) => t.type === type && t.state === 'open')) {
    return c;
  }
  const [id, numbers] = numbered(c, type);
  const due = dueOf(c, traits);
  const task: Task = {
    id,
    type,
    state: 'open',
    who: traits.instead?.(c) ?? traits.who,
    opened: c.now,
    due,
    next: nextStep(c, traits, { opened: c.now, due }, 0),
    escalated: 0,
    about,
    attempts: [],
  };
  return { ...c, numbers, tasks: [...c.tasks, task] };
}

function dueOf(c: Context, traits: TaskTraits): Instant {
  const usual = after(c.almanac, calendarOf(c), c.now, traits.due(c));
  const before = traits.before?.(c) ?? null;
  return before === null || before <= c.now ? usual : Math.min(usual, before);
}

/** Whether what an open task asks for has come true. */
export function someSettled(c: Context): boolean {
  return c.tasks.some((t) => t.state === 'open' && isSettled(c, t));
}

/** Finishes the tasks whose matter has come true, whoever said so. */
export function finishSettled(c: Context): Context {
  return mapOpen(c, (task) => (isSettled(c, task) ? finished(task) : task));
}

/** Whether a task may be finished by hand. */
export function byHand(c: Context, id: string): boolean {
  const task = c.tasks.find((t) => t.id === id && t.state === 'open');
  return task !== undefined && traitsOf(task.type).doneBy.includes('task.done');
}

/** Finishes every open task of a kind. */
export function finishTasksOf(c: Context, type: TaskType): Context {
  return mapOpen(c, (task) => (task.type === type ? finished(task) : task));
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

/** Withdraws the open task of a kind that is about this. */
export function withdrawTask(c: Context, type: TaskType, about: number | null): Context {
  return mapOpen(c, (task) =>
    task.type === type && task.about === about ? withdrawn(task) : task,
  );
}

export function finishTask(c: Context, id: string): Context {
  return mapOpen(c, (task) => (task.id === id ? finished(task) : task));
}

/** On entering a phase: what has come true is finished, what makes no sense here is withdrawn. */
export function withdrawOutside(c: Context): Context {
  return mapOpen(c, (task) => {
    if (isSettled(c, task)) return finished(task);
    return traitsOf(task.type).within.includes(c.phase) ? task : withdrawn(task);
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
    return { ...task, escalated, who: step.to, next: nextStep(c, traits, task, escalated) };
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

function finished(task: Task): Task {
  return { ...task, state: 'done', next: null };
}

function withdrawn(task: Task): Task {
  return { ...task, state: 'withdrawn', next: null };
}

function nextStep(
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
