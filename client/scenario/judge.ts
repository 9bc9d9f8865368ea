import type { Line } from './document.ts';

/** An entry as it should look: the fields it names. */
interface Wanted {
  [field: string]: string | number | boolean | undefined;
}
interface Unwanted extends Wanted {
  after?: string | undefined;
}

/** What became of one expectation. */
export interface Verdict {
  list: 'expect' | 'never';
  pattern: Wanted;
  holds: boolean;
  /** The entry that fulfils it, or that should not be there. */
  entry: Line | null;
}

/** Looks for what is expected, in that order, and for what must not occur. */
export function judge(
  { expect, never }: { expect: readonly Wanted[]; never: readonly Unwanted[] },
  { entries }: { entries: readonly Line[] },
): Verdict[] {
  let from = 0;
  const expected = expect.map((pattern): Verdict => {
    const place = entries.findIndex((entry, n) => n >= from && matches(pattern, entry));
    if (place >= 0) from = place + 1;
    return { list: 'expect', pattern, holds: place >= 0, entry: entries[place] ?? null };
  });
  const forbidden = never.map((pattern): Verdict => {
    const { after, ...fields } = pattern;
    const since = after === undefined ? -1 : entries.findIndex(({ what }) => what === after);
    const found =
      after !== undefined && since < 0
        ? null
        : (entries.find(
            (entry, n) => n > since && !isSame(entry, entries[since]) && occurs(entry, fields),
          ) ?? null);
    return { list: 'never', pattern, holds: found === null, entry: found };
  });
  return [...expected, ...forbidden];
}

/** What became of one message or task, from its first line to its last, is one thing. */
function isSame(one: Line, other: Line | undefined): boolean {
  return one['id'] !== undefined && one['id'] === other?.['id'];
}

const times: ReadonlySet<string> = new Set(['at', 'due', 'until', 'start', 'on', 'was']);

function matches(pattern: Wanted, entry: Line): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    const found = entry[field];
    if (wanted === undefined) return true;
    return times.has(field)
      ? (found?.startsWith(String(wanted)) ?? false)
      : found === String(wanted);
  });
}

/** States in which a message will not leave: unless they are asked for by name, it did not occur. */
const silent: ReadonlySet<string> = new Set(['cancelled', 'suppressed', 'superseded']);

function occurs(entry: Line, pattern: Wanted): boolean {
  if (!matches(pattern, entry)) return false;
  return (
    pattern['state'] !== undefined || entry.kind !== 'message' || !silent.has(entry['state'] ?? '')
  );
}
