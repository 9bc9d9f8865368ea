import * as v from 'valibot';

/** Why something said could not be understood. */
export interface Misheard {
  code: 'malformed' | 'unknown';
  event: string;
  why: string;
  mend: string;
}

/** What one chart understands. */
export interface Ear<S extends string, E> {
  /** To whom one speaks: "an ending". */
  readonly whom: string;
  /** What people may say, by name. */
  readonly catalogue: { readonly [K in S]: unknown };
  /** The schema of one event with its envelope. */
  readonly schemaOf: (type: S) => v.GenericSchema<unknown, E>;
  /** Fields of an event that name a day or time: the schema looks at the form, this that the day exists. */
  readonly dates: readonly (readonly [field: string, exists: (text: string) => boolean])[];
  /** The word of the catalogue that was probably meant. */
  readonly nearest: (word: string, words: readonly string[]) => string | null;
}

/** Reads what somebody says: an event of the catalogue, or a sentence on what is wrong with it. */
export function hear<S extends string, E extends { on?: string | undefined; with: unknown }>(
  { whom, catalogue, schemaOf, dates, nearest }: Ear<S, E>,
  words: unknown,
): E | Misheard {
  const type = field(words, 'type');
  if (typeof type !== 'string') {
    return malformed('', 'An event has a type, such as "session.held".');
  }
  if (!Object.hasOwn(catalogue, type)) {
    const known = Object.keys(catalogue);
    const close = nearest(type, known);
    return {
      code: 'unknown',
      event: type,
      why: `"${type}" is nothing that can be said to ${whom}.`,
      mend: close ? `Did you mean "${close}"?` : `One can say: ${known.join(', ')}.`,
    };
  }
  const read = v.safeParse(schemaOf(type as S), words);
  if (!read.success) {
    const sentences = read.issues.map((issue) => {
      const path = v.getDotPath(issue);
      const where = path === null ? 'it' : `"${path}"`;
      return `${where}: expected ${issue.expected ?? issue.message}, found ${issue.received}`;
    });
    return malformed(type, `"${type}" is not told rightly: ${sentences.join('; ')}.`);
  }
  const impossible = dates.find(([name, exists]) => {
    const value = field(read.output.with, name) ?? (name === 'on' ? read.output.on : undefined);
    return typeof value === 'string' && !exists(value);
  });
  return impossible
    ? malformed(type, `"${type}" names a day or time that does not exist ("${impossible[0]}").`)
    : read.output;
}

function malformed(event: string, why: string): Misheard {
  return { code: 'malformed', event, why, mend: 'Say it again in the form it asks for.' };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
