import type { Problem } from './problem.ts';
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
    .map(({ code, at, says }) => ({
      code: `unsafe.${code}` as const,
      path: at.split('.'),
      says: `${at}: ${says}`,
    }));
}
