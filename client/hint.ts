import type { Hint, JsonValue } from '../workflows/chart/index.ts';
import { type Field, fieldsOf, type Sayable } from './event-fields.ts';

/** Options of `tell` itself: a fact of such a name is said with `with.` before it. */
const taken: ReadonlySet<string> = new Set(['with', 'as', 'by', 'for', 'on', 'id', 'yes', 'json']);

/** To whom it is told: the words of the command up to the event, such as `tell R-1001`. */
export interface Told {
  command: readonly string[];
  all: Sayable;
}

/**
 * A line that can be run as it stands, in a POSIX shell. What only a person knows stands in it in angle brackets, as
 * `'<because>'`, and is to be filled in.
 *
 * @param who whoever would say it, by reference
 * @param on when it happened, where that is known
 */
export function lineOf(
  { command, all }: Told,
  { event, role, for: whose, facts, asks }: Hint,
  { who, on = null }: { who: string; on?: string | null },
): string {
  const fields = fieldsOf(event, all);
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  const plain = known.filter(([, value]) => !isDeep(value));
  const deep = known.filter(([, value]) => isDeep(value));
  const missing = fields.filter(
    ({ name, required }) => facts[name] === undefined && (required || asks.includes(name)),
  );
  const words = [
    'endwell',
    ...command,
    event,
    ...plain.flatMap(([name, value]) => optionFor(name, value as JsonValue)),
    ...(deep.length === 0 ? [] : ['--with', JSON.stringify(Object.fromEntries(deep))]),
    ...missing.flatMap((field) => [optionOf(field.name), placeholder(field)]),
    ...(on === null ? [] : ['--on', on]),
    '--as',
    role === who ? role : `${role}:${who}`,
    ...(whose === null ? [] : ['--for', whose]),
  ];
  return words.map(quoted).join(' ');
}

/** What no option can say: a group, or a list of groups. */
function isDeep(value: JsonValue | undefined): boolean {
  const parts = Array.isArray(value) ? value : [value];
  return parts.some((part) => typeof part === 'object' && part !== null);
}

function optionFor(name: string, value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap((part) => optionFor(name, part));
  if (typeof value === 'boolean') return [optionOf(name), value ? 'yes' : 'no'];
  return [optionOf(name), typeof value === 'string' ? value : JSON.stringify(value)];
}

function optionOf(name: string): string {
  return taken.has(name) ? `--with.${name}` : `--${name}`;
}

function placeholder({ name, type, choices }: Field): string {
  if (choices !== null) return `<${choices.join('|')}>`;
  return type === 'yes or no' ? '<yes|no>' : `<${name}>`;
}

/** A word as a POSIX shell takes it, whatever is in it. */
function quoted(word: string): string {
  return /^[\w.:/@%+=,#-]+$/.test(word) && !word.startsWith('#')
    ? word
    : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
