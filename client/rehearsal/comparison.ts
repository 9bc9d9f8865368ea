import { daysLater, type Difference } from './difference.ts';
import { type OccasionKind, occasionKinds } from './occasions.ts';

/** How two rehearsals of a caseload differ in one thing, over all endings. */
export interface Compared {
  kind: OccasionKind;
  what: string;
  onlyA: number;
  onlyB: number;
  moved: number;
  /** Days later under B, negative when earlier: the least, the middle and the most; null when none moved. */
  days: { least: number; middle: number; most: number } | null;
}

/** Everything that differs, the kinds in their order, and within a kind what differs most often first. */
export function compare(differences: Iterable<Difference>): Compared[] {
  const byName = new Map<string, Difference[]>();
  for (const difference of differences) {
    const name = JSON.stringify([difference.kind, difference.what]);
    const known = byName.get(name);
    if (known) known.push(difference);
    else byName.set(name, [difference]);
  }
  const frequency = ({ onlyA, onlyB, moved }: Compared) => onlyA + onlyB + moved;
  return [...byName.values()]
    .flatMap(toCompared)
    .sort(
      (one, other) =>
        occasionKinds.indexOf(one.kind) - occasionKinds.indexOf(other.kind) ||
        frequency(other) - frequency(one) ||
        one.what.localeCompare(other.what),
    );
}

function toCompared(found: readonly Difference[]): Compared[] {
  const [first] = found;
  if (!first) return [];
  const { kind, what } = first;
  const days = found.flatMap((one) => daysLater(one) ?? []).sort((one, other) => one - other);
  const at = (share: number) => days[Math.round((days.length - 1) * share)] ?? 0;
  return [
    {
      kind,
      what,
      onlyA: found.filter(({ b }) => b === null).length,
      onlyB: found.filter(({ a }) => a === null).length,
      moved: days.length,
      days: days.length === 0 ? null : { least: at(0), middle: at(0.5), most: at(1) },
    },
  ];
}
