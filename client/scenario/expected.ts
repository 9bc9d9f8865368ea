import type { Line } from './document.ts';

/** What a judge knows of a story beside its entries. */
export interface Known {
  /** An instant (ISO 8601) as the agency’s clocks show it, `YYYY-MM-DDTHH:mm`. */
  local: (iso: string) => string;
  /** The text of each letter that left, by the id of its message. */
  letters: ReadonlyMap<string, string>;
}

/** Whether an entry says what is expected of one of its fields. */
export type Test = (entry: Line, known: Known) => boolean;

/** What an entry should look like; null for an entry of any kind that was not refused. */
export interface Look {
  kind: string | null;
  tests: ReadonlyMap<string, Test>;
}

/**
 * Where something begins or ends: the first entry that looks so, or a time of the agency’s clocks. Of a day, the whole day is
 * meant; a time `within` belongs to what it bounds.
 */
export type Bound = { said: string; look: Look } | { said: string; local: string; within: boolean };

/** An entry as it is written. */
export type Written = Readonly<Record<string, unknown>>;

/** An entry that should be there, or should not, as it was read from a story. */
export interface Expected {
  written: Written;
  look: Look;
  after: Bound | null;
  before: Bound | null;
  /** How often; null: once at least, and in its order. */
  times: { least: number; most: number } | null;
}

/** Whether an entry looks like that, but for the fields that are left out. */
export function looksLike(
  { kind, tests }: Look,
  entry: Line,
  known: Known,
  leftOut: ReadonlySet<string> = new Set(),
): boolean {
  if (kind === null ? entry.kind === 'refused' : entry.kind !== kind) return false;
  return [...tests].every(([field, test]) => leftOut.has(field) || test(entry, known));
}

/** As it could be written: `kind phase, what closing`. */
export function shown(written: Written): string {
  return Object.entries(written)
    .map(([field, value]) => `${field} ${part(value)}`)
    .join(', ');
}

function part(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(part).join(', ')}]`;
  return typeof value === 'object' && value !== null
    ? `{ ${shown(Object(value))} }`
    : String(value);
}
