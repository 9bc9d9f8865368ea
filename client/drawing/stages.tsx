/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Phase } from '../../workflows/ending/phases.ts';
import { rounded } from './drawing.tsx';
import { drawnPhases, titleOfPhase } from './phases.ts';
import { nameOfDate } from './scale.ts';

/** How an ending stands to a stage: it may go there again, or for the first time; or no step leads there from where it is. */
export type Standing = 'here' | 'been' | 'been-may' | 'may' | 'far';

const [boxWidth, boxHeight] = [112, 46];
const [columnWidth, rowHeight] = [140, 96];
const edge = 4;

export const stagesWidth = 6 * columnWidth + boxWidth + 2 * edge;
const legendY = 2 * rowHeight + boxHeight + 34;
export const stagesHeight = legendY + 14;

/** The line on which the usual way lies. */
export const rail = `M${edge} ${middleOf('serving').y}H${stagesWidth - edge}`;

export function Stage({ phase, standing, date }: StageProps) {
  const { x, y } = middleOf(phase);
  return (
    <g class={`stage ${standing}`}>
      <rect x={x - boxWidth / 2} y={y - boxHeight / 2} width={boxWidth} height={boxHeight} rx="8" />
      <text x={x} y={date === null ? y + 4 : y - 3}>
        {titleOfPhase(phase)}
      </text>
      {date !== null && (
        <text class="date" x={x} y={y + 13}>
          {standing === 'here' ? `since ${nameOfDate(date)}` : nameOfDate(date)}
        </text>
      )}
    </g>
  );
}

interface StageProps {
  phase: Phase;
  standing: Standing;
  /** When it was last come to, `YYYY-MM-DD`; null: never. */
  date: string | null;
}

/** A step that was taken, or may be. */
export function Arrow({ from, to, kind }: { from: Phase; to: Phase; kind: 'went' | 'may' }) {
  const { line, head } = wayBetween(middleOf(from), middleOf(to));
  return (
    <g class={`arrow ${kind}`}>
      <path class="line" d={line} />
      <path class="head" d={head} />
    </g>
  );
}

export function Legend() {
  const entries = [
    ['here', 'where it is'],
    ['been', 'where it has been'],
    ['may', 'where it may go from here'],
  ];
  return (
    <g class="legend">
      {entries.map(([standing, says], n) => (
        <g class={`stage ${standing}`}>
          <rect x={edge + n * 190} y={legendY} width="18" height="12" rx="3" />
          <text class="says" x={edge + n * 190 + 26} y={legendY + 10}>
            {says}
          </text>
        </g>
      ))}
    </g>
  );
}

interface Point {
  x: number;
  y: number;
}

function middleOf(phase: Phase): Point {
  const { column, row } = drawnPhases[phase];
  return {
    x: rounded(edge + boxWidth / 2 + column * columnWidth),
    y: edge + boxHeight / 2 + row * rowHeight,
  };
}

/** Neighbours are joined straight; of others in a row, the way forward goes over it and the way back under it. */
function wayBetween(from: Point, to: Point): { line: string; head: string } {
  const across = Math.sign(to.x - from.x);
  if (from.y === to.y && Math.abs(to.x - from.x) <= columnWidth * 1.3 && across > 0) {
    const [x, y] = [to.x - boxWidth / 2 - tip, from.y];
    return { line: `M${from.x + boxWidth / 2} ${y}H${x}`, head: headAt({ x, y }, [1, 0]) };
  }
  if (from.y === to.y) {
    const side = across > 0 ? -1 : 1;
    const lift = side * (22 + Math.abs(to.x - from.x) / 20);
    const leave = { x: from.x + (across * boxWidth) / 4, y: from.y + (side * boxHeight) / 2 };
    const end = { x: to.x - (across * boxWidth) / 4, y: to.y + side * (boxHeight / 2 + tip) };
    return { line: curve(leave, end, leave.y + lift, end.y + lift), head: headAt(end, [0, -side]) };
  }
  const down = Math.sign(to.y - from.y);
  // Each leaves and comes a little to the side of where it goes, so that two ways between two stages are seen as two.
  const shift = down * 10 + (across * boxWidth) / 5;
  const leave = { x: from.x + shift, y: from.y + (down * boxHeight) / 2 };
  const end = {
    x: to.x - (across * boxWidth) / 5 + down * 10,
    y: to.y - down * (boxHeight / 2 + tip),
  };
  const middle = (leave.y + end.y) / 2;
  return { line: curve(leave, end, middle, middle), head: headAt(end, [0, down]) };
}

const tip = 7;

function curve(from: Point, to: Point, y1: number, y2: number): string {
  const numbers = [from.x, y1, to.x, y2, to.x, to.y].map(rounded);
  return `M${rounded(from.x)} ${rounded(from.y)}C${numbers.join(' ')}`;
}

/** The head of an arrow that ends at a point and looks this way. */
function headAt({ x, y }: Point, [dx, dy]: readonly [number, number]): string {
  const half = 3.6;
  const [a, b] = [dy * half, dx * half].map(Math.abs) as [number, number];
  return `M${rounded(x - a)} ${rounded(y - b)}L${rounded(x + dx * tip)} ${rounded(y + dy * tip)}L${rounded(x + a)} ${rounded(y + b)}Z`;
}
