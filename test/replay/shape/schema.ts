import { spelt } from './built-in.ts';
import { either, wordsOf, type Form } from './form.ts';

/** A valibot schema, as far as its form is read. */
interface Schema {
  type: string;
  entries?: Record<string, Schema>;
  wrapped?: Schema;
  item?: Schema;
  value?: Schema;
  options?: readonly (string | Schema)[];
  literal?: unknown;
  default?: unknown;
}

/** What a value has that a schema let through. Usual values are none of it: a stored state is whole. */
export function formOfSchema(schema: unknown): Form {
  const { type, entries, wrapped, item, value, options = [], ...more } = schema as Schema;
  switch (type) {
    case 'strict_object':
    case 'object':
      return {
        words: new Set(),
        fields: new Map(Object.entries(entries ?? {}).map(([n, e]) => [n, formOfSchema(e)])),
      };
    case 'array':
      return { words: new Set(), item: formOfSchema(item) };
    case 'record':
      return { words: new Set(), entry: formOfSchema(value) };
    case 'optional':
      return more.default === undefined
        ? either(formOfSchema(wrapped), wordsOf('undefined'))
        : formOfSchema(wrapped);
    case 'nullable':
      return either(formOfSchema(wrapped), wordsOf('null'));
    case 'picklist':
      return wordsOf(...options.map((word) => spelt(word as string)));
    case 'literal':
      return wordsOf(spelt(more.literal as string));
    case 'union':
    case 'variant':
      return options.map(formOfSchema).reduce(either);
    case 'string':
    case 'number':
    case 'boolean':
    case 'any':
    case 'unknown':
      return wordsOf(type);
    default:
      throw new Error(`The form of a schema "${type}" is not known: say it in shape/schema.ts`);
  }
}
