import type { By } from './by.ts';

/** What a rule looks at: the case as its chart remembers it, and what was just said. */
export interface Facts<C, E> {
  c: C;
  e: E;
}

/** One rule, with its sentences for people. */
export interface Rule<C, E> {
  /** The guard it belongs to (docs/field.md#guards), or a row. */
  readonly id: string;
  readonly holds: (facts: Facts<C, E>) => boolean;
  /** Why not, as a clause for people: what stands against it. */
  readonly why: string | ((facts: Facts<C, E>) => string);
  /** What would mend it: ways by "or", each with the event that takes it in parentheses. */
  readonly mend: string;
  /** It looks at how something is said; before that, nobody knows. */
  readonly ofEvent?: true;
  /** In other roles it never holds: who may say what is read from it. */
  readonly saidIn?: ReadonlySet<string>;
  /** Only the word of these holds, said by themselves or passed on: whose word it is is read from it. */
  readonly wordOf?: NonNullable<By['for']>;
}

/** The rules of one chart, by their names. */
export type Rules<N extends string, C, E> = { readonly [K in N]: Rule<C, E> };

/**
 * A tree of named rules: guard and explanation are the same thing. What must not hold brings sentences of its own,
 * because a rule only says why it is unmet.
 */
export type RuleTree<N extends string> =
  | N
  | { readonly all: readonly RuleTree<N>[] }
  | { readonly any: readonly RuleTree<N>[] }
  | { readonly not: N; readonly why: string; readonly mend: string };

export function holds<N extends string, C, E>(
  rules: Rules<N, C, E>,
  tree: RuleTree<N>,
  facts: Facts<C, E>,
): boolean {
  if (typeof tree === 'string') return rules[tree].holds(facts);
  if ('all' in tree) return tree.all.every((t) => holds(rules, t, facts));
  if ('any' in tree) return tree.any.some((t) => holds(rules, t, facts));
  return !rules[tree.not].holds(facts);
}

/** The rules as they hold of something that is not known whole yet: what asks for more than is known says nothing. */
export function asFarAsKnown<N extends string, C, E>(rules: Rules<N, C, E>): Rules<N, C, E> {
  const known = Object.entries<Rule<C, E>>(rules).map(([name, rule]) => {
    const says = (facts: Facts<C, E>) => {
      try {
        return rule.holds(facts) || (typeof rule.why !== 'string' && rule.why(facts) === '');
      } catch {
        return true;
      }
    };
    return [name, { ...rule, holds: says }];
  });
  // The same names, each with its rule.
  return Object.fromEntries(known) as Rules<N, C, E>;
}

/** Every rule that a tree names. */
export function names<N extends string>(tree: RuleTree<N>): N[] {
  if (typeof tree === 'string') return [tree];
  if ('all' in tree) return tree.all.flatMap(names);
  if ('any' in tree) return tree.any.flatMap(names);
  return [tree.not];
}

/** Whether this event is of that name; what a rule asks of it is then known. */
export function is<E extends { type: string }, N extends E['type']>(
  e: E,
  type: N,
): e is Extract<E, { type: N }> {
  return e.type === type;
}

/** A named deadline of a chart. */
export interface Deadline<C> {
  /** When it is due, in epoch milliseconds, or null: none, said outright. */
  readonly at: (c: C) => number | null;
  /** What the timer is called in the Temporal UI, at most 60 characters and without personal data. */
  readonly purpose: string;
  /**
   * `beside`: it keeps nothing going. `watch`: it is waited for only as long as nothing is that keeps something going, so that
   * what is stuck is found (G18).
   */
  readonly rests?: 'beside' | 'watch';
}
