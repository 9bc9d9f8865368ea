import * as ruled from '../../chart/rules/rule.ts';
import type { Context } from '../context.ts';
import type { AgencyEvent } from '../events/index.ts';
import { staffRules } from './staff.ts';
import { termsRules } from './terms.ts';
import type { Facts, Rule } from './rule.ts';

/** Every rule an agency is held to, each with its sentence. */
export const rules = { ...termsRules, ...staffRules } as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
export type RuleTree = ruled.RuleTree<RuleName>;

export function holds(tree: RuleTree, facts: Facts): boolean {
  return ruled.holds<RuleName, Context, AgencyEvent>(rules, tree, facts);
}
