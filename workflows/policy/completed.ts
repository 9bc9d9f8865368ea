import * as v from 'valibot';
import { Policy } from './schema.ts';
import { isGroup, isOptional } from './setting.ts';

/**
 * A policy that was stored when there were fewer settings, with the usual value of each that it does not have. What it
 * says stays as it is, even where it could not be said any more: what was promised under it holds.
 */
export function completed(stored: object): Policy {
  return filled(Policy, stored) as Policy;
}

function filled(schema: v.GenericSchema, value: unknown): unknown {
  const setting = isOptional(schema) ? schema.wrapped : schema;
  if (!isGroup(setting) || typeof value !== 'object' || value === null) return value;
  const whole: Record<string, unknown> = { ...value };
  for (const [name, entry] of Object.entries(setting.entries)) {
    if (name in whole) whole[name] = filled(entry, whole[name]);
    else if (isOptional(entry) && entry.default !== undefined) {
      whole[name] = v.parse(entry, undefined);
    }
  }
  return whole;
}
