import { daysBetween } from '../../workflows/calendar/index.ts';
import { type Occasion, type OccasionKind, occasionKinds } from './occasions.ts';

/** One thing of an ending that two rehearsals do not share: on one side only, or on another day. */
export interface Difference {
  kind: OccasionKind;
  what: string;
  a: string | null;
  b: string | null;
}

/** What is told apart, kind by kind, and in the order of its dates. */
export function differencesOf(a: readonly Occasion[], b: readonly Occasion[]): Difference[] {
  const before = datesByName(a);
  const after = datesByName(b);
  const found = [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [kind, what] = JSON.parse(name) as [OccasionKind, string];
    return pairs(before.get(name) ?? [], after.get(name) ?? []).map((pair) => ({
      kind,
      what,
      ...pair,
    }));
  });
  const place = ({ kind, a, b }: Difference) => `${occasionKinds.indexOf(kind)} ${a ?? b}`;
  return found.sort((one, other) => place(one).localeCompare(place(other)));
}

/** How many days later on the second side; null where it is on one side only. */
export function daysLater({ a, b }: Difference): number | null {
  return a === null || b === null ? null : daysBetween(a, b);
}

function datesByName(occasions: readonly Occasion[]): Map<string, string[]> {
  const dates = new Map<string, string[]>();
  for (const { kind, what, date } of occasions) {
    const name = JSON.stringify([kind, what]);
    const known = dates.get(name);
    if (known) known.push(date);
    else dates.set(name, [date]);
  }
  return dates;
}

/** What is on both sides on the same day is left out; of the rest, the first belongs to the first. */
function pairs(a: readonly string[], b: readonly string[]): Pick<Difference, 'a' | 'b'>[] {
  const left = without(a, b);
  const right = without(b, a);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, n) => ({
    a: left[n] ?? null,
    b: right[n] ?? null,
  }));
}

function without(dates: readonly string[], others: readonly string[]): string[] {
  const spare = [...others];
  return dates.filter((date) => {
    const place = spare.indexOf(date);
    if (place >= 0) spare.splice(place, 1);
    return place < 0;
  });
}
