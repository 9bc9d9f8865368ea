import { inContext } from '../chart/index.ts';
import type { Context, Task } from './context.ts';

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
export const toVersion6 = inContext(untaken);
