import type { AnyStateNode } from 'xstate';

/** A sentence names so many stages or states; nobody reads more. */
const few = 4;

/**
 * Where in a chart an event is taken, as a clause: of a stage by its name, of anything else as its description says; null:
 * nowhere, or everywhere.
 */
export function elsewhere(
  root: AnyStateNode,
  event: string,
  stages: readonly string[],
): string | null {
  const takers = [...nodesOf(root)].filter(({ config }) => Object.hasOwn(config.on ?? {}, event));
  const named = takers.map((node) => stageOf(node, stages) ?? node);
  const [first] = named.filter((one) => typeof one !== 'string');
  const names = [...new Set(named.filter((one) => typeof one === 'string'))];
  if (names.length > 0) return `while it is ${orOf(names.slice(0, few))}`;
  const says = first?.description;
  return says === undefined ? null : `when this is so: ${says.replace(/[.?]$/, '')}`;
}

function* nodesOf(node: AnyStateNode): Generator<AnyStateNode> {
  yield node;
  for (const child of Object.values(node.states)) yield* nodesOf(child);
}

/** The stage that a state belongs to; a box of stages belongs to none. */
function stageOf(node: AnyStateNode, stages: readonly string[]): string | null {
  if (stages.includes(node.key)) return node.key;
  return node.parent === undefined ? null : stageOf(node.parent, stages);
}

function orOf(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(' or ');
}
