import { type Almanac, dateAt, type Instant, toInstant } from './almanac.ts';
import { calendarOf, type WorkingTime } from './calendar.ts';

/** Where something is told: now, and by whose clock. */
interface Telling {
  now: Instant;
  almanac: Almanac;
  policy: { agency: WorkingTime };
}

/**
 * When what is told happened (`on`, local time of the agency), which is not when it was told: what counts from that day counts
 * from here. Of a day without an hour it is the opening of that day, and never later than now.
 */
export function happenedAt(c: Telling, on: string | undefined): Instant {
  if (on === undefined) return c.now;
  const local = on.length > 10 ? on : `${on}T${calendarOf(c).opens}`;
  return Math.min(toInstant(c.almanac, c.policy.agency.zone, local), c.now);
}

/** Whether it is told of a day or an hour that has not come. */
export function isToldAhead(c: Telling, { on }: { on?: string | undefined }): boolean {
  if (on === undefined) return false;
  const { zone } = c.policy.agency;
  return on.length > 10
    ? toInstant(c.almanac, zone, on) > c.now
    : on > dateAt(c.almanac, zone, c.now);
}
