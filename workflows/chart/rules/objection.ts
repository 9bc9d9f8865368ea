import { impossible, type Refusal } from './refusal.ts';
import { conceivable, fewest, unmetBy } from './obstacle.ts';
import type { Rules, RuleTree } from './rule.ts';

/** An event that some active state listens to, and the rules that must hold for it; null: none. */
export interface Offer {
  event: string;
  tree: RuleTree<string> | null;
}

/** How one chart is ruled. Every guard of it is one rule `rule` with a tree for its parameters. */
export interface Ruling<C, E> {
  readonly rules: Rules<string, C, E>;
  /** What people may say, in the order of the catalogue; only these count as possible. */
  readonly sayable: readonly string[];
  /** Where it stands, as a clause: "the ending is closing". */
  readonly where: (context: C) => string;
  /** Stands in for an event of which nothing is known yet. */
  readonly unsaid: E;
}

/** What stands against an event; null when it may happen. The rules explain themselves: there is no second copy. */
export function objectTo<C, E extends { type: string }>(
  ruling: Ruling<C, E>,
  offers: readonly Offer[],
  c: C,
  e: E,
): Refusal | null {
  const candidates = offers.filter(({ event }) => event === e.type);
  if (candidates.length === 0) {
    return impossible(e.type, ruling.where(c), possibleNow(ruling, offers, c));
  }
  const unmet = fewest(candidates.map(({ tree }) => unmetBy(ruling.rules, tree, { c, e })));
  const [first] = unmet;
  if (first === undefined) return null;
  return {
    code: first.id,
    event: e.type,
    why: `"${e.type}" is refused: ${unmet.map(({ why }) => why).join('; ')}.`,
    mend: unmet.map(({ mend }) => mend).join(' '),
    unmet,
    possible: possibleNow(ruling, offers, c),
  };
}

/** What people may say now. What depends on how it is said counts as possible. */
export function possibleNow<C, E>(
  { rules, sayable, unsaid }: Ruling<C, E>,
  offers: readonly Offer[],
  c: C,
): string[] {
  const facts = { c, e: unsaid };
  const types = new Set<string>();
  for (const { event, tree } of offers) {
    if (!types.has(event) && isConceivable(rules, tree, facts)) types.add(event);
  }
  return sayable.filter((type) => types.has(type));
}

/** What cannot be judged is not possible; whoever says it hears why. */
function isConceivable<C, E>(
  rules: Rules<string, C, E>,
  tree: RuleTree<string> | null,
  facts: { c: C; e: E },
): boolean {
  try {
    return conceivable(rules, tree, facts);
  } catch {
    return false;
  }
}
