import { getNextTransitions } from 'xstate';
import type { AnyMachineSnapshot, EventObject } from 'xstate';
import type { Chart, JsonObject, Wish } from './chart.ts';
import { passes } from './guarding.ts';
import { scopeOf } from './scope.ts';
import type { Reported } from './scope.ts';

/**
 * XState's edge: the only file that asks a machine for its next state, and the only one that knows
 * the actions XState answers with. Whatever it does not know, it throws at.
 */
export type Snapshot<C> = AnyMachineSnapshot & { context: C };

/** One macrostep: where the machine is now, which delays were entered, what it wishes for. */
export interface Taken<C> {
  snapshot: Snapshot<C>;
  entered: ReadonlySet<string>;
  wishes: Wish[];
  /** It did anything at all: where no state was left or entered, the snapshot is the one it began from. */
  acted: boolean;
}

export const AFTER = 'xstate.after.';

/** The first macrostep; `now` reaches the context through the input. */
export function enter<C extends { now: number }, I>(
  chart: Chart<C, I>,
  input: I,
  now: number,
): Taken<C> {
  const reported: Reported = { effects: [], acted: false };
  const scope = scopeOf(chart, reported);
  const taken = read(chart, chart.machine.getInitialSnapshot(scope, { ...input, now }), reported);
  if (taken.snapshot.context.now !== now) {
    throw new Error(`Chart "${chart.id}" must take "now" of its context from its input`);
  }
  return taken;
}

/** One macrostep for one event. The context of the snapshot is changed in place: it must be a copy (`stamp`). */
export function take<C extends { now: number }, I>(
  chart: Chart<C, I>,
  snapshot: Snapshot<C>,
  event: EventObject,
): Taken<C> {
  const reported: Reported = { effects: [], acted: false };
  const scope = scopeOf(chart, reported);
  return read(chart, chart.machine.transition(snapshot, event, scope), reported);
}

/** The same position at another instant. */
export function stamp<C extends { now: number }>(snapshot: Snapshot<C>, now: number): Snapshot<C> {
  return Object.assign({}, snapshot, { context: Object.assign({}, snapshot.context, { now }) });
}

/** Whether no `always` of an active state holds already: what is not plainly so counts as holding. */
export function rests<C extends { now: number }, I>(
  { machine }: Chart<C, I>,
  { _nodes, context }: Snapshot<C>,
  event: EventObject,
): boolean {
  for (const { always } of _nodes) {
    if (always?.some(({ guard }) => passes(machine, guard, context, event) !== false)) return false;
  }
  return true;
}

/** Types of the events that some active state listens to, guards aside. */
export function heard(snapshot: AnyMachineSnapshot): string[] {
  if (snapshot.status !== 'active') return [];
  const types = getNextTransitions(snapshot).map((next) => next.eventType);
  return [...new Set(types)]
    .filter((type) => type !== '' && !type.startsWith('xstate.'))
    .sort((one, other) => (one < other ? -1 : 1));
}

/** What a macrostep came to. Throws at whatever XState did that is not known here. */
export function read<C extends { now: number }, I>(
  chart: Chart<C, I>,
  snapshot: AnyMachineSnapshot,
  { effects, acted }: Reported,
): Taken<C> {
  if (snapshot.status === 'error') throw snapshot.error;
  const entered = new Set<string>();
  const wishes: Wish[] = [];
  for (const { type, params } of effects) {
    if (chart.wishes.includes(type)) {
      wishes.push({ type, params: (params ?? {}) as JsonObject });
    } else if (type === 'xstate.raise') {
      raised(params as Raised, entered);
    } else if (type !== 'xstate.cancel') {
      throw new Error(`Action "${type}" of chart "${chart.id}" is none that the host can grant`);
    }
  }
  // Document order, so that a restored snapshot and one that never rested take the same path.
  snapshot._nodes.sort((one, other) => one.order - other.order);
  return { snapshot, entered, wishes, acted };
}

interface Raised {
  event: EventObject;
  delay: number | undefined;
}

/** XState raises at once what has no delay, so a mistyped name would fire the moment it is entered. */
function raised({ event, delay }: Raised, entered: Set<string>): void {
  if (event.type.startsWith(AFTER)) {
    if (delay === undefined || !Number.isFinite(delay) || delay < 0) {
      throw new Error(`Delay of "${event.type}" must be finite and not negative, not ${delay}`);
    }
    entered.add(event.type);
  } else if (delay !== undefined) {
    throw new Error(`"${event.type}" is raised with a delay of its own: name it under "after"`);
  }
}
