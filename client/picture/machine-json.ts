import type { AnyStateMachine } from 'xstate';
import type { JsonObject, JsonValue } from '../../workflows/chart/index.ts';
import { sayTree, spellOut, type Tree } from './rule-words.ts';

/**
 * A chart as the tools of XState open it: its configuration as JSON, for `createMachine`. Guards are called by their rules in
 * words, and actions by what they do and with what; what these names stand for, and the memory, stay with the chart.
 */
export function machineJson({ config }: AnyStateMachine): JsonObject {
  // The form of a configuration is JSON but for functions, which are left out.
  return plain(config) as JsonObject;
}

function plain(value: unknown): JsonValue | undefined {
  if (Array.isArray(value)) return value.map(plain).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'function' ? undefined : (value as JsonValue | undefined);
  }
  if ('type' in value && 'params' in value) return named(value);
  const said = Object.entries(value).flatMap(([name, inner]) => {
    const told = plain(inner);
    return told === undefined ? [] : [[name, told] as const];
  });
  return Object.fromEntries(said);
}

/** A guard with its tree, or an action with what it is done with. */
function named({ type, params }: { type: unknown; params: unknown }): JsonValue {
  if (type !== 'rule') return `${String(type)} ${String(params)}`;
  const tree = params as Tree;
  const [name, words] = [sayTree(tree), spellOut(tree)];
  return name === words ? name : `${name}: ${words}`;
}
