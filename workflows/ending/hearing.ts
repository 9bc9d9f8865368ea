import * as v from 'valibot';
import { isDate, isLocalTime } from './dates.ts';
import { isSaid, said, schemaOf, type EndingEvent } from './events.ts';
import { nearest } from './policy.ts';

/** Why something said could not be understood. */
export interface Misheard {
  code: 'malformed' | 'unknown';
  event: string;
  why: string;
  mend: string;
}

/** Reads what somebody says to an ending: an event of the catalogue, or a sentence on what is wrong with it. */
export function hear(words: unknown): EndingEvent | Misheard {
  const type = field(words, 'type');
  if (typeof type !== 'string') {
    return malformed('', 'An event has a type, such as "session.held".');
  }
  if (!isSaid(type)) {
    const close = nearest(type, Object.keys(said));
    return {
      code: 'unknown',
      event: type,
      why: `"${type}" is nothing that can be said to an ending.`,
      mend: close ? `Did you mean "${close}"?` : `One can say: ${Object.keys(said).join(', ')}.`,
    };
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
  const impossible = dates.find(([name, isOne]) => {
    const value = field(read.output.with, name) ?? (name === 'on' ? read.output.on : undefined);
    return typeof value === 'string' && !isOne(value);
  });
  return impossible
    ? malformed(type, `"${type}" names a day or time that does not exist ("${impossible[0]}").`)
    : read.output;
}

/** Dates have the right form by their schema; that the day exists is looked at here. */
const dates: readonly [string, (text: string) => boolean][] = [
  ['start', isLocalTime],
  ['until', isDate],
  ['by', isDate],
  ['on', (text) => isDate(text.slice(0, 10))],
  ['date', (text) => isDate(text.length === 5 ? `2000-${text}` : text)],
];

function malformed(event: string, why: string): Misheard {
  return { code: 'malformed', event, why, mend: 'Say it again in the form it asks for.' };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
