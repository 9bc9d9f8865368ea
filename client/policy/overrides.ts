import { checkPolicy } from './check.ts';
import type { LoadedPolicy } from './load.ts';
import { atPlace } from '../written/read.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merge(under: unknown, over: unknown): unknown {
  if (!isRecord(under) || !isRecord(over)) return over;
  const changed = Object.entries(over).map(([key, value]) => [key, merge(under[key], value)]);
  return { ...under, ...Object.fromEntries(changed) };
}

/** A policy as written, with a few settings said otherwise (lists whole), checked again. */
export function applyOverrides(raw: unknown, overrides: unknown): LoadedPolicy {
  const merged = overrides === undefined || overrides === null ? raw : merge(raw, overrides);
  const checked = checkPolicy(merged);
  return checked.ok
    ? { ok: true, policy: checked.policy, raw: merged }
    : { ok: false, problems: checked.problems.map((problem) => atPlace(null, problem)) };
}
