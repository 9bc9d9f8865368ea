import type * as v from 'valibot';
import { Policy } from '../../workflows/policy/index.ts';
import { isGroup, isOptional } from '../../workflows/policy/setting.ts';

/** Every setting of a policy by its path, such as `contact.caps.perDay`; its version is none. */
export const settings: readonly string[] = within(Policy).filter((path) => path !== 'version');

function within(schema: v.GenericSchema): string[] {
  const setting = isOptional(schema) ? schema.wrapped : schema;
  if (!isGroup(setting)) return [''];
  return Object.entries(setting.entries).flatMap(([name, entry]) =>
    within(entry).map((path) => (path === '' ? name : `${name}.${path}`)),
  );
}

/** What an agency writes to have this setting alone. */
export function saying(path: string, value: unknown): Record<string, unknown> {
  return path
    .split('.')
    .reduceRight((inner: unknown, name) => ({ [name]: inner }), value) as Record<string, unknown>;
}
