import type { AnyStateNode } from 'xstate';
import { agencyChart } from '../workflows/agency/chart.ts';
import { rules as agencyRules } from '../workflows/agency/rules/index.ts';
import { By, type RuleTree } from '../workflows/chart/rules/index.ts';
import { departureChart } from '../workflows/departure/chart.ts';
import { rules as departureRules } from '../workflows/departure/rules/index.ts';
import { endingChart } from '../workflows/ending/chart.ts';
import { rules as endingRules } from '../workflows/ending/rules/index.ts';
import type { Hearer } from './event-words.ts';
import { type Rules, treesOf, usualRole, wordIn } from './scenario/usual-role.ts';

type Role = By['role'];

const charts: Readonly<Record<Hearer, { root: AnyStateNode; rules: Rules; usual: Role | null }>> = {
  ending: { root: endingChart.stepper.machine.root, rules: endingRules, usual: null },
  departure: { root: departureChart.stepper.machine.root, rules: departureRules, usual: 'lead' },
  agency: { root: agencyChart.stepper.machine.root, rules: agencyRules, usual: 'admin' },
};

/** Who may say something, as far as its rules ask for a role wherever it can be said; null: they ask for none. */
export function rolesFor(hearer: Hearer, event: string): readonly Role[] | null {
  const { root, rules } = charts[hearer];
  const trees = [...treesOf(root, event)];
  const all = By.entries.role.options;
  const those = all.filter((role) => trees.some((tree) => tree === null || may(rules, tree, role)));
  return those.length === all.length || trees.length === 0 ? null : those;
}

/** Whose word alone is taken, said by themselves or passed on; null: whoever knows it says it. */
export function wordOf(hearer: Hearer, event: string): NonNullable<By['for']> | null {
  return wordIn(charts[hearer], event);
}

/** What our own machinery tells, and nobody types: settings that come whole, what one workflow tells another, mail as it came in. */
export const saidByMachines: Readonly<Record<Hearer, ReadonlySet<string>>> = {
  ending: new Set(['policy.upgraded', 'colleague.gone', 'admin.cancelRequested']),
  departure: new Set(['client.added', 'colleague.gone']),
  agency: new Set([
    'policy.applied',
    'endings.found',
    'colleague.gone',
    'work.came',
    'mail.unclaimed',
    'admin.cancelRequested',
    // Whoever makes a key hashes it first.
    'key.made',
  ]),
};

/** What most of it takes of a role, though some of what it says can be said by anybody. */
const mostly: Readonly<Record<string, Role>> = { 'silence.decided': 'supervisor' };

/** Who usually says it. */
export function usuallySaidBy(hearer: Hearer, event: string): Role {
  const most = mostly[event];
  if (most !== undefined) return most;
  const roles = rolesFor(hearer, event);
  const usual = charts[hearer].usual ?? usualRole(event);
  return roles === null || roles.includes(usual) ? usual : (roles[0] ?? usual);
}

function may(rules: Rules, tree: RuleTree<string>, role: Role): boolean {
  if (typeof tree === 'string') return rules[tree]?.saidIn?.has(role) ?? true;
  if ('all' in tree) return tree.all.every((one) => may(rules, one, role));
  return !('any' in tree) || tree.any.some((one) => may(rules, one, role));
}
