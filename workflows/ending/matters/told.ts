import { calendarOf, dateAt, toInstant } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';

/**
 * When what is told happened (`on`), which is not when it was told: what counts from that day counts from here. Of a day
 * without an hour it is the opening of that day, and never later than now.
 */
export function toldOf(c: Context, { on }: Pick<EndingEvent, 'on'>): Instant {
  if (on === undefined) return c.now;
  const local = on.length > 10 ? on : `${on}T${calendarOf(c).opens}`;
  return Math.min(toInstant(c.almanac, c.policy.agency.zone, local), c.now);
}

/** A deadline came due: nobody said anything. */
export function isTimer(e: { by?: unknown }): boolean {
  return e.by === undefined;
}

const takingBack: ReadonlySet<string> = new Set([
  'entry.corrected',
  'decision.withdrawn',
  'notice.withdrawn',
  'departure.withdrawn',
  'goals.reopened',
  'ending.annulled',
]);

/** Whether it takes back what was told or decided: what came of that is withdrawn, and was not done. */
export function takesBack({ type }: { type: string }): boolean {
  return takingBack.has(type);
}

/** Whether it is told of a day or an hour that has not come. */
export function isToldAhead(c: Context, { on }: EndingEvent): boolean {
  if (on === undefined) return false;
  const { zone } = c.policy.agency;
  return on.length > 10
    ? toInstant(c.almanac, zone, on) > c.now
    : on > dateAt(c.almanac, zone, c.now);
}

/** Something was heard of the client at that moment. */
export function heardAt(c: Context, at: Instant): Context {
  const lastContact = Math.max(c.lastContact, Math.min(at, c.now));
  return lastContact === c.lastContact ? c : { ...c, lastContact };
}
