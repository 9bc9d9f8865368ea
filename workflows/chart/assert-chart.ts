import type { StateNode } from 'xstate';
import type { Chart } from './chart.ts';
import { AFTER } from './stepper.ts';

const LONGEST_PURPOSE = 60;
/** Built-in actions that compute without touching the world. */
const PURE = ['xstate.assign', 'xstate.raise', 'xstate.enqueueActions'];

/**
 * Throws with every name the chart uses and the host does not know, all at once: delays, invoked
 * sources, actions, guards, wishes. For the worker's start and for a test, never for the middle of a life.
 */
export function assertChart<C extends { now: number }, I>(chart: Chart<C, I>): void {
  const faults = new Set<string>();
  const ids = new Set<string>();
  for (const node of nodesOf(chart.machine.root)) {
    const where = `state "${node.id}"`;
    if (ids.has(node.id)) faults.add(`${where}: another state has the same id`);
    ids.add(node.id);
    for (const fault of delayFaults(chart, node)) faults.add(`${where}: ${fault}`);
    for (const { src } of node.invoke) {
      const source = typeof src === 'string' ? src : 'inline';
      faults.add(`${where}: invoked source "${source}" is not run here; wish for it instead`);
    }
    for (const fault of partFaults(chart, node)) faults.add(`${where}: ${fault}`);
  }
  const { actions, guards } = chart.machine.implementations;
  const { moves = {}, wishing = {} } = chart.byHand ?? {};
  for (const [name, action] of Object.entries(actions)) {
    if (name in moves || name in wishing) continue;
    const fault = implementationFault(name, action, chart.wishes.includes(name));
    if (fault) faults.add(fault);
  }
  for (const guard of Object.values(guards)) {
    for (const name of guardNames(guard)) {
      if (!(name in guards)) faults.add(`unknown guard "${name}"`);
    }
  }
  for (const ledger of chart.ledgers ?? []) {
    if (!(ledger in chart.instants)) faults.add(`ledger "${ledger}" is no delay`);
  }
  for (const wish of chart.wishes) {
    if (!(wish in actions)) faults.add(`wish "${wish}" is no action of the machine`);
  }
  if (faults.size > 0) {
    throw new Error(`Chart "${chart.id}" cannot be hosted:\n- ${[...faults].join('\n- ')}`);
  }
}

function* nodesOf(node: StateNode): Generator<StateNode> {
  yield node;
  for (const child of Object.values(node.states)) yield* nodesOf(child);
}

function* delayFaults<C extends { now: number }, I>(chart: Chart<C, I>, node: StateNode) {
  for (const delay of Object.keys(node.config.after ?? {})) {
    const { [delay]: purpose } = chart.purposes;
    if (!Number.isNaN(Number(delay))) yield `delay ${delay} is a number, not a name`;
    else if (!(delay in chart.machine.implementations.delays)) yield `unknown delay "${delay}"`;
    else if (!(delay in chart.instants)) yield `delay "${delay}" has no instant`;
    else if (!purpose) yield `delay "${delay}" has no purpose`;
    else if (purpose.length > LONGEST_PURPOSE) {
      yield `the purpose of delay "${delay}" is longer than ${LONGEST_PURPOSE} characters`;
    }
  }
}

function* partFaults<C extends { now: number }, I>(
  chart: Chart<C, I>,
  node: StateNode,
): Generator<string> {
  const transitions = [...node.transitions.values()].flat().concat(node.always ?? []);
  // Asking a compound state for its initial transition makes XState look for the target.
  const initial = node.type === 'compound' ? node.initial.actions : [];
  const own = [node.entry, node.exit, initial, ...transitions.map((each) => each.actions)];
  for (const action of own.flat()) yield* actionFaults(chart, action);
  for (const { guard } of transitions) {
    for (const name of guardNames(guard)) {
      if (!(name in chart.machine.implementations.guards)) yield `unknown guard "${name}"`;
    }
  }
}

/** An action as the machine holds it: a name, a name with parameters, or a function. */
type Action = string | { type: string } | ((...args: never[]) => unknown);

function* actionFaults<C extends { now: number }, I>(
  chart: Chart<C, I>,
  action: Action,
): Generator<string> {
  if (typeof action === 'function') {
    const fault = functionFault(action);
    if (fault) yield `an inline action ${fault}`;
    return;
  }
  const name = typeof action === 'string' ? action : action.type;
  const known = chart.wishes.includes(name) || name in chart.machine.implementations.actions;
  if (!known) yield `unknown action "${name}"`;
}

function implementationFault(name: string, action: unknown, isWish: boolean): string | undefined {
  if (typeof action !== 'function') return `action "${name}" is not a function`;
  if (isWish) {
    // XState reports no assignment and the like, so that such a wish would never be heard.
    return 'resolve' in action ? `wish "${name}" is a built-in action` : undefined;
  }
  const fault = functionFault(action);
  return fault && `action "${name}" ${fault}`;
}

/** XState's own actions are functions that carry their description. */
function functionFault(action: object): string | undefined {
  if (!('resolve' in action && 'type' in action))
    return 'is no wish, and the host runs nothing else';
  const { type, id, delay, sendId } = action as Record<string, unknown>;
  if (String(id ?? sendId).startsWith(AFTER)) return undefined;
  if (!PURE.includes(String(type))) return `is "${String(type)}", which the host does not grant`;
  return delay === undefined ? undefined : 'has a delay of its own: name it under "after"';
}

/** Names in a guard, also inside `and`, `or` and `not`, which keep theirs in an untyped list. */
function guardNames(guard: unknown): string[] {
  if (typeof guard === 'string') return [guard];
  if (typeof guard === 'function') {
    return 'guards' in guard && Array.isArray(guard.guards) ? guard.guards.flatMap(guardNames) : [];
  }
  return guard && typeof guard === 'object' && 'type' in guard ? [String(guard.type)] : [];
}
