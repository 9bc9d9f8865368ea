import { addDays, weekdayOf } from '../../calendar/index.ts';
import type { Context, Member } from '../context.ts';
import { weekdays } from '../events/index.ts';
import type { Weekday } from '../events/staff.ts';

/** When somebody works, where it is not as the agency does: in its local time. */
export type OwnTime = {
  days: Weekday[];
  /** `HH:mm-HH:mm` */
  hours: string;
};

/** What was said of a member's own working time, made whole by the agency's; null: nothing was. */
export function ownTimeOf(c: Context, { workingDays, hours }: Member): OwnTime | null {
  if (workingDays === null && hours === null) return null;
  const { agency } = c.policy;
  return { days: workingDays ?? agency.workingDays, hours: hours ?? agency.hours };
}

/**
 * The last moment of somebody's own working time at or before a due one; both are local, `YYYY-MM-DD HH:mm`. What is due
 * goes by the agency's time, so whoever works less must see it come sooner.
 */
export function lastOwnMoment(due: string, { days, hours }: OwnTime): string {
  const [opens = '', closes = ''] = hours.split('-');
  const [date = '', time = ''] = due.split(' ');
  const works = (on: string) => days.includes(weekdays[weekdayOf(on) - 1] ?? 'mon');
  if (works(date) && time >= opens) return `${date} ${time < closes ? time : closes}`;
  let before = addDays(date, -1);
  while (!works(before)) before = addDays(before, -1);
  return `${before} ${closes}`;
}
