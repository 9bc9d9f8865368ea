import type { Line } from './document.ts';
import { type Bound, type Expected, type Known, looksLike } from './expected.ts';
import { foundInstead, nameOf } from './found-instead.ts';
import { compared } from './moment.ts';
import { textOf } from './read-saying.ts';

/** What became of one expectation. */
export interface Verdict {
  list: 'expect' | 'never';
  expected: Expected;
  holds: boolean;
  /** The entry that fulfils it, or that should not be there. */
  entry: Line | null;
  /** Why it does not hold, and what was found instead; empty where it holds. */
  why: string;
}

/** A story as it was performed, and what else is known of it. */
export interface Performed extends Known {
  entries: readonly Line[];
}

/**
 * Looks for what is expected, in that order, and for what must not occur. What says its own place or number is looked for in
 * the whole story. An entry that something is said to be after or before must occur, the one before the other, and so must a
 * letter of which it is said what it does not say: otherwise nothing is said.
 */
export function judge(
  { expect, never }: { expect: readonly Expected[]; never: readonly Expected[] },
  performed: Performed,
): Verdict[] {
  let from = 0;
  const expected = expect.map((one): Verdict => {
    const found = spanOf(one, performed);
    if ('lacks' in found) return failed('expect', one, null, found.lacks);
    const places = found.places.filter((n) =>
      looksLike(one.look, performed.entries[n]!, performed),
    );
    if (one.times !== null) return counted(one, one.times, places, performed);
    const ordered = one.after === null && one.before === null;
    const place = ordered ? places.find((n) => n >= from) : places[0];
    if (place === undefined) {
      const before = ordered ? places.at(-1) : undefined;
      return failed('expect', one, null, foundInstead(one, performed, before));
    }
    if (ordered) from = place + 1;
    return {
      list: 'expect',
      expected: one,
      holds: true,
      entry: performed.entries[place]!,
      why: '',
    };
  });
  return [...expected, ...never.map((one) => forbidden(one, performed))];
}

function forbidden(one: Expected, performed: Performed): Verdict {
  const found = spanOf(one, performed);
  if ('lacks' in found) return failed('never', one, null, `it says nothing: ${found.lacks}`);
  const states = one.look.tests.has('state') || one.look.tests.has('outcome');
  const there = found.places.map((n) => performed.entries[n]!);
  if (one.look.tests.has('text') && !there.some((line) => isLetter(one.look, line, performed))) {
    return failed('never', one, null, 'it says nothing: no such letter leaves');
  }
  const entry = there.find(
    (line) => looksLike(one.look, line, performed) && (states || occurs(line)),
  );
  return entry === undefined
    ? { list: 'never', expected: one, holds: true, entry: null, why: '' }
    : failed('never', one, entry, `it does: ${nameOf(entry, performed)}`);
}

/** Whether it is one of the letters of whose text something is said, whatever it says. */
function isLetter(look: Expected['look'], line: Line, performed: Performed): boolean {
  const letter = textOf(line, performed.letters);
  return letter !== undefined && looksLike(look, line, performed, new Set(['text']));
}

function counted(
  one: Expected,
  { least, most }: NonNullable<Expected['times']>,
  places: readonly number[],
  performed: Performed,
): Verdict {
  const things = new Map<string, Line>();
  for (const n of places) {
    const line = performed.entries[n]!;
    const { id, of = '' } = line;
    const key = id === undefined ? String(n) : `${of} ${line.kind} ${id}`;
    if (!things.has(key)) things.set(key, line);
  }
  const [entry = null] = things.values();
  if (least <= things.size && things.size <= most) {
    return { list: 'expect', expected: one, holds: true, entry, why: '' };
  }
  const few = [...things.values()].slice(0, 5).map((line) => nameOf(line, performed));
  const rest = things.size > few.length ? `, and ${things.size - few.length} more` : '';
  const why =
    things.size === 0
      ? `it occurs 0 times; ${foundInstead({ ...one, times: null }, performed, undefined)}`
      : `it occurs ${things.size} ${things.size === 1 ? 'time' : 'times'}: ${few.join('; ')}${rest}`;
  return failed('expect', one, entry, why);
}

/** The places of the entries between what it is after and what it is before. */
function spanOf(
  { after, before }: Expected,
  performed: Performed,
): { places: number[] } | { lacks: string } {
  const { entries } = performed;
  const [from, to] = [after, before].map((bound) => placeOf(bound, performed));
  for (const [bound, place] of [
    [after, from],
    [before, to],
  ] as const) {
    if (bound && place === -1) return { lacks: `"${bound.said}" does not occur` };
  }
  const turned = after && before && isTurned([after, from], [before, to], performed);
  if (turned) return { lacks: `"${after.said}" is not before "${before.said}"` };
  const places = entries.flatMap((entry, n) => {
    const late = after === null || isAfter(after, from, n, entry, performed);
    return late && (before === null || isBefore(before, to, n, entry, performed)) ? [n] : [];
  });
  return { places };
}

/** The place of the entry that a bound names; undefined where it is a time. */
function placeOf(bound: Bound | null, performed: Performed): number | undefined {
  if (bound === null || 'local' in bound) return undefined;
  return performed.entries.findIndex((entry) => looksLike(bound.look, entry, performed));
}

type Placed = readonly [Bound, number | undefined];

/** Whether what begins a span comes after what ends it, or is the same. */
function isTurned([after, from]: Placed, [before, to]: Placed, performed: Performed): boolean {
  if (from !== undefined && to !== undefined) return from >= to;
  const [begins, ends] = [whenOf(after, from, performed), whenOf(before, to, performed)];
  // A day that bounds is left whole.
  const whole = [after, before].some((bound) => 'local' in bound && !bound.within);
  return compared(begins, ends) + (whole ? 1 : 0) > 0;
}

function whenOf(bound: Bound, place: number | undefined, { entries, local }: Performed): string {
  return 'local' in bound ? bound.local : local(entries[place!]!.at);
}

function isAfter(
  bound: Bound,
  place: number | undefined,
  n: number,
  entry: Line,
  { entries, local }: Performed,
): boolean {
  if ('look' in bound) return n > place! && !isSame(entry, entries[place!]);
  const at = local(entry.at).slice(0, bound.local.length);
  return bound.within ? at >= bound.local : at > bound.local;
}

function isBefore(
  bound: Bound,
  place: number | undefined,
  n: number,
  entry: Line,
  { local }: Performed,
): boolean {
  if ('look' in bound) return n < place!;
  const at = local(entry.at).slice(0, bound.local.length);
  return bound.within ? at <= bound.local : at < bound.local;
}

/** What became of one message or task, from its first line to its last, is one thing. */
function isSame(one: Line, other: Line | undefined): boolean {
  return one['id'] !== undefined && one['id'] === other?.['id'] && one['of'] === other?.['of'];
}

/** States in which a message will not leave: unless they are asked for by name, it did not occur. */
const silent: ReadonlySet<string> = new Set(['cancelled', 'suppressed', 'superseded']);

function occurs({ kind, state = '' }: Line): boolean {
  return kind !== 'message' || !silent.has(state);
}

function failed(
  list: Verdict['list'],
  expected: Expected,
  entry: Line | null,
  why: string,
): Verdict {
  return { list, expected, holds: false, entry, why };
}
