import type { Context, Task, Told } from '../context.ts';
import { releasePaused } from '../matters/index.ts';
import { dueOf, nextStep } from './ledger.ts';
import { traitsOf } from './table.ts';

/**
 * A fact is taken back: what was settled by it is owed again, from now on, where that still makes sense; and nothing is owed
 * of what it asked for.
 */
export function tasksWithout(
  c: Context,
  { event, opened, phase }: Pick<Told, 'event' | 'opened' | 'phase'>,
): Context {
  const open = new Set(c.tasks.flatMap(({ type, state }) => (state === 'open' ? [type] : [])));
  // What is held back for safety is looked at, whatever had asked for that first.
  const isOff = ({ id, type, state }: Task) =>
    state === 'open' && opened.includes(id) && !(type === review && c.safeContact.held);
  const tasks = c.tasks.map((task): Task => {
    if (isOff(task)) {
      return { ...task, state: 'withdrawn', next: null, settled: { at: c.now, told: null } };
    }
    const traits = traitsOf(task.type);
    const owed = traits.within.includes(c.phase) && !traits.settled?.(c, task.about);
    if (task.settled?.told?.id !== event || !owed || open.has(task.type)) return task;
    const due = Math.max(task.due, dueOf(c, traits, c.now));
    const again = { opened: c.now, due };
    return { ...task, ...again, state: 'open', settled: null, next: nextStep(c, traits, again, 0) };
  });
  const back = { ...c, tasks };
  const asked = c.tasks.some((task) => task.type === review && isOff(task));
  return asked
    ? releasePaused({ ...back, safeContact: { ...c.safeContact, asked: false, phase } })
    : back;
}

const review = 'safe-contact-review';
