import type { Line } from './document.ts';
import { type Expected, type Known, looksLike } from './expected.ts';
import { textOf } from './read-saying.ts';

const most = 3;
const longest = 160;
const instants: ReadonlySet<string> = new Set(['at', 'due', 'until', 'start', 'was']);

/**
 * What there is in place of an expected entry: the same before its order, or the entries that come nearest, each with what it
 * says of the fields in question; in a clause.
 */
export function foundInstead(
  one: Expected,
  performed: Known & { entries: readonly Line[] },
  before: number | undefined,
): string {
  const { entries } = performed;
  if (before !== undefined) {
    return `it does, but before what is expected above it: ${nameOf(entries[before]!, performed)}`;
  }
  const { look } = one;
  const alike = entries.filter(({ kind }) => kind === look.kind);
  if (alike.length === 0)
    return `it does not occur: the story has no entry of the kind ${look.kind}`;
  const inPlace = alike.filter((entry) => looksLike(look, entry, performed));
  if (inPlace.length > 0) {
    return `it does not occur there; elsewhere it does: ${several(inPlace, performed)}`;
  }
  const called = look.tests.get('what');
  const named = called ? alike.filter((entry) => called(entry, performed)) : alike;
  if (named.length === 0) {
    const names = [...new Set(alike.map(({ what }) => what))];
    const some = names.slice(0, 12).join(', ');
    return `it does not occur; of that kind there are ${some}${names.length > 12 ? ', and others' : ''}`;
  }
  const fields = [...look.tests.keys()].filter((field) => field !== 'what');
  const lacks = (entry: Line): string[] =>
    fields.filter((field) => !look.tests.get(field)!(entry, performed));
  const far = (entry: Line): number =>
    lacks(entry).reduce((sum, field) => sum + (instants.has(field) ? 100 : 150), 0) -
    closeness(one, entry, performed);
  const ranked = named.toSorted((a, b) => far(a) - far(b));
  const lacking = lacks(ranked[0]!).join();
  const near = ranked.filter((entry) => lacks(entry).join() === lacking);
  const told = near.slice(0, most).map((entry) => {
    const wrong = lacks(entry).map((field) => `${field} ${saidOf(entry, field, performed)}`);
    return `${nameOf(entry, performed)} (${wrong.join(', ')})`;
  });
  const rest = near.length > most ? `, and ${near.length - most} more` : '';
  return `it does not occur; nearest ${near.length === 1 ? 'is' : 'are'} ${told.join('; ')}${rest}`;
}

/** How many letters of the times that were written an entry begins with. */
function closeness({ written }: Expected, entry: Line, { local }: Known): number {
  const shared = Object.entries(written).map(([field, wanted]) => {
    const said = entry[field];
    if (said === undefined || !instants.has(field)) return 0;
    const [here, there] = [local(said), String(wanted)];
    let n = 0;
    while (n < there.length && here[n] === there[n]) n++;
    return n;
  });
  return shared.reduce((sum, n) => sum + n, 0);
}

/** An entry in a few words: what it is called, its state, and when, by the agency’s clocks. */
export function nameOf(entry: Line, { local }: Known): string {
  const { kind, what, at, state, step, of } = entry;
  const more = [state ?? step ?? entry['code'], of === undefined ? undefined : `of ${of}`];
  const said = more.filter((part) => part !== undefined).join(' ');
  return `${kind} ${what}${said === '' ? '' : ` ${said}`} at ${local(at).replace('T', ' ')}`;
}

function several(entries: readonly Line[], known: Known): string {
  const told = entries.slice(0, most).map((entry) => nameOf(entry, known));
  const rest = entries.length > most ? `, and ${entries.length - most} more` : '';
  return `${told.join('; ')}${rest}`;
}

const people: Readonly<Record<string, string>> = { by: 'ref', who: 'person' };

function saidOf(entry: Line, field: string, known: Known): string {
  const said = (field === 'text' ? textOf(entry, known.letters) : entry[field])?.replace(
    /\s+/g,
    ' ',
  );
  if (said === undefined) return 'not said';
  if (instants.has(field)) return known.local(said).replace('T', ' ');
  const person = people[field] === undefined ? undefined : entry[people[field]];
  const whole = person === undefined ? said : `${said}:${person}`;
  return whole.length > longest
    ? `“${whole.slice(0, longest)}…”`
    : field === 'text'
      ? `“${whole}”`
      : whole;
}
