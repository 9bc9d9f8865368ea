import { holds, type Facts, type Rules, type RuleTree } from './rule.ts';

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
  if ('any' in tree) return fewest(tree.any.map((t) => unmetBy(rules, t, facts)));
  const { not, why, mend } = tree;
  return [{ id: `${rules[not].id}.not.${not}`, why, mend }];
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
