import type { Context, Task } from '../context.ts';
import { dueOf, nextStep } from './ledger.ts';
import { traitsOf } from './table.ts';

/**
 * A fact is taken back: what was settled by it is owed again, from now on, where that still makes sense; and nothing is owed
 * of what it asked for.
 */
export function tasksWithout(
  c: Context,
  { event, opened }: { event: string; opened: readonly string[] },
): Context {
  const open = new Set(c.tasks.flatMap(({ type, state }) => (state === 'open' ? [type] : [])));
  const tasks = c.tasks.map((task): Task => {
    if (task.state === 'open' && opened.includes(task.id)) {
      return { ...task, state: 'withdrawn', next: null, settled: { at: c.now, told: null } };
    }
    const traits = traitsOf(task.type);
    const owed = traits.within.includes(c.phase) && !traits.settled?.(c, task.about);
    if (task.settled?.told?.id !== event || !owed || open.has(task.type)) return task;
    const due = Math.max(task.due, dueOf(c, traits, c.now));
    const again = { opened: c.now, due };
    return { ...task, ...again, state: 'open', settled: null, next: nextStep(c, traits, again, 0) };
  });
  return { ...c, tasks };
}
