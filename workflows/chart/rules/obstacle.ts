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

/** Whether a tree may hold once something is said: rules that look at the event are not asked yet. */
export function conceivable<N extends string, C, E>(
  rules: Rules<N, C, E>,
  tree: RuleTree<N> | null,
  facts: Facts<C, E>,
): boolean {
  if (tree === null) return true;
  if (typeof tree === 'string') return rules[tree].ofEvent === true || rules[tree].holds(facts);
  if ('all' in tree) return tree.all.every((t) => conceivable(rules, t, facts));
  if ('any' in tree) return tree.any.some((t) => conceivable(rules, t, facts));
  return rules[tree.not].ofEvent === true || !rules[tree.not].holds(facts);
}

/** The shortest list of obstacles; the first of several alike. */
export function fewest(lists: readonly Obstacle[][]): Obstacle[] {
  return lists.reduce((least, next) => (next.length < least.length ? next : least));
}
