/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Axis } from './axis.tsx';
import { Drawing, grouped, listed, rounded } from './drawing.tsx';
import { monthScale, nameOfMonth, type Scale } from './scale.ts';

/** What is counted month by month: how often, in the order of the months. */
export interface Counted {
  name: string;
  counts: readonly number[];
}

/** Counts of the same months, `YYYY-MM`, beside each other. */
export interface ByMonths {
  id: string;
  title: string;
  months: readonly string[];
  /** Three at the most: more are not told apart. */
  series: readonly Counted[];
}

const [width, left] = [960, 48];
const [top, barHeight] = [26, 78];
const bottom = top + barHeight;
const share = 0.76;

/** How often things happened in each month, as bars beside each other. */
export function Months({ id, title, months, series }: ByMonths) {
  const scale = monthScale(months, left, width);
  const most = Math.max(1, ...series.flatMap(({ counts }) => counts));
  const sheet = { kind: 'months', width, height: bottom + 30 };
  return (
    <Drawing id={id} title={title} says={sayMonths({ months, series })} {...sheet}>
      <Axis scale={scale} from={top} to={bottom} />
      <path class="base" d={`M${left} ${bottom}H${width}M${left} ${top}H${width}`} />
      <text class="value" x={left - 8} y={top + 4}>
        {grouped(most)}
      </text>
      <text class="value" x={left - 8} y={bottom + 4}>
        0
      </text>
      {series.map((counted, n) => (
        <Bars counted={counted} place={[n, series.length]} {...{ scale, most }} />
      ))}
      {series.map(({ name, counts }, n) => (
        <g class={`series${n}`}>
          <rect x={left + n * 210} y="3" width="11" height="11" rx="2" />
          <text class="name" x={left + n * 210 + 18} y="13">
            {`${name}: ${grouped(sum(counts))}`}
          </text>
        </g>
      ))}
    </Drawing>
  );
}

function Bars({ counted, place: [n, of], scale, most }: BarsProps) {
  return (
    <g class={`series${n}`}>
      {scale.months.map(({ month, from, to }, at) => {
        const count = counted.counts[at] ?? 0;
        if (count === 0) return null;
        const wide = ((to - from) * share) / of;
        const high = Math.max(1.5, (count / most) * barHeight);
        return (
          <rect
            x={rounded(from + ((to - from) * (1 - share)) / 2 + n * wide)}
            y={rounded(bottom - high)}
            width={rounded(Math.max(0.8, wide - 0.6))}
            height={rounded(high)}
            rx={wide > 6 ? 1.5 : 0}
          >
            <title>{`${nameOfMonth(month)}: ${counted.name} ${grouped(count)}`}</title>
          </rect>
        );
      })}
    </g>
  );
}

interface BarsProps {
  counted: Counted;
  /** Which of how many. */
  place: readonly [number, number];
  scale: Scale;
  most: number;
}

/** The same in words. */
function sayMonths({ months, series }: Pick<ByMonths, 'months' | 'series'>): string {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const said = series.map(({ name, counts }) => {
    const most = Math.max(0, ...counts);
    const when = months[counts.indexOf(most)] ?? first;
    return `${name} ${grouped(sum(counts))}${most === 0 ? '' : `, most in ${nameOfMonth(when)} (${grouped(most)})`}`;
  });
  return `From ${nameOfMonth(first)} to ${nameOfMonth(last)}: ${listed(said)}.`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, n) => all + n, 0);
}
