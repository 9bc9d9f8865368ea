import { type OccasionKind, occasionKinds } from '../rehearsal/occasions.ts';
import type { Survey } from '../rehearsal/survey.ts';
import { inMonth } from '../rehearsal/tally.ts';
import { nameOf, rounded, type Scale } from './scale.ts';
import { grouped, titles } from './titles.ts';

/** How often one kind of thing happens, month by month: a small drawing of bars. */
export interface Bars {
  title: string;
  /** In all, side by side. */
  totals: string[];
  top: string;
  bars: { side: string; x: number; y: number; width: number; height: number; says: string }[];
}

/** The letters of the sides. */
export const sideNames = ['A', 'B'] as const;

export const barHeight = 72;
const gap = 0.18;

/** A drawing for each kind that happens at all, all on the same months. */
export function barsOf({ sides, months }: Survey, scale: Scale): Bars[] {
  return occasionKinds.flatMap((kind) => {
    const counts = sides.map(({ tally }) => months.map((month) => inMonth(tally, kind, month)));
    const most = Math.max(...counts.flat());
    if (most === 0) return [];
    return [
      {
        title: titles[kind],
        totals: counts.map((some) => grouped(some.reduce((sum, n) => sum + n, 0))),
        top: grouped(most),
        bars: counts.flatMap((some, side) =>
          drawn(kind, some, { side, of: sides.length }, scale, most),
        ),
      },
    ];
  });
}

function drawn(
  kind: OccasionKind,
  counts: readonly number[],
  { side, of }: { side: number; of: number },
  scale: Scale,
  most: number,
): Bars['bars'] {
  const name = sideNames[side] ?? '';
  return counts.flatMap((n, place) => {
    const span = scale.months[place];
    if (n === 0 || span === undefined) return [];
    const room = (span.to - span.from) * (1 - gap);
    const width = room / of;
    const height = Math.max(1, (n / most) * barHeight);
    const x = span.from + ((span.to - span.from) * gap) / 2 + side * width;
    const under = of > 1 ? `, under ${name}` : '';
    return [
      {
        side: name,
        x: rounded(x),
        y: rounded(barHeight - height),
        width: rounded(Math.max(0.5, width - (of > 1 ? 0.5 : 0))),
        height: rounded(height),
        says: `${nameOf(span.month)}: ${grouped(n)} ${titles[kind].toLowerCase()}${under}`,
      },
    ];
  });
}
