import type { Context } from './context.ts';
import { completed, defaultPolicy, type Policy } from '../policy/index.ts';

/** What an agency is held to that set nothing: the place that all endings of a process share. */
const usual = defaultPolicy({ name: 'Any agency', zone: 'Etc/UTC' });

/**
 * The same ending, its settings kept once for all endings wherever an agency left them as they usually are: of a
 * thousand endings on one worker only what differs takes room. Stored they are whole, so that a new usual value changes
 * no ending that is under way; a setting that was not thought of when they were stored has its usual value.
 */
export function shared(context: Context): Context {
  return { ...context, policy: alike(usual, completed(context.policy)) as Policy };
}

/** The first where the second says the same, and otherwise the second with its parts looked at in this way. */
function alike(one: unknown, other: unknown): unknown {
  if (!isObject(one) || !isObject(other)) return one === other ? one : other;
  const names = Object.keys(other);
  const parts = names.map((name): [string, unknown] => [name, alike(one[name], other[name])]);
  const same = parts.every(([name, part]) => part === one[name]);
  if (same && names.length === Object.keys(one).length) return one;
  return Array.isArray(other) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
