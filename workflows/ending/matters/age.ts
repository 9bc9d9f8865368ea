import { addMonths, dateAt, toInstant } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import { clientZone } from './hours.ts';

const ofAge = 18;
const oldest = 120;

/** The client is under age, as far as their day of birth is known. */
export function isMinor(c: Context): boolean {
  const { bornOn } = c.row;
  return (
    bornOn !== undefined && addMonths(bornOn, ofAge * 12) > dateAt(c.almanac, clientZone(c), c.now)
  );
}

/** Records of somebody who was young are kept until they are of this age. */
export function grownUp(c: Context): Instant {
  const { bornOn } = c.row;
  if (bornOn === undefined) return -Infinity;
  const date = addMonths(bornOn, c.policy.records.minors.untilAge * 12);
  return toInstant(c.almanac, c.policy.agency.zone, `${date}T00:00`);
}

/** The days on which somebody who is alive may have been born: not ahead, and not longer ago than anybody lives. */
export function birthdays(today: string): [first: string, last: string] {
  return [addMonths(today, -oldest * 12), today];
}
