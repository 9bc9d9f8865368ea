/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { axisOf, type Scale } from './scale.ts';

/** Months and years under a drawing, with a line for each through all of it; `from` and `to` are heights. */
export function Axis({ scale, from, to }: { scale: Scale; from: number; to: number }) {
  const marks = axisOf(scale);
  return (
    <g class="axis">
      {marks.map(({ line }) => (
        <path d={`M${line} ${from}V${to}`} />
      ))}
      {marks.map(
        ({ x, label }) =>
          label !== '' && (
            <text x={x} y={to + 14}>
              {label}
            </text>
          ),
      )}
      {marks.map(
        ({ x, year, label }) =>
          year !== '' && (
            <text class="year" x={x} y={to + (label === '' ? 14 : 27)}>
              {year}
            </text>
          ),
      )}
    </g>
  );
}
