import { holds, names, type Facts, type Rules, type RuleTree } from './rule.ts';

/** One rule that stands against an event: its id, why, and what would mend it. */
export interface Obstacle {
  id: string;
  why: string;
  mend: string;
}

/** What of a tree is unmet; of alternatives, the one that lacks least. Empty when the tree holds. */
export function unmetBy<N extends string, C, E>(
  rules: Rules<N, C, E>,
  tree: RuleTree<N> | null,
  facts: Facts<C, E>,
): Obstacle[] {
  if (tree === null || holds(rules, tree, facts)) return [];
  if (typeof tree === 'string') {
    const { id, why, mend } = rules[tree];
    return [{ id: `${id}.${tree}`, why: typeof why === 'string' ? why : why(facts), mend }];
  }
  if ('all' in tree) return tree.all.flatMap((t) => unmetBy(rules, t, facts));
  if ('any' in tree) return nearestOf(rules, tree.any, facts);
  const { not, why, mend } = tree;
  return [{ id: `${rules[not].id}.not.${not}`, why, mend }];
}

/** Of alternatives the one that lacks least; of several that lack as much, the one of which most is met already. */
export function nearestOf<N extends string, C, E>(
  rules: Rules<N, C, E>,
  trees: readonly (RuleTree<N> | null)[],
  facts: Facts<C, E>,
): Obstacle[] {
  const ways = trees.map((tree) => ({
    unmet: unmetBy(rules, tree, facts),
    of: tree === null ? 0 : names(tree).length,
  }));
  const lacks = Math.min(...ways.map(({ unmet }) => unmet.length));
  const near = ways.filter(({ unmet }) => unmet.length === lacks);
  return near.reduce((best, next) => (next.of > best.of ? next : best)).unmet;
}

/** Whether a tree may hold once something is said; `ask` answers null of a rule that looks at what is said. */
export function conceivable<N extends string>(
  ask: (rule: N) => boolean | null,
  tree: RuleTree<N>,
): boolean {
  if (typeof tree === 'string') return ask(tree) !== false;
  if ('all' in tree) return tree.all.every((t) => conceivable(ask, t));
  if ('any' in tree) return tree.any.some((t) => conceivable(ask, t));
  return ask(tree.not) !== true;
}

/** The shortest list of obstacles; the first of several alike. */
export function fewest(lists: readonly Obstacle[][]): Obstacle[] {
  return lists.reduce((least, next) => (next.length < least.length ? next : least));
}
