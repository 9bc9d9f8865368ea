import { isSame, type Takable } from '../../chart/rules/index.ts';
import type { Context, Task } from '../context.ts';
import { ownerOf } from '../matters/index.ts';
import type { TaskType } from '../names.ts';

/** A task as it can be taken, by its name; null where none of that name is known. */
export function takable(c: Context, id: string): Takable | null {
  const task = c.tasks.find((one) => one.id === id);
  if (task === undefined) return null;
  const { person } = ownerOf(c, { ...task, holder: null });
  const barred = (firsts[task.type]?.(c) ?? []).filter((ref) => typeof ref === 'string');
  return { open: task.state === 'open', who: task.who, holder: task.holder, person, barred };
}

/** What the client told past their worker: nothing of it is the worker’s to finish (B9). */
const pastWorker: ReadonlySet<TaskType> = new Set(['independent-ear']);

/** Whether a task was told past whoever would finish it; whom the client chose has it all the same. */
export function isPassedBy(c: Context, id: string, ref: string): boolean {
  const task = c.tasks.find((one) => one.id === id);
  if (task === undefined || !pastWorker.has(task.type)) return false;
  return isSame(c.row.worker, ref) && !isSame(task.holder, ref);
}

/** From now on somebody has it; null: whoever owes it by role. Who owes it by name anyway holds nothing. */
export function withHolder(c: Context, id: string, holder: string | null): Context {
  const tasks = c.tasks.map((task): Task => {
    if (task.id !== id) return task;
    const { person } = ownerOf(c, { ...task, holder: null });
    return { ...task, holder: isSame(holder, person) ? null : holder };
  });
  return { ...c, tasks };
}

/** Somebody is away or gone: what they had is with its role again. */
export function released(c: Context, ref: string): Context {
  if (!heldBy(c).some((one) => isSame(one, ref))) return c;
  const tasks = c.tasks.map((task): Task =>
    task.state === 'open' && isSame(task.holder, ref) ? { ...task, holder: null } : task,
  );
  return { ...c, tasks };
}

/** Those who have taken something that is still open. */
export function heldBy(c: Context): string[] {
  const holders = c.tasks.flatMap(({ state, holder }) =>
    state === 'open' && holder !== null ? [holder] : [],
  );
  return [...new Set(holders)];
}

type First = string | null | undefined;

const proposerAndSigners = (c: Context): First[] => [
  c.row.worker,
  c.notice?.proposedBy,
  ...c.approvals.map(({ ref }) => ref),
];
const thoseNear = ({ row }: Context): First[] => [row.worker, row.supervisor];

/** Who cannot do it themselves, because a second person is asked for, or somebody who stands apart. */
const firsts: Partial<Record<TaskType, (c: Context) => First[]>> = {
  'countersign-review': (c) => [c.row.worker, c.service.decidedBy],
  'independent-ear': thoseNear,
  'ask-feedback': ({ row }) => [row.worker],
  'read-feedback': ({ row }) => [row.worker],
  'approve-agency-ending': proposerAndSigners,
  'sign-emergency': proposerAndSigners,
  'countersign-emergency': proposerAndSigners,
  'sign-transfer': proposerAndSigners,
  'countersign-transfer': proposerAndSigners,
  'decide-appeal': proposerAndSigners,
  'approve-letter': ({ row }) => [row.worker],
  'decide-silent-case': ({ row }) => [row.worker],
  'countersign-correction': (c) => c.entries.map(({ asked }) => asked?.ref),
};
