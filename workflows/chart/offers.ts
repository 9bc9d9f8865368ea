import type { AnyStateNode } from 'xstate';
import type { Value } from './position.ts';
import type { Offer } from './rules/objection.ts';
import type { RuleTree } from './rules/rule.ts';

/** What each state of a machine takes itself. */
export type Offers = ReadonlyMap<AnyStateNode, readonly Offer[]>;

/**
 * Reads a machine once, because every refusal and every view asks for the offers of all active states: what people and results
 * may say, but neither waits nor what follows by itself.
 */
export function offersOf(root: AnyStateNode): Offers {
  return new Map(within(root).map((node) => [node, ownOffers(node)]));
}

/** The offers of the active states, in the order in which XState asks them: each innermost one, and then those around it. */
export function offersIn(offers: Offers, root: AnyStateNode, value: Value): Offer[] {
  const hearing = new Set<AnyStateNode>();
  gather(root, value, hearing);
  return [...hearing].flatMap((node) => offers.get(node) ?? []);
}

function within(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(within)];
}

function ownOffers({ transitions }: AnyStateNode): Offer[] {
  return [...transitions.values()]
    .flat()
    .filter(({ eventType }) => eventType !== '' && !eventType.startsWith('xstate.'))
    .map(({ eventType, guard }) => ({ event: eventType, tree: treeOf(guard) }));
}

/** The tree behind a guard; null where there is none. */
function treeOf(guard: unknown): RuleTree<string> | null {
  if (typeof guard !== 'object' || guard === null || !('params' in guard)) return null;
  return guard.params as RuleTree<string>;
}

function gather(node: AnyStateNode, value: Value, found: Set<AnyStateNode>): void {
  const inner = typeof value === 'string' ? [value] : Object.keys(value);
  if (inner.length === 0) {
    for (let at: AnyStateNode | undefined = node; at; at = at.parent) found.add(at);
  }
  for (const key of inner) {
    const child = node.states[key];
    if (child) gather(child, typeof value === 'string' ? {} : (value[key] ?? {}), found);
  }
}
