import type { StoryDocument } from '../scenario/document.ts';
import { type Occasion, type OccasionKind, occasionKinds } from './occasions.ts';

/** How often something happened in each month, `YYYY-MM`. */
export type ByMonth = Record<string, number>;

/** What a caseload comes to. */
export interface Tally {
  endings: number;
  /** By kind, then by name, then by month. */
  counts: Record<OccasionKind, Record<string, ByMonth>>;
  /** In which phase the endings are at the end of the rehearsal. */
  phases: Record<string, number>;
  /** What people would have said and could not. */
  refused: number;
}

export function emptyTally(): Tally {
  const counts = Object.fromEntries(occasionKinds.map((kind) => [kind, {}])) as Tally['counts'];
  return { endings: 0, counts, phases: {}, refused: 0 };
}

/** Counts one ending more. */
export function count(tally: Tally, story: StoryDocument, occasions: readonly Occasion[]): void {
  tally.endings++;
  tally.refused += story.counts.refused;
  add(tally.phases, story.final.phase);
  for (const { kind, what, date } of occasions)
    add((tally.counts[kind][what] ??= {}), monthOf(date));
}

/** What several tallies come to; names stay in the order in which they first happened. */
export function together(tallies: readonly Tally[]): Tally {
  const all = emptyTally();
  for (const { endings, counts, phases, refused } of tallies) {
    all.endings += endings;
    all.refused += refused;
    for (const [phase, n] of Object.entries(phases)) add(all.phases, phase, n);
    for (const kind of occasionKinds) {
      for (const [what, byMonth] of Object.entries(counts[kind])) {
        const known = (all.counts[kind][what] ??= {});
        for (const [month, n] of Object.entries(byMonth)) add(known, month, n);
      }
    }
  }
  return all;
}

/** How often anything of a kind happened in a month. */
export function inMonth({ counts }: Tally, kind: OccasionKind, month: string): number {
  return Object.values(counts[kind]).reduce((sum, byMonth) => sum + (byMonth[month] ?? 0), 0);
}

/** How often something happened at all. */
export function inAll(byMonth: ByMonth): number {
  return Object.values(byMonth).reduce((sum, n) => sum + n, 0);
}

/** The months from one date to another, both within. */
export function monthsBetween(from: string, until: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (;;) {
    const next = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (next > monthOf(until)) return months;
    months.push(next);
    year += month === 12 ? 1 : 0;
    month = (month % 12) + 1;
  }
}

function monthOf(date: string): string {
  return date.slice(0, 7);
}

function add(counts: Record<string, number>, name: string, more = 1): void {
  counts[name] = (counts[name] ?? 0) + more;
}
