import type { Instant } from '../../calendar/almanac.ts';
import { addDays, calendarOf, dateAt, touchInstant, after, toLocal } from '../../calendar/index.ts';
import type { ContactWindow } from '../../calendar/contact-window.ts';
import type { Context } from '../context.ts';

/** When the client may be contacted automatically (docs/field.md#time). */
export function windowOf(c: Context): ContactWindow {
  const { quietHours, unknownZoneWindow, avoidSensitiveDates } = c.policy.contact;
  return {
    zone: c.row.zone ?? null,
    quiet: quietHours,
    safe: c.safeContact.hours,
    unknownZoneWindow,
    regions: c.row.regions ?? c.policy.agency.holidays,
    sensitive: c.sensitiveDates.map((date) => ({
      date,
      before: daysOf(avoidSensitiveDates.before),
      after: daysOf(avoidSensitiveDates.after),
    })),
  };
}

/** So many days an ending keeps on which nothing is to be sent, and the next is refused. */
export const mostDates = 12;

/** The days on which nothing is to be sent: those of every year, and others until they have passed with what is kept free after them. */
export function datesToMind(c: Context): string[] {
  const free = daysOf(c.policy.contact.avoidSensitiveDates.after);
  const from = addDays(dateAt(c.almanac, clientZone(c), c.now), -free);
  return c.sensitiveDates.filter((date) => date.length < from.length || date >= from);
}

/** So much later, in the agency’s working time where the duration says so. */
export function later(c: Context, from: Instant, duration: string): Instant {
  return after(c.almanac, calendarOf(c), from, duration);
}

/** An automatic contact on a local date of the client, at this ending’s own moment of the morning. */
export function contactOn(c: Context, date: string): Instant {
  return touchInstant(c.almanac, c.policy.agency.zone, windowOf(c), date, c.ref);
}

/** The zone in which the client's days are counted. */
export function clientZone(c: Context): string {
  return c.row.zone ?? c.policy.agency.zone;
}

/** At one of these instants the client’s clocks show another time than those of the agency. */
export function clocksDiffer(c: Context, instants: readonly Instant[]): boolean {
  const { zone } = c.policy.agency;
  return instants.some(
    (at) => toLocal(c.almanac, clientZone(c), at) !== toLocal(c.almanac, zone, at),
  );
}

function daysOf(text: string): number {
  return Number.parseInt(text, 10);
}
