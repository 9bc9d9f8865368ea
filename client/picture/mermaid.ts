import type { AnyStateMachine, AnyStateNode, StateValue } from 'xstate';
import { spaced } from '../timeline/titles.ts';

/** Which part of a machine is drawn, and where an ending stands in it. */
export interface PictureOptions {
  /** Id of the state node that is drawn with all it holds. */
  root: AnyStateNode;
  /** Levels below the root that are drawn; what lies deeper is drawn as one box. */
  depth?: number;
  /** The live position, to be marked. */
  position?: StateValue;
}

/**
 * The chart as a Mermaid state diagram, made from the machine itself: a picture cannot disagree with
 * the rules. Deadlines are marked with a clock; moves that all states of a box share are drawn once.
 */
export function toMermaid(machine: AnyStateMachine, options: PictureOptions): string {
  const { root, depth = Infinity } = options;
  const lines = ['stateDiagram-v2'];
  const arrows = new Map<string, Set<string>>();

  /** Mermaid wants one word for a place. */
  const nameOf = (node: AnyStateNode): string => node.path.slice(root.path.length).join('_');

  const shown = (node: AnyStateNode): AnyStateNode => {
    let place = node;
    while (levelBelow(root, place) > depth && place.parent) place = place.parent;
    return place;
  };

  const visit = (node: AnyStateNode, indent: string): void => {
    const children = childrenOf(node).filter((child) => levelBelow(root, child) <= depth);
    for (const child of children) {
      const inner = childrenOf(child).filter((one) => levelBelow(root, one) <= depth);
      if (inner.length === 0) {
        lines.push(`${indent}${nameOf(child)}: ${titleOf(child)}`);
        continue;
      }
      lines.push(`${indent}state "${titleOf(child)}" as ${nameOf(child)} {`);
      visit(child, `${indent}  `);
      lines.push(`${indent}}`);
    }
    if (node.type === 'compound') {
      for (const first of node.initial.target.filter((one) => one.type !== 'history')) {
        if (children.includes(first)) lines.push(`${indent}[*] --> ${nameOf(first)}`);
      }
    }
  };

  const notes: string[] = [];
  const collect = (node: AnyStateNode): void => {
    const moves = [...node.transitions.values()].flat();
    for (const { target, eventType } of [...moves, ...(node.always ?? [])]) {
      for (const goal of target ?? []) {
        const from = shown(node);
        const to = shown(goal.type === 'history' ? (goal.parent ?? goal) : goal);
        if (!isBelow(root, to) || (from === to && (goal !== node || from !== node))) continue;
        if (node === root)
          notes.push(`  note right of ${nameOf(to)}: ${labelOf(eventType)}, from everywhere`);
        if (!isBelow(root, from)) continue;
        const arrow = `${nameOf(from)} --> ${nameOf(to)}`;
        const back = goal.type === 'history' ? ' (where it was)' : '';
        arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(`${labelOf(eventType)}${back}`));
      }
    }
    for (const child of childrenOf(node)) collect(child);
  };

  visit(root, '  ');
  collect(root);
  for (const [arrow, labels] of arrows) {
    const said = [...labels].join('<br>');
    lines.push(`  ${arrow}: ${said}`);
  }
  lines.push(...notes);
  if (options.position !== undefined) {
    lines.push('  classDef here fill:#fde68a,stroke:#92400e,color:#000');
    for (const node of activeBelow(machine, options.position)) {
      if (isBelow(root, node) && shown(node) === node && node !== root) {
        lines.push(`  class ${nameOf(node)} here`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/** What a state holds, as it is drawn. */
export function childrenOf(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states).filter((child) => child.type !== 'history');
}

function levelBelow(root: AnyStateNode, node: AnyStateNode): number {
  return node.path.length - root.path.length;
}

function isBelow(root: AnyStateNode, node: AnyStateNode): boolean {
  return node !== root && root.path.every((key, level) => node.path[level] === key);
}

function labelOf(eventType: string): string {
  const deadline = /^xstate\.after\.([A-Za-z]+)\./.exec(eventType)?.[1];
  if (deadline) return `⏱ ${deadline}`;
  const byItself = eventType === '' || eventType.startsWith('xstate.done');
  return byItself ? '(by itself)' : eventType;
}

function activeBelow(machine: AnyStateMachine, value: StateValue): AnyStateNode[] {
  const nodes: AnyStateNode[] = [];
  const walk = (node: AnyStateNode, at: StateValue): void => {
    const entries: [string, StateValue][] =
      typeof at === 'string' ? [[at, {}]] : Object.entries(at as Record<string, StateValue>);
    for (const [key, inner] of entries) {
      const child = node.states[key];
      if (!child) continue;
      nodes.push(child);
      walk(child, inner);
    }
  };
  walk(machine.root, value);
  return nodes;
}

/** What a state is called in a picture or on a page: its key in words, or better words for it. */
export function titleOf({ key }: AnyStateNode): string {
  const [first = '', ...rest] = spaced(better[key] ?? key);
  return [first.toUpperCase(), ...rest].join('');
}

/** Keys are in stored states, and are not renamed for a page. */
const better: Readonly<Record<string, string>> = {
  attempt1: 'firstAttempt',
  attempt2: 'secondAttempt',
  attempt3: 'thirdAttempt',
  attempt4: 'closingOffer',
  chores: 'tasks',
  finalSession: 'lastSession',
  purposeLimited: 'limited',
};
