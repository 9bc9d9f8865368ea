import type * as chart from '../../chart/rules/index.ts';
import { announcingRules } from './announcing.ts';
import { clientsRules } from './clients.ts';
import { leavingRules } from './leaving.ts';
import type { DepartureRule } from '../parts.ts';

/** Every rule a departure is held to, each with its sentence. */
export const rules = {
  ...leavingRules,
  ...clientsRules,
  ...announcingRules,
} as const satisfies Record<string, DepartureRule>;

export type RuleName = keyof typeof rules;
export type RuleTree = chart.RuleTree<RuleName>;

/** G11: the announcement waits until every client was told, or a director releases it. */
export const g11 = { any: ['everybodyTold', 'announcementFree'] } as const satisfies RuleTree;

/** Nothing of the worker's is left. */
export const handedOver = {
  all: ['allSettled', 'custodianNamed', 'accessRevoked', 'repliesRerouted'],
} as const satisfies RuleTree;
