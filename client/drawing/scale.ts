import { addMonths, daysBetween } from '../../workflows/calendar/index.ts';
import { rounded } from './drawing.tsx';

/** Where a date lies on a drawing; months are as wide as they are long. */
export interface Scale {
  left: number;
  right: number;
  /** Those that lie on it, `YYYY-MM`, from edge to edge. */
  months: { month: string; from: number; to: number }[];
  /** What lies beyond an edge is at the edge. */
  xOf: (date: string) => number;
}

/** A scale from one date to another, `YYYY-MM-DD`, between two edges of the drawing. */
export function scaleOf(from: string, until: string, left: number, right: number): Scale {
  const days = Math.max(1, daysBetween(from, until));
  const xOf = (date: string): number => {
    const x = left + (daysBetween(from, date) / days) * (right - left);
    return rounded(Math.min(right, Math.max(left, x)));
  };
  const months: Scale['months'] = [];
  for (let month = `${from.slice(0, 7)}-01`; month < until; month = addMonths(month, 1)) {
    months.push({ month: month.slice(0, 7), from: xOf(month), to: xOf(addMonths(month, 1)) });
  }
  return { left, right, months, xOf };
}

/** A scale of whole months, `YYYY-MM`. */
export function monthScale(months: readonly string[], left: number, right: number): Scale {
  const first = `${months[0] ?? '2000-01'}-01`;
  return scaleOf(first, addMonths(first, Math.max(1, months.length)), left, right);
}

/** A label in the middle of its month, and the line where that begins. */
export interface AxisMark {
  x: number;
  line: number;
  label: string;
  year: string;
}

/** What stands at a scale: as many months as there is room for, and the year where it is another. */
export function axisOf({ months, left, right }: Scale): AxisMark[] {
  const room = Math.max(1, Math.floor((right - left) / labelWidth));
  const every = steps.find((step) => months.length / step <= room) ?? 120;
  let told = '';
  return months.flatMap(({ month, from, to }) => {
    const [year = '', n = '1'] = month.split('-');
    if ((Number(year) * 12 + Number(n) - 1) % every !== 0) return [];
    const other = year !== told;
    told = year;
    const label = every < 12 ? (monthNames[Number(n) - 1] ?? '') : '';
    return [{ x: rounded((from + to) / 2), line: from, label, year: other ? year : '' }];
  });
}

/** So many months apart stand labels, so that each year has the same ones. */
const steps = [1, 2, 3, 6, 12, 24, 60];
const labelWidth = 36;
const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** A month for people: `Feb 2035`. */
export function nameOfMonth(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** A date for people: `5 Feb 2035`. */
export function nameOfDate(date: string): string {
  return `${Number(date.slice(8, 10))} ${nameOfMonth(date)}`;
}
