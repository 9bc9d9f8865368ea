/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Compared } from '../rehearsal/comparison.ts';
import { Drawing, grouped, listed, rounded } from './drawing.tsx';

/** How two policies differ over a caseload, what differs most often first (`compare`), each called by `titleOf`. */
export interface Differing {
  id: string;
  compared: readonly Compared[];
  titleOf: (kind: Compared['kind']) => string;
}

/** As many as anybody looks at in a picture; a table holds them all. */
const mostRows = 18;
const [width, rowHeight, top] = [960, 26, 40];
const [middle, reach] = [480, 130];
const [daysMiddle, daysReach] = [756, 96];

/** What happens under one policy alone, and what happens on another day: how often, and by how many days. */
export function Difference({ id, compared, titleOf }: Differing) {
  const often = ({ onlyA, onlyB, moved }: Compared) => onlyA + onlyB + moved;
  const rows = compared.toSorted((one, other) => often(other) - often(one)).slice(0, mostRows);
  const most = Math.max(1, ...rows.flatMap(({ onlyA, onlyB }) => [onlyA, onlyB]));
  const days = rows.flatMap(({ days }) =>
    days === null ? [] : [Math.abs(days.least), Math.abs(days.most)],
  );
  const longest = Math.max(1, ...days);
  const left = compared.length - rows.length;
  const height = top + rows.length * rowHeight + (left > 0 ? 26 : 8);
  const says = sayDifference(rows, titleOf);
  return (
    <Drawing
      id={id}
      kind="difference"
      title="What differs over the caseload"
      {...{ says, width, height }}
    >
      <Heads longest={longest} />
      {rows.map((row, n) => (
        <Row row={row} title={titleOf(row.kind)} y={top + n * rowHeight} {...{ most, longest }} />
      ))}
      <path
        class="base"
        d={`M${middle} ${top}V${top + rows.length * rowHeight}M${daysMiddle} ${top}V${top + rows.length * rowHeight}`}
      />
      {left > 0 && (
        <text
          x="0"
          y={height - 8}
        >{`and ${left} more that differ less often: the table holds them all`}</text>
      )}
    </Drawing>
  );
}

function Heads({ longest }: { longest: number }) {
  return (
    <g class="heads">
      <text class="value" x={middle - 10} y="14">
        only under A
      </text>
      <text x={middle + 10} y="14">
        only under B
      </text>
      <text class="value" x={daysMiddle - 10} y="14">
        sooner under B
      </text>
      <text x={daysMiddle + 10} y="14">
        later under B
      </text>
      <text class="value" x={daysMiddle - 10} y="30">
        {longest === 1 ? 'a day' : `up to ${longest} days`}
      </text>
    </g>
  );
}

function Row({ row, title, y, most, longest }: RowProps) {
  const { what, onlyA, onlyB, moved, days } = row;
  const wide = (n: number) => rounded(Math.max(1.5, (n / most) * reach));
  const at = (n: number) => rounded(daysMiddle + (n / longest) * daysReach);
  const line = y + rowHeight / 2;
  return (
    <g>
      <text class="what" x="0" y={line + 4}>
        {what}
        <tspan class="kind" dx="8">
          {title.toLowerCase()}
        </tspan>
      </text>
      {onlyA > 0 && (
        <g class="series0">
          <rect
            x={middle - wide(onlyA)}
            y={y + 5}
            width={wide(onlyA)}
            height={rowHeight - 10}
            rx="2"
          />
          <text class="value" x={middle - wide(onlyA) - 6} y={line + 4}>
            {grouped(onlyA)}
          </text>
        </g>
      )}
      {onlyB > 0 && (
        <g class="series1">
          <rect x={middle} y={y + 5} width={wide(onlyB)} height={rowHeight - 10} rx="2" />
          <text x={middle + wide(onlyB) + 6} y={line + 4}>
            {grouped(onlyB)}
          </text>
        </g>
      )}
      {days !== null && (
        <g class="moved">
          <path d={`M${at(days.least)} ${line}H${at(days.most)}`} />
          <circle cx={at(days.middle)} cy={line} r="4.5" />
          <text class="value" x={width} y={line + 4}>{`${grouped(moved)} moved`}</text>
        </g>
      )}
    </g>
  );
}

interface RowProps {
  row: Compared;
  title: string;
  y: number;
  most: number;
  longest: number;
}

/** The same in words. */
function sayDifference(rows: readonly Compared[], titleOf: Differing['titleOf']): string {
  if (rows.length === 0) return 'Nothing differs.';
  const said = rows.map(({ kind, what, onlyA, onlyB, moved, days }) => {
    const parts = [
      ...(onlyA > 0 ? [`${grouped(onlyA)} only under A`] : []),
      ...(onlyB > 0 ? [`${grouped(onlyB)} only under B`] : []),
      ...(days === null ? [] : [`${grouped(moved)} moved, mostly by ${days.middle} days`]),
    ];
    return `${titleOf(kind)}, ${what}: ${listed(parts)}`;
  });
  return `${said.join('; ')}.`;
}
