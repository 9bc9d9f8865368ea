import { birthdays } from '../../workflows/ending/matters/index.ts';
import type { Row } from '../../workflows/ending/row.ts';
import type { ColumnName } from './columns.ts';

/** Years before and after the day of the import, within which work begins, is met or ends. */
const back = 60;
const ahead = 20;

/** What programs write as a day that they do not know, or that never comes. */
const unknown: ReadonlySet<string> = new Set([
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1970-01-01',
]);

/** Whether a day stands for an end that is not known: the far ends of calendars, as databases write them. */
export function isOpenEnd(date: unknown): boolean {
  return typeof date === 'string' && /^(9999|2999|2[12]00|2099)-(12-31|01-01)$/.test(date);
}

/** Whether a local time was within the year before another. */
export function isLately(time: unknown, now: string): boolean {
  return typeof time === 'string' && time <= now && time > yearsAfter(now, -1);
}

/** The same day so many years later. */
function yearsAfter(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

/** Dates that cannot be meant, each with its column and a clause; `today` is `YYYY-MM-DD`. */
export function implausible(
  { startDate, plannedEnd, firstSession, bornOn }: Partial<Row>,
  today: string,
): { name: ColumnName; says: string }[] {
  const [first, last] = [yearsAfter(today, -back), yearsAfter(today, ahead)];
  const wrong: { name: ColumnName; says: string }[] = [];
  const dates = [
    ['start_date', startDate, first, last],
    ['planned_end', plannedEnd, first, last],
    ['next_session', firstSession, today, last],
    ['born_on', bornOn, ...birthdays(today)],
  ] as const;
  for (const [name, date, earliest, latest] of dates) {
    if (date === undefined) continue;
    // Somebody may be born on any day.
    if (unknown.has(date) && name !== 'born_on') {
      const says = `found "${date}", which programs write where they know no day: leave the cell empty, or write the day.`;
      wrong.push({ name, says });
    } else if (date < earliest || date > latest) {
      const says = `found "${date}", which is not plausible; possible is a day from ${earliest} to ${latest}.`;
      wrong.push({ name, says });
    }
  }
  if (startDate !== undefined && plannedEnd !== undefined && plannedEnd <= startDate) {
    const says = `found "${plannedEnd}", and not after the start_date ${startDate}; possible is a day after it.`;
    wrong.push({ name: 'planned_end', says });
  }
  return wrong;
}
