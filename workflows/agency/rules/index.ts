import type * as chart from '../../chart/rules/index.ts';
import { keyRules } from './keys.ts';
import { staffRules } from './staff.ts';
import { termsRules } from './terms.ts';
import type { AgencyRule } from '../parts.ts';

/** Every rule an agency is held to, each with its sentence. */
export const rules = { ...termsRules, ...staffRules, ...keyRules } as const satisfies Record<
  string,
  AgencyRule
>;

export type RuleName = keyof typeof rules;
export type RuleTree = chart.RuleTree<RuleName>;
