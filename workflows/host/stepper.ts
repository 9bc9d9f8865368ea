import { createActor, createMachine, getNextTransitions, initialTransition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import type { Chart, JsonObject, Wish } from './chart.ts';

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
}

export const AFTER = 'xstate.after.';

/** The first macrostep; `now` reaches the context through the input. */
export function enter<C extends { now: number }, I>(
  chart: Chart<C, I>,
  input: I,
  now: number,
): Taken<C> {
  const taken = read(chart, initialTransition(chart.machine, { ...input, now }));
  if (taken.snapshot.context.now !== now) {
    throw new Error(`Chart "${chart.id}" must take "now" of its context from its input`);
  }
  return taken;
}

/** One macrostep for one event. */
export function take<C extends { now: number }, I>(
  chart: Chart<C, I>,
  snapshot: Snapshot<C>,
  event: EventObject,
): Taken<C> {
  return read(chart, step(chart.machine, snapshot, event));
}

/** The same position at another instant. */
export function stamp<C extends { now: number }>(snapshot: Snapshot<C>, now: number): Snapshot<C> {
  return { ...snapshot, context: { ...snapshot.context, now } };
}

/** Types of the events that some active state listens to, guards aside. */
export function heard(snapshot: AnyMachineSnapshot): string[] {
  if (snapshot.status !== 'active') return [];
  const types = getNextTransitions(snapshot).map((next) => next.eventType);
  return [...new Set(types)]
    .filter((type) => type !== '' && !type.startsWith('xstate.'))
    .sort((one, other) => (one < other ? -1 : 1));
}

/**
 * `transition` would make a throw-away actor and its system for every step: half the cost of a step. This one
 * is made once, never started, and never spawns or hears anything, so nothing can gather in it.
 */
const nobody = createActor(createMachine({}));

function step(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: EventObject,
): [AnyMachineSnapshot, Effect[]] {
  const effects: Effect[] = [];
  const next = machine.transition(snapshot, event, {
    self: nobody,
    system: nobody.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (effect) => effects.push(effect),
  });
  return [next, effects];
}

function nothing(): void {}

/** XState's exported types name three of its own actions and none that a registry adds. */
interface Effect {
  type: string;
  params: unknown;
}

function read<C extends { now: number }, I>(
  chart: Chart<C, I>,
  [snapshot, effects]: readonly [AnyMachineSnapshot, readonly Effect[]],
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
  return { snapshot, entered, wishes };
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
