/**
 * What may stand at one place of a stored state: some words (`'planned'`, `null`, `number`), and whatever an object, a
 * list or a record there holds. Several at once are one or the other, as in a union.
 */
export interface Form {
  words: ReadonlySet<string>;
  fields?: ReadonlyMap<string, Form>;
  /** What a list holds. */
  item?: Form;
  /** What a record holds under any name. */
  entry?: Form;
}

export const wordsOf = (...words: string[]): Form => ({ words: new Set(words) });

/** One form or the other. A field that only one of two objects has may be undefined. */
export function either(one: Form, other: Form): Form {
  return {
    words: new Set([...one.words, ...other.words]),
    ...some(
      'fields',
      one.fields && other.fields
        ? eitherOf(one.fields, other.fields)
        : (one.fields ?? other.fields),
    ),
    ...some('item', both(one.item, other.item)),
    ...some('entry', both(one.entry, other.entry)),
  };
}

/** All that two objects hold together. */
export function together(one: Form, other: Form): Form {
  return { ...one, ...other, fields: new Map([...(one.fields ?? []), ...(other.fields ?? [])]) };
}

/** Each place below `path` with what may stand there: `sessions[].state`, `numbers{}`. */
export function flat(path: string, { words, fields, item, entry }: Form): [string, string][] {
  const below = [
    ...[...(fields ?? [])].flatMap(([name, form]) => flat(path ? `${path}.${name}` : name, form)),
    ...(item ? flat(`${path}[]`, item) : []),
    ...(entry ? flat(`${path}{}`, entry) : []),
  ];
  const kinds = [fields && 'an object', item && 'a list', entry && 'a record'];
  const here = [...words, ...kinds.filter((kind) => kind !== undefined)].sort();
  // What is only an object, a list or a record is said by what it holds.
  return words.size === 0 && below.length > 0 && here.length === 1
    ? below
    : [[path, here.join(' | ')], ...below];
}

function eitherOf(one: ReadonlyMap<string, Form>, other: ReadonlyMap<string, Form>) {
  const names = new Set([...one.keys(), ...other.keys()]);
  const absent = wordsOf('undefined');
  return new Map(
    [...names].map((name) => [name, either(one.get(name) ?? absent, other.get(name) ?? absent)]),
  );
}

function both(one?: Form, other?: Form): Form | undefined {
  return one && other ? either(one, other) : (one ?? other);
}

function some<K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [P in K]: T });
}
