import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { journeyPicture } from './ending.ts';
import { deadlines } from '../../workflows/ending/deadlines/index.ts';
import { rules } from '../../workflows/ending/rules/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { namedTrees, sayTree, spellOut, type Tree } from './rule-words.ts';
import { titleOf } from './mermaid.ts';

const { machine } = endingChart.stepper;

/**
 * docs/chart.md: each stage and standing with its events, deadlines and rules, made from the machine, so
 * that the page cannot say anything else than the chart does.
 */
export function chartPage(): string {
  const open = machine.getStateNodeById('ending.open');
  const journey = open.states['journey'];
  const stages = journey ? stagesOf(journey) : [];
  const standings = Object.values(open.states).filter((node) => node !== journey);
  return [
    '# The chart of an ending',
    '<!-- generated from the machine: npm run docs -->',
    'An event is refused unless one of its rules holds; the rules are explained at the end. A deadline (⏱) is an instant in the state, not a number in the chart.',
    '## The journey',
    `\`\`\`mermaid\n${journeyPicture()}\`\`\``,
    '## Stages of the journey',
    ...(journey ? section(journey, 3, false) : []),
    ...stages.flatMap((stage) => section(stage, 3)),
    '## What stands beside it',
    ...standings.flatMap((standing) => section(standing, 3)),
    '## Deadlines',
    table(
      ['deadline', 'why it exists'],
      Object.entries(deadlines).map(([name, { purpose }]) => [name, purpose]),
    ),
    '## Rules that stand together',
    table(
      ['name', 'all of'],
      namedTrees.map(([name, tree]) => [name, spellOut(tree)]),
    ),
    '## Rules',
    table(
      ['rule', 'of', 'refuses, because', 'what unblocks it'],
      Object.entries(rules).map(([name, { id, why, mend }]) => [
        name,
        id,
        typeof why === 'string' ? why : 'it depends on what is known (see `endwell why-not`)',
        mend,
      ]),
    ),
    '',
  ].join('\n\n');
}

function stagesOf(node: AnyStateNode): AnyStateNode[] {
  return innerOf(node).flatMap((child) => (isBox(child) ? [child, ...stagesOf(child)] : [child]));
}

function section(node: AnyStateNode, level: number, within = true): string[] {
  const inner = within && !isBox(node) ? innerOf(node) : [];
  const rows = movesOf(node);
  return [
    `${'#'.repeat(Math.min(level, 6))} ${titleOf(node)}`,
    node.description ?? '',
    ...(rows.length > 0 ? [table(['when', 'if', 'then', 'and'], rows)] : []),
    ...inner.flatMap((child) => section(child, level + 1)),
  ];
}

/** A box only holds stages, and is passed through. */
function isBox(node: AnyStateNode): boolean {
  return node.tags.includes('box');
}

function innerOf(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states).filter((child) => child.type !== 'history');
}

function movesOf(node: AnyStateNode): string[][] {
  const entered = node.entry.length > 0 ? [['on entry', '', '', deedsOf(node.entry)]] : [];
  const moves = [...node.transitions.values()].flat();
  return [...entered, ...[...(node.always ?? []), ...moves].map((move) => rowOf(move))];
}

function rowOf({ eventType, guard, target, actions }: AnyTransitionDefinition): string[] {
  const rule = (guard as { params?: Tree } | undefined)?.params;
  const goals = (target ?? []).map((goal) =>
    goal.type === 'history' ? 'back to where it was' : titleOf(goal),
  );
  return [
    nameOf(eventType),
    rule === undefined ? '' : sayTree(rule),
    goals.join(', '),
    deedsOf(actions),
  ];
}

function nameOf(eventType: string): string {
  const deadline = /^xstate\.after\.([A-Za-z]+)\./.exec(eventType)?.[1];
  if (deadline) return `⏱ ${deadline}`;
  const byItself = eventType === '' || eventType.startsWith('xstate.done');
  return byItself ? 'by itself' : `\`${eventType}\``;
}

function deedsOf(actions: readonly unknown[]): string {
  return actions
    .map((action) => {
      if (typeof action === 'string') return action;
      const { type, params } = action as { type: string; params?: unknown };
      return typeof params === 'string' ? `${type} ${params}` : type;
    })
    .filter((deed) => !deed.startsWith('xstate.'))
    .join(', ');
}

function table(head: string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row))].join('\n');
}
