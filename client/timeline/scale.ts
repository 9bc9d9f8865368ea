import { addMonths, daysBetween } from '../../workflows/calendar/index.ts';

/** Where a date lies on the drawing; months are as wide as they are long. */
export interface Scale {
  left: number;
  right: number;
  months: { month: string; from: number; to: number }[];
  xOf: (date: string) => number;
}

/** A scale of whole months, `YYYY-MM`, between two edges of the drawing. */
export function scaleOf(months: readonly string[], left: number, right: number): Scale {
  const first = `${months[0] ?? '2000-01'}-01`;
  const end = addMonths(first, Math.max(1, months.length));
  const days = daysBetween(first, end);
  const xOf = (date: string): number => {
    const x = left + (daysBetween(first, date) / days) * (right - left);
    return rounded(Math.min(right, Math.max(left, x)));
  };
  const spans = months.map((month) => {
    const from = `${month}-01`;
    return { month, from: xOf(from), to: xOf(addMonths(from, 1)) };
  });
  return { left, right, months: spans, xOf };
}

/** Drawings need no finer number. */
export function rounded(x: number): number {
  return Math.round(x * 10) / 10;
}

/** What stands at a scale: as many months as there is room for, and the year where one begins. */
export function axisOf({ months }: Scale): { x: number; label: string; year: string }[] {
  const every = Math.ceil(months.length / mostLabels);
  return months.flatMap(({ month, from, to }, n) => {
    const begins = n === 0 || month.endsWith('-01');
    if (!begins && n % every !== 0) return [];
    const [label = '', year = ''] = nameOf(month).split(' ');
    return [{ x: rounded((from + to) / 2), label, year: begins ? year : '' }];
  });
}

const mostLabels = 26;
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A month for people: `Feb 2035`. */
export function nameOf(month: string): string {
  return `${names[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}
