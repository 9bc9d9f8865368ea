import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { FieldInWords } from '../../event-words.ts';

export type Json = Record<string, unknown>;

/**
 * A schema of ours as OpenAPI 3.1 has it: what somebody may say, so that what has a usual value may be left out. Words of valibot
 * that are no words of JSON Schema become extensions.
 */
export function jsonSchemaOf(schema: v.GenericSchema): Json {
  const made = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // What a form cannot say, such as that a name is known, is said in words.
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type !== 'metadata') return null;
      const { least, most, ...known } = { least: 0, most: 0, ...jsonSchema };
      return { ...known, 'x-least': least, 'x-most': most } as typeof jsonSchema;
    },
  });
  const { $schema: _schema, ...rest } = made as Json;
  return tidied(rest);
}

/** A tuple says that nothing follows. */
function tidied(schema: Json): Json {
  const tidy = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(tidy);
    if (typeof part !== 'object' || part === null) return part;
    const inner = Object.fromEntries(Object.entries(part).map(([name, one]) => [name, tidy(one)]));
    return 'prefixItems' in inner && !('items' in inner) ? { ...inner, items: {} } : inner;
  };
  return tidy(schema) as Json;
}

/** A schema whose properties have the words that forms have: what to call them, a hint, a word for each choice, an example. */
export function worded(schema: Json, fields: readonly FieldInWords[]): Json {
  const properties = { ...(schema['properties'] as Json | undefined) };
  for (const { name, label, hint, words, example, fields: inner } of fields) {
    const found = properties[name] as Json | undefined;
    if (found === undefined) continue;
    const items = found['items'] as Json | undefined;
    const within =
      inner === null
        ? {}
        : items === undefined
          ? worded(found, inner)
          : { items: worded(items, inner) };
    properties[name] = {
      ...found,
      ...within,
      title: label,
      ...(hint === null ? {} : { description: hint }),
      ...(words === null ? {} : { 'x-choices': words }),
      examples: [example],
    };
  }
  return { ...schema, properties };
}
