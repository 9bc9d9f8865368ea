import * as v from 'valibot';
import { By } from './by.ts';
import { excessOf, shown } from './bounds.ts';
import { malformed, unknown, type Misheard } from './refusal.ts';

/** What one chart understands. */
export interface Ear {
  /** To whom one speaks: "an ending". */
  readonly whom: string;
  /** What people may say, by name: the schema of what belongs to it. */
  readonly said: Readonly<Record<string, v.GenericSchema>>;
  /** Whether a local date is a day of the calendar. */
  readonly isDate: (text: string) => boolean;
  /** The few words of a list that were probably meant, the nearest first. */
  readonly nearest: (word: string, words: readonly string[]) => readonly string[];
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
export function hear(ear: Ear, words: unknown): Heard | Misheard {
  const { isDate, schemaOf } = ear;
  const type = field(words, 'type');
  const unread = unreadable(ear, type, words);
  // A type that is no text cannot be read.
  if (unread || typeof type !== 'string') return unread ?? untold;
  // The length of a text is asked before its form.
  const read = v.safeParse(schemaOf(type), words, { abortPipeEarly: true });
  if (!read.success) return misshapen(ear, type, read.issues);
  const { on } = read.output;
  return on !== undefined && !isDate(on.slice(0, 10))
    ? malformed(type, `"${type}" is told of a day that does not exist (on: "${on}").`)
    : read.output;
}

/**
 * What is wrong with an event that somebody thinks of saying; null: nothing. What is not known of it yet may be missing, but
 * what is known must have its form.
 */
export function misthought(ear: Ear, type: unknown, facts: unknown, by: unknown): Misheard | null {
  const unread = unreadable(ear, type, facts);
  if (unread || typeof type !== 'string') return unread ?? untold;
  const whole = v.safeParse(Thought, { facts, by });
  if (!whole.success) return misshapen(ear, type, whole.issues);
  const known = Object.entries(whole.output.facts);
  const entries = entriesOf(ear.said[type]!);
  for (const [name, value] of known) {
    const schema = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (!schema)
      return malformed(
        type,
        `"${type}" has nothing that is called "${shown(name)}"${whatThereIs(entries)}.`,
      );
    const read = v.safeParse(schema, value, { abortPipeEarly: true });
    if (!read.success) return misshapen(ear, type, read.issues, name);
  }
  return null;
}

/** What is known of an event before it is said: some of its facts, and perhaps who would say it. */
const Thought = v.object({ facts: v.record(v.string(), v.unknown()), by: v.partial(By) });

const untold = malformed('', 'An event has a type, such as "session.held".');

function unreadable({ whom, said, nearest }: Ear, type: unknown, words: unknown): Misheard | null {
  if (typeof type !== 'string') return untold;
  const name = shown(type);
  if (!Object.hasOwn(said, type)) {
    const known = Object.keys(said);
    const mend = `Did you mean ${orList(nearest(type, known))}?`;
    return unknown(name, `"${name}" is nothing that can be said to ${whom}.`, mend);
  }
  const excess = excessOf(words);
  return excess === null ? null : malformed(name, `"${name}" is too much to be read: ${excess}.`);
}

/**
 * What a chart begins with, with what is usual filled in.
 *
 * @throws Error with a sentence on what is wrong with it
 */
export function admitted<I>(schema: v.GenericSchema<unknown, I>, input: unknown): I {
  const excess = excessOf(input);
  if (excess !== null) throw new Error(`it is too much to be read: ${excess}`);
  const read = v.safeParse(schema, input, { abortPipeEarly: true });
  if (read.success) return read.output;
  throw new Error(wrongIn(read.issues, (_, words) => words));
}

/** Some words, each quoted: `"a", "b" or "c"`. */
function orList(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

function misshapen(
  { nearest }: Pick<Ear, 'nearest'>,
  type: string,
  issues: readonly v.BaseIssue<unknown>[],
  field?: string,
): Misheard {
  return malformed(type, `"${type}" is not told rightly: ${wrongIn(issues, nearest, field)}.`);
}

/** What an event has, for whoever said something else of it. */
function whatThereIs(entries: Record<string, unknown>): string {
  const names = Object.keys(entries);
  return names.length === 0 ? ': the fact says it all' : `: there is ${names.join(', ')}`;
}

/** The first few things that are wrong, each in a clause; `field` is where all of it stands, if it is looked at alone. */
function wrongIn(
  issues: readonly v.BaseIssue<unknown>[],
  nearest: Ear['nearest'],
  field?: string,
): string {
  const sentences = issues.slice(0, FEW).map((issue) => {
    const path = [field, v.getDotPath(issue)].filter((part) => part != null).join('.');
    if (issue.type === 'min_entries') return `it says nothing: ${issue.message} is needed`;
    const where = path === '' ? 'it' : `"${shown(path)}"`;
    if (issue.type === 'strict_object' && issue.expected === 'never') {
      return `there is nothing that is called ${where}`;
    }
    if (issue.type === 'strict_object' && issue.received === 'undefined') {
      return `${where} is missing`;
    }
    return `${where}: expected ${expectedOf(issue, nearest)}, found ${shown(issue.received)}`;
  });
  const more = issues.length > FEW ? `; and ${issues.length - FEW} more` : '';
  return `${sentences.join('; ')}${more}`;
}

const FEW = 3;
/** So many choices are named; of more the nearest are. */
const MOST_CHOICES = 8;

/** Our own messages say it in words, and so are the kinds of a value; of other schemas, valibot says it. */
function expectedOf(
  { message, expected, type, input }: v.BaseIssue<unknown>,
  nearest: Ear['nearest'],
): string {
  if (!message.startsWith('Invalid ')) return message;
  if (type === 'picklist') {
    const words = wordsIn(expected ?? '');
    if (words.length <= MOST_CHOICES) return `one of ${words.join(', ')}`;
    return `one of ${words.length} words, the nearest ${nearest(String(input), words).join(', ')}`;
  }
  if (type === 'boolean') return 'true or false';
  if (type === 'string') return 'a text';
  if (type === 'number') return 'a number';
  if (type === 'array') return 'a list';
  if (type === 'strict_object' || type === 'object') return 'a group of facts';
  return expected?.replace(/^<=/, 'at most ').replace(/^>=/, 'at least ') ?? message;
}

/** The words of a list of choices, as valibot writes it: `("a" | "b")`. */
function wordsIn(expected: string): string[] {
  return expected.replaceAll(/[()"]/g, '').split(' | ');
}

/** What may belong to an event, by name; a fact that says it all has nothing. */
function entriesOf(schema: v.GenericSchema): Record<string, v.GenericSchema | undefined> {
  const here = schema as { wrapped?: v.GenericSchema; entries?: Record<string, v.GenericSchema> };
  return here.wrapped ? entriesOf(here.wrapped) : (here.entries ?? {});
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
