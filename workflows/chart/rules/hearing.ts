import * as v from 'valibot';
import { malformed, unknown, type Misheard } from './refusal.ts';

/** What one chart understands. */
export interface Ear {
  /** To whom one speaks: "an ending". */
  readonly whom: string;
  /** What people may say, by name: the schema of what belongs to it. */
  readonly said: Readonly<Record<string, v.GenericSchema>>;
  /** Fields that name a day or time: the schema looks at the form, this that the day exists. */
  readonly dates: readonly (readonly [field: string, exists: (text: string) => boolean])[];
  /** The word of the catalogue that was probably meant. */
  readonly nearest: (word: string, words: readonly string[]) => string | null;
  /** The schema of one whole event. */
  readonly schemaOf: (type: string) => v.GenericSchema<unknown, Heard>;
}

/** An event as it was read: what belongs to it, and when it happened where that was said. */
export interface Heard {
  type: string;
  id: string;
  on?: string | undefined;
  with: unknown;
}

/** Reads what somebody says: an event of the catalogue, or a sentence on what is wrong with it. */
export function hear(
  { whom, said, schemaOf, dates, nearest }: Ear,
  words: unknown,
): Heard | Misheard {
  const type = field(words, 'type');
  if (typeof type !== 'string') {
    return malformed('', 'An event has a type, such as "session.held".');
  }
  if (!Object.hasOwn(said, type)) {
    const known = Object.keys(said);
    const close = nearest(type, known);
    const mend = close ? `Did you mean "${close}"?` : `One can say: ${known.join(', ')}.`;
    return unknown(type, `"${type}" is nothing that can be said to ${whom}.`, mend);
  }
  const read = v.safeParse(schemaOf(type), words);
  if (!read.success) {
    const sentences = read.issues.map((issue) => {
      const path = v.getDotPath(issue);
      const where = path === null ? 'it' : `"${path}"`;
      return `${where}: expected ${issue.expected ?? issue.message}, found ${issue.received}`;
    });
    return malformed(type, `"${type}" is not told rightly: ${sentences.join('; ')}.`);
  }
  const missing = dates.find(([name, exists]) => {
    const value = field(read.output.with, name) ?? (name === 'on' ? read.output.on : undefined);
    return typeof value === 'string' && !exists(value);
  });
  return missing
    ? malformed(type, `"${type}" names a day or time that does not exist ("${missing[0]}").`)
    : read.output;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
