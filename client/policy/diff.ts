import { type Policy, spell } from '../../workflows/policy/index.ts';

/** A setting that two policies do not share; null where one of them does not have it. */
export interface SettingDifference {
  path: string;
  a: unknown;
  b: unknown;
}

/** The settings in which two policies differ, usual values included; lists are compared as a whole. */
export function diffPolicies(a: Policy, b: Policy): SettingDifference[] {
  return differ([], a, b);
}

function differ(path: string[], a: unknown, b: unknown): SettingDifference[] {
  if (isGroup(a) && isGroup(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) => differ([...path, key], a[key], b[key]));
  }
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  return [{ path: spell(path), a: a ?? null, b: b ?? null }];
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
