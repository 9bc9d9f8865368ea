/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Occasion } from '../rehearsal/occasions.ts';
import { Axis } from './axis.tsx';
import { Drawing, rounded } from './drawing.tsx';
import {
  edgesOf,
  type Life,
  sayTimeline,
  type Span,
  spansOf,
  wasHeld,
  withinReach,
} from './life.ts';
import { titleOfPhase, toneOf } from './phases.ts';
import { nameOfDate, type Scale, scaleOf } from './scale.ts';

const [width, height] = [960, 178];
const [left, right] = [76, 956];
const [bandY, bandHeight, sessionY, letterY, axisY, legendY] = [24, 34, 80, 106, 120, 168];

/** One ending in time: its phases as bands, its sessions and letters, today, and dashed what is foreseen. */
export function Timeline({ id, life }: { id: string; life: Life }) {
  const shown = withinReach(life);
  const scale = scaleOf(...edgesOf(shown), left, right);
  const size = dotSize(shown, scale);
  const now = scale.xOf(shown.today);
  const sheet = { kind: 'timeline', width, height };
  return (
    <Drawing id={id} title="This ending in time" says={sayTimeline(shown)} {...sheet}>
      <Axis scale={scale} from={bandY} to={axisY} />
      <text class="row" x="0" y={bandY + 21}>
        Stage
      </text>
      <text class="row" x="0" y={sessionY + 4}>
        Sessions
      </text>
      <text class="row" x="0" y={letterY + 4}>
        Letters
      </text>
      {spansOf(shown).map((span) => (
        <Band span={span} scale={scale} />
      ))}
      {shown.occasions.map((one) => (
        <Mark occasion={one} x={scale.xOf(one.date)} size={size} when="past" />
      ))}
      {shown.foreseen.map((one) => (
        <Mark occasion={one} x={scale.xOf(one.date)} size={size} when="foreseen" />
      ))}
      <path class="today" d={`M${now} ${bandY - 6}V${axisY}`} />
      <text class="now" x={Math.min(now, width - 20)} y={bandY - 11}>
        today
      </text>
      <Legend />
    </Drawing>
  );
}

function Band({ span: { phase, from, to, foreseen }, scale }: { span: Span; scale: Scale }) {
  const [x, end] = [scale.xOf(from), scale.xOf(to)];
  const title = titleOfPhase(phase);
  const wide = Math.max(1.5, rounded(end - x - 1.5));
  // Dashes are drawn on the edge, and would touch those of a neighbour.
  const inset = foreseen ? 1 : 0;
  return (
    <g class={`band ${toneOf(phase)} ${foreseen ? 'foreseen' : 'past'}`}>
      <rect
        x={x + inset}
        y={bandY + inset}
        width={Math.max(1, wide - 2 * inset)}
        height={bandHeight - 2 * inset}
        rx={Math.min(5, wide / 2)}
      >
        <title>{`${title}${foreseen ? ', foreseen' : ''}: ${nameOfDate(from)} to ${nameOfDate(to)}`}</title>
      </rect>
      {wide > title.length * 6.8 + 12 && (
        <text x={x + 8} y={bandY + 21}>
          {title}
        </text>
      )}
    </g>
  );
}

/** A session as a dot, the last one larger; a letter as an envelope: full where it came to be. */
function Mark({ occasion: { kind, what, date }, x, size, when }: MarkProps) {
  const says = `${nameOfDate(date)}: ${what}${when === 'foreseen' ? ', foreseen' : ''}`;
  if (kind === 'session') {
    const r = rounded(what.startsWith('final') ? size + 1.8 : size);
    return (
      <circle
        class={`session ${wasHeld(what) ? 'came' : 'missed'} ${when}`}
        cx={x}
        cy={sessionY}
        r={r}
      >
        <title>{says}</title>
      </circle>
    );
  }
  if (kind !== 'message' && kind !== 'unsent') return null;
  return (
    <path
      class={`letter ${kind === 'message' ? 'came' : 'missed'} ${when}`}
      d={envelope(x, letterY)}
    >
      <title>{says}</title>
    </path>
  );
}

interface MarkProps {
  occasion: Occasion;
  x: number;
  size: number;
  when: 'past' | 'foreseen';
}

function envelope(x: number, y: number): string {
  return `M${rounded(x - 5)} ${y - 3.5}h10v7h-10zl5 4l5 -4`;
}

function Legend() {
  const dot = (x: number, kind: string) => (
    <circle class={`session ${kind}`} cx={x} cy={legendY} r="4" />
  );
  const mail = (x: number, kind: string) => (
    <path class={`letter ${kind}`} d={envelope(x, legendY)} />
  );
  return (
    <g class="legend">
      {dot(left + 4, 'came past')}
      {mail(left + 17, 'came past')}
      <text x={left + 28} y={legendY + 4}>
        held, sent
      </text>
      {dot(left + 114, 'missed past')}
      {mail(left + 127, 'missed past')}
      <text x={left + 138} y={legendY + 4}>
        not held, not sent
      </text>
      {dot(left + 268, 'came foreseen')}
      {mail(left + 281, 'came foreseen')}
      <text x={left + 292} y={legendY + 4}>
        foreseen, if people do what is asked of them
      </text>
    </g>
  );
}

/** As large as they can be without touching each other, in radius. */
function dotSize({ occasions, foreseen }: Life, { xOf }: Scale): number {
  const places = [...occasions, ...foreseen]
    .filter(({ kind }) => kind === 'session')
    .map(({ date }) => xOf(date));
  const gaps = places.slice(1).flatMap((x, n) => (x > places[n]! ? [x - places[n]!] : []));
  return rounded(Math.min(4.5, Math.max(1.6, Math.min(...gaps, 12) * 0.4)));
}
