/** Pictures of endings for pages and files: what takes data and gives SVG, with the same in words. */
import { readFileSync } from 'node:fs';

export { Difference } from './difference.tsx';
export { grouped } from './drawing.tsx';
export { Journey } from './journey.tsx';
export { type Life, sayTimeline } from './life.ts';
export { Lag } from './lag.tsx';
export { Lanes, LanesLegend } from './lanes.tsx';
export { Months } from './months.tsx';
export { nameOfMonth } from './scale.ts';
export { Timeline } from './timeline.tsx';

/**
 * How they look, as CSS: by day, by night and on paper. The page around them sets `--page`, `--sheet`, `--ink`, `--soft`, `--line`
 * and `--late`.
 */
export const drawingStyles: string = readFileSync(
  new URL('./drawing.css', import.meta.url),
  'utf8',
);
