import type { Shape } from '../../client/event-fields.ts';

/** One field of what can be said, and values that are to be told apart by whoever reads afterwards. */
export interface Field {
  /** Such as `owner`, or `duties.what` within a list. */
  path: string;
  values: readonly unknown[];
  /** The values are texts that are to be found as they are; the others have to make a difference. */
  isText: boolean;
}

/** Every field of a schema, however deep in lists. A text says which field it belongs to. */
export function fieldsOf(schema: unknown, date: (pick: number) => string, path = ''): Field[] {
  const shape = schema as Shape;
  switch (shape.type) {
    case 'optional':
    case 'nullable':
      return fieldsOf(shape.wrapped, date, path);
    case 'strict_object':
      return Object.entries(shape.entries ?? {}).flatMap(([name, inner]) =>
        fieldsOf(inner, date, path === '' ? name : `${path}.${name}`),
      );
    case 'array':
      return fieldsOf(shape.item, date, path);
    case 'picklist':
      return [{ path, values: shape.options ?? [], isText: false }];
    case 'boolean':
      return [{ path, values: [true, false], isText: false }];
    case 'number':
      return [{ path, values: numbersFor(shape), isText: false }];
    case 'string':
      return [textField(shape, date, path)];
    default:
      throw new Error(`nobody knows how to say "${path}" (${shape.type})`);
  }
}

/** These words with that value in that field: in an object, or in the first one of a list. */
export function withField(words: object, schema: unknown, path: string, value: unknown): object {
  const [name = '', ...inner] = path.split('.');
  const known = (words as Record<string, unknown>)[name];
  const part = partOf(schema as Shape, name);
  const within = inner.length === 0 ? value : withField(first(known), part, inner.join('.'), value);
  return { ...words, [name]: isList(part) ? [within] : within };
}

function numbersFor({ pipe = [] }: Shape): readonly number[] {
  const least = pipe.find(({ type }) => type === 'min_value') as
    { requirement?: number } | undefined;
  const from = least?.requirement ?? 0;
  return [from + 1, from + 3];
}

function textField({ pipe = [] }: Shape, date: (pick: number) => string, path: string): Field {
  const form = pipe.find(({ type }) => type === 'regex') as { requirement?: RegExp } | undefined;
  const isAddress = path === 'email' || path === 'mail';
  const free = form?.requirement === undefined || isAddress;
  const text = isAddress ? 'told@example.org' : `told ${path}`;
  if (free) return { path, values: [text], isText: true };
  const dates = [0, 2].map(date);
  const fits = dates.every((one) => form.requirement?.test(one));
  return { path, values: fits ? dates : dates.map((one) => `${one}T11:00`), isText: false };
}

function partOf(shape: Shape, name: string): Shape | undefined {
  return shape.wrapped ? partOf(shape.wrapped, name) : shape.entries?.[name];
}

function isList(shape: Shape | undefined): boolean {
  return shape?.type === 'array' || (shape?.wrapped !== undefined && isList(shape.wrapped));
}

function first(value: unknown): object {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? one : {};
}
