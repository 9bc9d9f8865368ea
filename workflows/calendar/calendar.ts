import type { Calendar } from './deadlines.ts';

const dayNumbers: Record<string, number> = {
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

/** Where and when an agency works, as its settings say it: `hours` as `HH:mm-HH:mm`, closures as local dates. */
export interface WorkingTime {
  zone: string;
  holidays: string[];
  workingDays: readonly string[];
  hours: string;
  closures: string[];
}

/** The agency's working time, for what its people owe. */
export function calendarOf(c: { policy: { agency: WorkingTime } }): Calendar {
  const { zone, holidays, workingDays, hours, closures } = c.policy.agency;
  const [opens = '09:00', closes = '17:00'] = hours.split('-');
  return {
    zone,
    regions: holidays,
    workingDays: workingDays.map((d) => dayNumbers[d] ?? 1),
    opens,
    closes,
    closed: closures,
  };
}
