import { inContext } from '../chart/index.ts';
import type { Context, Task } from './context.ts';

/** Of a task that was settled before it is not known how: what was done stays done, and what was withdrawn, withdrawn. */
function unsettled(c: Context): Context {
  const unknown = (tasks: readonly Task[]) => tasks.map((task) => ({ ...task, settled: null }));
  const entries = c.entries.map((entry) => {
    const { tasks } = entry.before;
    return tasks ? { ...entry, before: { ...entry.before, tasks: unknown(tasks) } } : entry;
  });
  return { ...c, tasks: unknown(c.tasks), entries };
}

/** Nor how a session was recorded, or by whom it was called off: what was cancelled stays so. */
function recorded(c: Context): Context {
  return { ...c, sessions: c.sessions.map((session) => ({ ...session, settled: null })) };
}

/** What was given as a reason before was not kept. */
function unreasoned(c: Context): Context {
  return { ...c, reasons: [] };
}

/** A session that was moved ahead is not to be recorded now; one that was not moved still is. */
function movedAhead(c: Context): Context {
  const ahead = (about: number | null) =>
    c.sessions.some((s) => s.n === about && s.state === 'planned' && s.at > c.now);
  const tasks = c.tasks.map((task) =>
    task.type === 'record-session' && task.state === 'open' && ahead(task.about)
      ? { ...task, state: 'moot' as const, next: null }
      : task,
  );
  return { ...c, tasks };
}

/** Nobody had taken what they owe. */
function untaken(c: Context): Context {
  const free = (tasks: Task[]): Task[] => tasks.map((task) => ({ ...task, holder: null }));
  const entries = c.entries.map((entry) => {
    const { tasks } = entry.before;
    return tasks === undefined
      ? entry
      : { ...entry, before: { ...entry.before, tasks: free(tasks) } };
  });
  return { ...c, entries, tasks: free(c.tasks) };
}

/** Version 6 of an ending, from version 5: each fact says what it adds. */
export const toVersion6 = inContext<Context>(unsettled, recorded, unreasoned, movedAhead, untaken);
