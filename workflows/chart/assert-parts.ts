import { names, type RuleTree } from './rules/rule.ts';
import type { Parts } from './stage.ts';

const LONGEST_PURPOSE = 60;

/** A state as it is written: plain data, looked at without its types. */
interface Drawn {
  initial?: unknown;
  entry?: unknown;
  exit?: unknown;
  invoke?: unknown;
  on?: Record<string, unknown>;
  after?: Record<string, unknown>;
  always?: unknown;
  onDone?: unknown;
  states?: Record<string, Drawn>;
}

/** A way out of a state: a target, or an object with what is asked and done. */
interface Way {
  guard?: unknown;
  actions?: unknown;
}

/**
 * Throws with every name that the states use and the parts do not have, all at once: deadlines, rules, changes, wishes.
 * A delay that XState does not know would fire at once, so this is asked before a chart lives and never in the middle.
 */
export function assertParts<C>(
  chart: string,
  root: object,
  parts: Parts<C>,
  ledgers: readonly string[],
): void {
  const faults = new Set<string>();
  for (const [path, state] of statesOf(chart, root)) {
    for (const fault of faultsOf(state, parts)) faults.add(`state "${path}": ${fault}`);
  }
  for (const [name, { purpose }] of Object.entries(parts.deadlines)) {
    if (!purpose) faults.add(`deadline "${name}" has no purpose`);
    else if (purpose.length > LONGEST_PURPOSE) {
      faults.add(`the purpose of "${name}" is longer than ${LONGEST_PURPOSE} characters`);
    }
  }
  for (const ledger of ledgers) {
    if (!Object.hasOwn(parts.deadlines, ledger)) faults.add(`ledger "${ledger}" is no deadline`);
  }
  if (faults.size > 0) {
    throw new Error(`Chart "${chart}" cannot be hosted:\n- ${[...faults].join('\n- ')}`);
  }
}

function* statesOf(path: string, state: Drawn): Generator<[string, Drawn]> {
  yield [path, state];
  for (const [key, child] of Object.entries(state.states ?? {})) {
    yield* statesOf(`${path}.${key}`, child);
  }
}

function* faultsOf<C>(state: Drawn, parts: Parts<C>): Generator<string> {
  const { after = {}, on = {}, initial, states = {} } = state;
  if (typeof initial === 'string' && !Object.hasOwn(states, initial)) {
    yield `it begins in "${initial}", which is none of its states`;
  }
  for (const name of Object.keys(after)) {
    if (!Object.hasOwn(parts.deadlines, name)) yield `unknown deadline "${name}"`;
  }
  if (state.invoke !== undefined) yield 'nothing is invoked here; wish for it instead';
  const ways = [...Object.values(on), ...Object.values(after), state.always, state.onDone];
  const listed = ways.flatMap(listOf).filter((way) => typeof way === 'object') as Way[];
  const actions = [state.entry, state.exit, ...listed.map((way) => way.actions)];
  for (const action of actions.flatMap(listOf)) yield* actionFaults(action, parts);
  for (const { guard } of listed) yield* guardFaults(guard, parts);
}

function* actionFaults<C>(action: unknown, parts: Parts<C>): Generator<string> {
  const name = typeof action === 'string' ? action : field(action, 'type');
  if (typeof name !== 'string' || typeof action === 'function') {
    yield 'an inline action is no change; give it a name';
    return;
  }
  const { changes, wishing, wishes } = parts;
  const known = Object.hasOwn(changes, name) || Object.hasOwn(wishing, name);
  if (!known && !wishes.includes(name)) yield `unknown change "${name}"`;
}

function* guardFaults<C>(guard: unknown, { rules }: Parts<C>): Generator<string> {
  if (guard === undefined) return;
  if (field(guard, 'type') !== 'rule') {
    yield 'a guard is a tree of named rules';
    return;
  }
  for (const name of names(field(guard, 'params') as RuleTree<string>)) {
    if (!Object.hasOwn(rules, name)) yield `unknown rule "${name}"`;
  }
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
