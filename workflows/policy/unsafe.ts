import { defaultPolicy } from './complete.ts';
import { type Problem, type Rule, spell } from './problem.ts';
import type { Policy } from './schema.ts';
import { contactRules } from './unsafe-contact.ts';
import { fairnessRules } from './unsafe-fairness.ts';
import { orderRules } from './unsafe-order.ts';

const rules = [...contactRules, ...fairnessRules, ...orderRules] as const;

export type UnsafeCode = `unsafe.${(typeof rules)[number]['code']}`;

/**
 * Settings that are possible one by one and yet not safe for the people an ending is about, each
 * with what is at stake. An agency cannot start endings with them.
 */
export function unsafe(policy: Policy): Problem<UnsafeCode>[] {
  return rules
    .filter(({ broken }) => broken(policy))
    .map((rule) => {
      const path = causeOf(rule, policy);
      return { code: `unsafe.${rule.code}` as const, path, says: `${spell(path)}: ${rule.says}` };
    });
}

/** Where it is written, as near as can be said. */
function causeOf({ at, among = [], part }: Rule, policy: Policy): (string | number)[] {
  const { name, zone } = policy.agency;
  const usual = defaultPolicy({ name, zone });
  const unusual = among.find((path) => valueAt(policy, path) !== valueAt(usual, path));
  return [...(unusual ?? at).split('.'), ...(part?.(policy) ?? [])];
}

/** What is set there, as text, so that lists compare. */
function valueAt(policy: Policy, path: string): string {
  const value = path.split('.').reduce<unknown>((group, key) => {
    return Object.entries(group ?? {}).find(([name]) => name === key)?.[1];
  }, policy);
  return JSON.stringify(value) ?? '';
}
