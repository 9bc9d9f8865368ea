import type { Context } from '../context.ts';
import { stateOf } from './view.ts';

/** One line of a departure's log: codes and times, never a reason. */
export type DepartureEntry =
  | { at: number; kind: 'event'; what: string; by: string; ref: string; on?: string }
  | { at: number; kind: 'refused'; what: string; code: string; why: string }
  | { at: number; kind: 'phase'; what: string }
  | { at: number; kind: 'client'; what: string; ref: string; late: boolean; how?: string }
  | { at: number; kind: 'task'; what: string; state: string; due: number; who: string };

interface Cause {
  type: string;
  by?: unknown;
  on?: unknown;
}

/** What one step did, seen by comparing the departure before and after: nothing can be left out of it. */
export function entriesOf(
  before: { context: Context } | null,
  { context: is }: { context: Context },
  cause: Cause | null,
): DepartureEntry[] {
  const at = is.now;
  const was = before?.context ?? null;
  const entries: DepartureEntry[] = [];
  if (cause !== null && isSaid(cause)) {
    const { role, ref } = cause.by;
    const on = typeof cause.on === 'string' ? { on: cause.on } : {};
    entries.push({ at, kind: 'event', what: cause.type, by: role, ref, ...on });
  }
  if (was?.phase !== is.phase) entries.push({ at, kind: 'phase', what: is.phase });
  for (const client of changed(was?.clients, is.clients, ({ ref }) => ref)) {
    const old = was?.clients.find(({ ref }) => ref === client.ref);
    const what = stateOf(client);
    if (old && stateOf(old) === what && old.late === client.late) continue;
    const how = client.told === null ? {} : { how: client.told.how };
    entries.push({ at, kind: 'client', what, ref: client.ref, late: client.late, ...how });
  }
  for (const task of changed(was?.tasks, is.tasks, ({ type }) => type)) {
    const { type, due, who } = task;
    const state = task.late && task.state === 'open' ? 'escalated' : task.state;
    entries.push({ at, kind: 'task', what: type, state, due, who });
  }
  return entries;
}

/** Answers of our own machinery: what they changed is in the log, that they came is not. */
function isSaid(cause: Cause): cause is Cause & { by: { role: string; ref: string } } {
  return (
    !cause.type.startsWith('xstate.') &&
    !cause.type.startsWith('ending.') &&
    typeof cause.by === 'object'
  );
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
    return other !== item && JSON.stringify(other) !== JSON.stringify(item);
  });
}
