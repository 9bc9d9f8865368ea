import { daysLater } from '../rehearsal/difference.ts';
import type { Compared } from '../rehearsal/comparison.ts';
import { type OccasionKind, occasionKinds } from '../rehearsal/occasions.ts';
import type { Survey } from '../rehearsal/survey.ts';
import { inAll, inMonth } from '../rehearsal/tally.ts';

const headings: Record<OccasionKind, string> = {
  message: 'sent',
  unsent: 'not sent',
  task: 'tasks',
  late: 'overdue',
  session: 'sessions',
  phase: 'phases',
};

/** Counts by month and kind; under two policies, both numbers where they differ. */
export function shownMonths({ months, sides }: Survey): string[] {
  const rows = months.map((month) => [
    month,
    ...occasionKinds.map((kind) => {
      const numbers = sides.map(({ tally }) => inMonth(tally, kind, month));
      return [...new Set(numbers)].join(' → ');
    }),
  ]);
  return aligned([['month', ...occasionKinds.map((kind) => headings[kind])], ...rows]);
}

/** How often each thing happened, the most frequent first. */
export function shownNames({ sides: [side] }: Survey): string[] {
  if (!side) return [];
  return occasionKinds.flatMap((kind) =>
    Object.entries(side.tally.counts[kind])
      .map(([what, byMonth]) => ({ what, n: inAll(byMonth) }))
      .sort((one, other) => other.n - one.n || one.what.localeCompare(other.what))
      .map(({ what, n }) => `${String(n).padStart(8)}  ${kind} ${what}`),
  );
}

/** What differs over all endings, one line a name. */
export function shownCompared(compared: readonly Compared[]): string[] {
  return compared.map(({ kind, what, onlyA, onlyB, moved, days }) => {
    const parts = [
      onlyA > 0 ? `${onlyA} only in A` : null,
      onlyB > 0 ? `${onlyB} only in B` : null,
      days === null ? null : `${moved} moved (${spanned(days)})`,
    ].filter((part) => part !== null);
    return `  ${kind} ${what}: ${parts.join(', ')}`;
  });
}

const mostShown = 40;

/** What differs ending by ending, as far as a screen holds it. */
export function shownDifferences({ differences }: Survey): string[] {
  const lines = differences.flatMap(({ ending, found }) =>
    found.map((one) => {
      const days = daysLater(one);
      const moved = days === null ? '' : ` (${later(days)})`;
      return `  ${ending}  ${one.kind} ${one.what}: ${one.a ?? 'never'} → ${one.b ?? 'never'}${moved}`;
    }),
  );
  const more = lines.length - mostShown;
  return [
    ...lines.slice(0, mostShown),
    ...(more > 0 ? [`  … and ${more} more; --json prints them all.`] : []),
  ];
}

function spanned({ least, middle, most }: NonNullable<Compared['days']>): string {
  if (least === most) return later(least);
  const from = least > 0 ? String(least) : later(least);
  return `${from} to ${later(most)}, mostly ${later(middle)}`;
}

function later(days: number): string {
  if (days === 0) return 'the same day';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return `${count} ${days > 0 ? 'later' : 'earlier'}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, n) =>
    Math.max(...rows.map((row) => (row[n] ?? '').length)),
  );
  return rows.map((row) => row.map((cell, n) => cell.padStart(widths[n] ?? 0)).join('  '));
}
