import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Value } from './position.ts';

/** A transition that leads on: what is said for it, or '' where it is taken as soon as its guard holds. */
export interface Onward {
  event: string;
  guard: unknown;
}

interface Way {
  leaf: AnyStateNode;
  first: Onward | null;
}

/**
 * The first transition on the shortest way from the active states to one that listens to this event, without leaving the
 * stage that they are in; null where there is no such way. What only time brings is none.
 */
export function onwardTo(
  { root }: AnyStateMachine,
  value: Value,
  event: string,
  stages: readonly string[],
): Onward | null {
  const seen = new Set<AnyStateNode>();
  const ways: Way[] = activeIn(root, value).map((leaf) => ({ leaf, first: null }));
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const { leaf, first } = way;
    if (seen.has(leaf)) continue;
    seen.add(leaf);
    const inside = within(leaf, stages);
    if (first !== null && inside.some((node) => listensTo(node, event))) return first;
    const steps = inside.flatMap(leadingOn).filter((step) => belongs(step.event, event, inside));
    for (const { target, ...step } of steps) {
      const leaves = target
        .flatMap(entered)
        .filter((one) => within(one, stages).at(-1) === inside.at(-1));
      ways.push(...leaves.map((next) => ({ leaf: next, first: first ?? step })));
    }
  }
  return null;
}

/** Whether a state itself takes this event, under whatever guard. */
export function listensTo({ config }: AnyStateNode, event: string): boolean {
  return config.on !== undefined && Object.hasOwn(config.on, event);
}

/** A state and those around it, out to the innermost stage; of what stands beside all stages, out to its region. */
function within(node: AnyStateNode, stages: readonly string[]): AnyStateNode[] {
  const { parent } = node;
  const isWhole = stages.includes(node.key) || parent === undefined || parent.type === 'parallel';
  return isWhole ? [node] : [node, ...within(parent, stages)];
}

/** Many things said lead on by the way: what leads to a word speaks of the same, or of what this part of the chart is about. */
function belongs(step: string, event: string, inside: readonly AnyStateNode[]): boolean {
  const [subject = ''] = step.split('.');
  return subject === '' || event.startsWith(`${subject}.`) || inside.at(-1)?.key === subject;
}

/** What people may say in a state, and what it goes on by itself to, with where that leads. */
function leadingOn(node: AnyStateNode): (Onward & { target: readonly AnyStateNode[] })[] {
  const said = [...node.transitions.values()].flat();
  return [...(node.always ?? []), ...said]
    .filter(({ eventType }) => !eventType.startsWith('xstate.'))
    .map(({ eventType, guard, target }) => ({ event: eventType, guard, target: target ?? [] }));
}

/** The innermost states in which somebody stands who enters this one for the first time. */
function entered(node: AnyStateNode): AnyStateNode[] {
  if (node.type === 'parallel') return Object.values(node.states).flatMap(entered);
  if (node.type !== 'compound') return node.type === 'history' ? [] : [node];
  return node.initial.target.flatMap(entered);
}

function activeIn(node: AnyStateNode, value: Value): AnyStateNode[] {
  const inner = typeof value === 'string' ? { [value]: {} } : value;
  const active = Object.entries(inner).flatMap(([key, deeper]) => {
    const child = node.states[key];
    return child === undefined ? [] : activeIn(child, deeper ?? {});
  });
  return active.length > 0 ? active : [node];
}
