import type { RuleTree } from '../../workflows/chart/rules/rule.ts';
import { grounds, g7, g8 } from '../../workflows/ending/rules/index.ts';

/** A guard of any chart. */
export type Tree = RuleTree<string>;

/** Trees that a chart uses by name. */
export const namedTrees: readonly (readonly [string, Tree])[] = [
  ['G7', g7],
  ['G8', g8],
  ['grounds', grounds],
];

/** A tree in words; one that has a name is called by it. */
export function sayTree(tree: Tree): string {
  const name = namedTrees.find(([, known]) => known === tree)?.[0];
  return name ?? spellOut(tree);
}

/** A tree in words, down to its rules or to trees that have a name. */
export function spellOut(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  if ('all' in tree) return tree.all.map((one) => inBrackets(one)).join(' and ');
  if ('any' in tree) return tree.any.map((one) => inBrackets(one)).join(' or ');
  return `not ${inBrackets(tree.not)}`;
}

function inBrackets(tree: Tree): string {
  const said = sayTree(tree);
  return said.includes(' ') ? `(${said})` : said;
}
