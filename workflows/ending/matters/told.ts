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

/** The local date of the agency on which what is told happened. */
export function dayOf(c: Context, e: Pick<EndingEvent, 'on'>): string {
  return dateAt(c.almanac, c.policy.agency.zone, toldOf(c, e));
}

/** Of what was said with facts, so much is kept. */
const keptRemarks = 16;

/** Keeps what was said with a fact and stands nowhere else; nothing where nothing was said. */
export function remarked(c: Context, e: EndingEvent, says: string | undefined): Context {
  if (says === undefined) return c;
  const remark = { of: e.type, says, on: dayOf(c, e) };
  return { ...c, remarks: [...c.remarks, remark].slice(-keptRemarks) };
}

/** Whether it is told of a day or an hour that has not come. */
export function isToldAhead(c: Context, { on }: EndingEvent): boolean {
  if (on === undefined) return false;
  const { zone } = c.policy.agency;
  return on.length > 10
    ? toInstant(c.almanac, zone, on) > c.now
    : on > dateAt(c.almanac, zone, c.now);
}
