import {
  notDone,
  saidEntries,
  saysTheSame,
  type HostedEvent,
  type NotDone,
  type SaidEntry,
  type Told,
} from '../../chart/index.ts';
import type { Context, Task } from '../context.ts';
import { stateOf } from './view.ts';

/** One line of a departure's log: codes and times, never a reason. */
export type DepartureEntry =
  | SaidEntry
  | { at: number; kind: 'refused'; what: string; code: string; why: string }
  | { at: number; kind: 'phase'; what: string }
  | { at: number; kind: 'client'; what: string; ref: string; late: boolean; how?: string }
  | ({
      at: number;
      kind: 'task';
      what: string;
      state: string;
      due: number;
      who: string;
      holder?: string;
    } & NotDone);

/** What one step did, seen by comparing the departure before and after: nothing can be left out of it. */
export function entriesOf(
  before: Told<Context> | null,
  { context: is }: Told<Context>,
  cause: HostedEvent | null,
): DepartureEntry[] {
  const at = is.now;
  const was = before?.context ?? null;
  const entries: DepartureEntry[] = saidEntries(at, cause, (type) =>
    /^(ending|agency)\./.test(type),
  );
  if (was?.phase !== is.phase) entries.push({ at, kind: 'phase', what: is.phase });
  for (const client of changed(was?.clients, is.clients, ({ ref }) => ref)) {
    const old = was?.clients.find(({ ref }) => ref === client.ref);
    const what = stateOf(client);
    if (old && stateOf(old) === what && old.late === client.late) continue;
    const how = client.told === null ? {} : { how: client.told.how };
    entries.push({ at, kind: 'client', what, ref: client.ref, late: client.late, ...how });
  }
  for (const task of changed(heard(was?.tasks), heard(is.tasks), ({ type }) => type)) {
    const { type, due, who, holder } = task;
    const had = was?.tasks.find((one) => one.type === type);
    const passed = had?.state === 'open' && task.state === 'open' && had.late === task.late;
    const changing = holder === null ? 'givenBack' : 'taken';
    const late = task.late && task.state === 'open' ? 'escalated' : task.state;
    const state = passed && had.holder !== holder ? changing : late;
    const more = { ...(holder === null ? {} : { holder }), ...notDone(task.state, task.settled) };
    entries.push({ at, kind: 'task', what: type, state, due, who, ...more });
  }
  return entries;
}

/** Whoever is told of a task does nothing with it. */
function heard<T extends Task[] | undefined>(tasks: T): T {
  return tasks?.map((task) => ({ ...task, news: null })) as T;
}

/** The items that are new or differ: ledgers are never changed in place. */
function changed<T extends object>(
  before: readonly T[] | undefined,
  after: readonly T[],
  key: (item: T) => unknown,
): T[] {
  if (before === after) return [];
  const old = new Map(before?.map((item) => [key(item), item]));
  return after.filter((item) => {
    const other = old.get(key(item));
    return !saysTheSame(other, item);
  });
}
