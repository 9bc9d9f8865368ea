import type { AnyStateNode } from 'xstate';
import { endingChart } from '../../workflows/ending/chart.ts';
import { childrenOf, titleOf } from './mermaid.ts';

const { machine } = endingChart.stepper;

/** Boxes that are drawn open; every other stage is one box, whatever it holds. */
const open: ReadonlySet<string> = new Set(['working', 'together']);

/**
 * The stages of the journey alone, as a Mermaid flowchart: where an ending may go, without what leads it there. An arrow
 * of an open box holds for all in it, and an arrow into it begins at its first stage.
 */
export function stagesPicture(): string {
  const journey = machine.getStateNodeById('ending.open.journey');
  const arrows = arrowsOf(journey);
  const lines = [...arrows].map(
    ([from, goals]) => `  ${from.key} --> ${[...goals].map(({ key }) => key).join(' & ')}`,
  );
  return ['flowchart TD', ...boxesOf(journey, '  '), ...lines, ''].join('\n');
}

function boxesOf(node: AnyStateNode, indent: string): string[] {
  return childrenOf(node).flatMap((child) =>
    open.has(child.key)
      ? [
          `${indent}subgraph ${child.key}[${titleOf(child)}]`,
          ...boxesOf(child, `${indent}  `),
          `${indent}end`,
        ]
      : [`${indent}${child.key}[${titleOf(child)}]`],
  );
}

type Arrows = Map<AnyStateNode, Set<AnyStateNode>>;

function arrowsOf(journey: AnyStateNode): Arrows {
  const all: Arrows = new Map();
  const collect = (node: AnyStateNode): void => {
    for (const { target } of [...node.transitions.values(), node.always ?? []].flat()) {
      for (const goal of target ?? []) if (isWithin(goal, journey)) draw(node, goal);
    }
    for (const child of childrenOf(node)) collect(child);
  };
  const draw = (node: AnyStateNode, goal: AnyStateNode): void => {
    const to = boxOf(goal.type === 'history' ? goal.parent : goal);
    const box = boxOf(node);
    const from = isWithin(to, box) ? firstOf(box) : box;
    if (isWithin(from, to) || isWithin(to, from)) return;
    all.set(from, (all.get(from) ?? new Set()).add(to));
  };
  for (const child of childrenOf(journey)) collect(child);
  return withoutImplied(all);
}

/** The box in which a state is drawn. */
function boxOf(node: AnyStateNode | undefined): AnyStateNode {
  if (!node) throw new Error('A stage leads to what is no part of the journey');
  const around = node.parent?.key ?? '';
  return around === 'journey' || open.has(around) ? node : boxOf(node.parent);
}

function firstOf(box: AnyStateNode): AnyStateNode {
  if (!open.has(box.key)) return box;
  return boxOf(box.initial.target.find(({ type }) => type !== 'history'));
}

function isWithin(node: AnyStateNode, box: AnyStateNode): boolean {
  return node === box || (node.parent !== undefined && isWithin(node.parent, box));
}

/** Without the arrows that one of a box around the stage, or into a box that begins with the goal, already says. */
function withoutImplied(all: Arrows): Arrows {
  const says = (from: AnyStateNode, to: AnyStateNode) => all.get(from)?.has(to) ?? false;
  const implied = (from: AnyStateNode, to: AnyStateNode): boolean =>
    [...all.keys()].some((box) => box !== from && isWithin(from, box) && says(box, to)) ||
    [...(all.get(from) ?? [])].some((box) => box !== to && firstOf(box) === to);
  return new Map(
    [...all]
      .map(([from, goals]): [AnyStateNode, Set<AnyStateNode>] => [
        from,
        new Set([...goals].filter((to) => !implied(from, to))),
      ])
      .filter(([, goals]) => goals.size > 0),
  );
}

const opening = '<!-- the stages, generated: npm run docs -->\n\n```mermaid\n';
const ending = '```\n\n<!-- end of the stages -->';

/** The README with the picture of the stages as the machine now has them. */
export function withPicture(readme: string): string {
  const from = readme.indexOf(opening);
  const to = readme.indexOf(ending, from);
  if (from < 0 || to < 0) throw new Error('README.md has lost the place of its picture');
  return readme.slice(0, from + opening.length) + stagesPicture() + readme.slice(to);
}
