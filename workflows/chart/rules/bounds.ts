import * as v from 'valibot';

/** What may be said at once, whatever it is: a departure with 2,000 clients takes half of it. */
const MOST_PARTS = 40_000;
const DEEPEST = 16;
const MOST_CHARACTERS = 1_000_000;

/** What of a text is shown in a sentence about it. */
const SHOWN = 60;

/** A text as a sentence names it: cut where it is long. */
export function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Why something is too much to be read at all, as a clause; null where it is not. Costs no more than the bounds. */
export function excessOf(words: unknown): string | null {
  let [parts, characters] = [0, 0];
  const walk = (value: unknown, depth: number): string | null => {
    if (++parts > MOST_PARTS) return `it has more than ${MOST_PARTS} parts`;
    if (typeof value === 'string') characters += value.length;
    if (characters > MOST_CHARACTERS) return `it has more than ${MOST_CHARACTERS} characters`;
    if (typeof value !== 'object' || value === null) return null;
    if (depth > DEEPEST) return `it is nested deeper than ${DEEPEST} times`;
    for (const [name, part] of Object.entries(value)) {
      characters += name.length;
      const excess = walk(part, depth + 1);
      if (excess) return excess;
    }
    return null;
  };
  return walk(words, 0);
}

/** A line of text. */
export const Line = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
/** A short reference or code. */
export const Ref = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
// Letters of any script, by their blocks: a JSON Schema knows no flag that would name them.
const letter = String.raw`A-Za-z0-9\u00c0-\u1fff\u2c00-\u2fef\u3005-\udfff\uf900-\ufdff`;
const atom = `[${letter}!#$%&'*+/=?^_\`{|}~-]{1,64}`;
const label = `[${letter}](?:[${letter}-]{0,61}[${letter}])?`;
const mailForm = new RegExp(`^${atom}(?:\\.${atom}){0,20}@(?:${label}\\.){1,20}${label}$`);

/** A mail address (RFC 5321), its name (RFC 6531) and domain (RFC 5890) in any script; the length is asked first. */
export const Mail = v.pipe(
  v.string(),
  v.maxLength(254),
  v.regex(mailForm, 'an address such as sam@example.org'),
);
/** The fact says it all. */
export const nothing = v.optional(v.strictObject({}), {});

/** What is otherwise now: of all that may be left out at least one thing is said. */
export function somethingOf<const T extends v.ObjectEntries>(entries: T) {
  const optional = Object.keys(entries).filter((name) => entries[name]!.type === 'optional');
  const needed = Object.keys(entries).length - optional.length;
  return v.pipe(
    v.strictObject(entries),
    v.minEntries(needed + 1, `at least one of ${optional.join(', ')}`),
  );
}
