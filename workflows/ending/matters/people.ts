import { isNamed } from '../../chart/rules/index.ts';

const senior: ReadonlySet<string> = new Set(['supervisor', 'lead', 'director']);

/**
 * Whether somebody says it who stands above the worker, and is known by name: where a rule asks for a second person, a role
 * without anybody in it is none.
 */
export function isAbove({ role, ref }: { role: string; ref: string }): boolean {
  return senior.has(role) && isNamed(ref);
}
