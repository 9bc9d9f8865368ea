import type { Instant } from '../../calendar/almanac.ts';
import type { Context, Task } from '../context.ts';
import { taskKinds, type TaskTraits } from './traits.ts';
import type { TaskType } from '../names.ts';

export { taskKinds } from './traits.ts';

export function traitsOf(type: TaskType): TaskTraits {
  return taskKinds[type];
}

/** Opens tasks, each unless it is open already or what it asks for is so. */
export function openTasks(c: Context, ...types: TaskType[]): Context {
  const fresh = types
    .filter((type) => !isOpen(c, type) && !traitsOf(type).settled(c))
    .map((type): Task => {
      const { who, due } = traitsOf(type);
      return { type, state: 'open', who, opened: c.now, due: due(c), late: false };
    });
  // One of each kind is kept: the log knows of the earlier ones.
  const others = c.tasks.filter(({ type }) => !fresh.some((task) => task.type === type));
  return { ...c, tasks: [...others, ...fresh] };
}

/** Finishes the tasks whose matter has come true, whoever said so. */
export function finishSettled(c: Context): Context {
  return mapOpen(c, (task) => (traitsOf(task.type).settled(c) ? { ...task, state: 'done' } : task));
}

/** Nothing is owed any more. */
export function withdrawTasks(c: Context): Context {
  return mapOpen(c, (task) => ({ ...task, state: 'withdrawn' }));
}

/** Asks the director about the tasks whose time is up. */
export function escalateTasks(c: Context): Context {
  return mapOpen(c, (task) =>
    task.due <= c.now && !task.late ? { ...task, late: true, who: 'director' } : task,
  );
}

/** When the next open task needs the director; null: none does. */
export function nextTaskDue(c: Context): Instant | null {
  const due = c.tasks.flatMap((t) => (t.state === 'open' && !t.late ? [t.due] : []));
  return due.length === 0 ? null : Math.min(...due);
}

export function openOf(c: Context): Task[] {
  return c.tasks.filter(({ state }) => state === 'open');
}

function isOpen(c: Context, type: TaskType): boolean {
  return openOf(c).some((task) => task.type === type);
}

function mapOpen(c: Context, change: (task: Task) => Task): Context {
  if (!c.tasks.some(({ state }) => state === 'open')) return c;
  return { ...c, tasks: c.tasks.map((task) => (task.state === 'open' ? change(task) : task)) };
}
