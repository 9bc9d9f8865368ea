import type { Context } from '../ending/context.ts';
import type { ContactWindow } from './contact-window.ts';
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

/** The agency's working time, for what its people owe. */
export function calendarOf(c: Pick<Context, 'policy'>): Calendar {
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

/** When the client may be contacted automatically (domain.md 4.4). */
export function windowOf(c: Context): ContactWindow {
  const { quietHours, unknownZoneWindow, avoidSensitiveDates } = c.policy.contact;
  return {
    zone: c.row.zone ?? null,
    quiet: quietHours,
    unknownZoneWindow,
    regions: c.row.regions ?? c.policy.agency.holidays,
    sensitive: c.sensitiveDates.map((date) => ({
      date,
      before: daysOf(avoidSensitiveDates.before),
      after: daysOf(avoidSensitiveDates.after),
    })),
  };
}

/** The zone in which the client's days are counted. */
export function clientZone(c: Context): string {
  return c.row.zone ?? c.policy.agency.zone;
}

function daysOf(text: string): number {
  return Number.parseInt(text, 10);
}
