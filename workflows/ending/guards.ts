import { clientRules } from './rules/client.ts';
import { closingRules } from './rules/closing.ts';
import { followingRules } from './rules/following.ts';
import { ledgersRules } from './rules/ledgers.ts';
import { preparingRules } from './rules/preparing.ts';
import { sessionsRules } from './rules/sessions.ts';
import { taperRules } from './rules/taper.ts';
import type { Facts, Rule } from './rules/rule.ts';

export type { Facts } from './rules/rule.ts';

/** Every rule an ending is held to, each with its sentence (design.md section 3). */
export const rules = {
  ...sessionsRules,
  ...preparingRules,
  ...taperRules,
  ...closingRules,
  ...clientRules,
  ...followingRules,
  ...ledgersRules,
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

/** A tree of rules: guard and explanation are the same thing. */
export type RuleTree =
  RuleName | { readonly all: readonly RuleTree[] } | { readonly any: readonly RuleTree[] };

/** G8: a taper step advances only if all of this holds. */
export const g8 = {
  all: ['sessionsRecorded', 'noOpenRupture', 'noSetback', 'practised', 'notOnHold', 'stepsLeft'],
} as const satisfies RuleTree;

/** G7: closed only if nothing is owed. */
export const g7 = {
  all: ['finalRecorded', 'summarySigned', 'letterLeft', 'nothingOpen'],
} as const satisfies RuleTree;

export function holds(tree: RuleTree, facts: Facts): boolean {
  if (typeof tree === 'string') return ruleOf(tree).holds(facts);
  if ('all' in tree) return tree.all.every((t) => holds(t, facts));
  return tree.any.some((t) => holds(t, facts));
}

export function ruleOf(name: RuleName): Rule {
  return rules[name];
}
