import type { AnyStateMachine, StateNode } from 'xstate';

/**
 * The machine with what the host does by hand (host/handwork.ts): each action named here is one that the machine only
 * reports, and each entry does what the action of its name does in the machine as it is written.
 */
export function lean<M, W>(
  machine: AnyStateMachine,
  given: { moves: Record<string, M>; wishing: Record<string, W> },
) {
  const kept = followedUp(machine);
  const [moves, wishing] = [without(given.moves, kept), without(given.wishing, kept)];
  const actions = each(Object.keys({ ...moves, ...wishing }), () => {});
  // How long a delay is nobody asks of XState, for the host reads the instants.
  const delays = each(Object.keys(machine.implementations.delays), someTime);
  const leaner = machine.provide({ actions, delays });
  return { machine: leaner, byHand: { moves, wishing, listeners: listenersOf(leaner) } };
}

/**
 * Actions of an `always` that leads nowhere else. Only a new snapshot makes XState look for what follows from them, so
 * they stay its own.
 */
function followedUp({ root }: AnyStateMachine): ReadonlySet<string> {
  const eventless = [...nodesOf(root)].flatMap(({ always = [] }) => always);
  const staying = eventless.filter(({ target }) => !target);
  return new Set(staying.flatMap(({ actions }) => actions.map(nameOf)));
}

function nameOf(action: string | { type: string } | ((...args: never[]) => unknown)): string {
  if (typeof action === 'function') return '';
  return typeof action === 'string' ? action : action.type;
}

function without<T>(table: Readonly<Record<string, T>>, names: ReadonlySet<string>) {
  return Object.fromEntries(Object.entries(table).filter(([name]) => !names.has(name)));
}

/** Any delay at all: with none, XState would take what is delayed for what is raised at once. */
const someTime = (): number => 1;

function each<T>(names: string[], value: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

function listenersOf({ root }: AnyStateMachine): ReadonlyMap<string, readonly StateNode[]> {
  const listeners = new Map<string, StateNode[]>();
  for (const node of nodesOf(root)) {
    for (const type of node.transitions.keys()) {
      // A descriptor with a star stands for other types as well: only XState knows whom to ask then.
      if (type.includes('*')) return new Map();
      listeners.set(type, [...(listeners.get(type) ?? []), node]);
    }
  }
  return listeners;
}

function* nodesOf(node: StateNode): Generator<StateNode> {
  yield node;
  for (const child of Object.values(node.states)) yield* nodesOf(child);
}
