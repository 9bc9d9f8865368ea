/** Reckonings about one matter each: how it stands, and what follows. The only way in. */
import { addDays, calendarOf, dateAt, toInstant } from '../../calendar/index.ts';
import type { Policy } from '../../policy/index.ts';
import type { Closure, Context, Member } from '../context.ts';
import type { Instant } from '../../calendar/almanac.ts';

export { atWork, awake, nextMorning, zoneOf } from './hours.ts';
export { changeMember, memberOf, unknownZones } from './members.ts';
export { lastOwnMoment, ownTimeOf } from './own-time.ts';
export { hearersOf, isAway } from './presence.ts';

/** Whose absence has begun, and whose endings do not know it yet. */
export function beginning(c: Context): Member[] {
  const today = dateAt(c.almanac, c.policy.agency.zone, c.now);
  return c.staff.filter((m) => m.away !== null && !m.away.begun && m.away.from <= today);
}

/** When the next announced absence begins; null: none lies ahead. */
export function absenceBegins(c: Context): Instant | null {
  let first: string | null = null;
  for (const { away } of c.staff) {
    if (away && !away.begun && (first === null || away.from < first)) first = away.from;
  }
  return first === null ? null : toInstant(c.almanac, c.policy.agency.zone, `${first}T00:00`);
}

/** When the next absence that has a last day is over, on the morning after it; null: none has one. */
export function absenceOver(c: Context): Instant | null {
  const last = c.staff.flatMap(({ away }) => (away?.begun && away.until ? [away.until] : []));
  const today = dateAt(c.almanac, c.policy.agency.zone, c.now);
  const next = last.filter((date) => date >= today).sort()[0];
  if (next === undefined) return null;
  const { opens, zone } = calendarOf(c);
  return toInstant(c.almanac, zone, `${addDays(next, 1)}T${opens}`);
}

/** The settings with the days on which the agency said it is closed, whether or not a policy file names them. */
export function withClosures(policy: Policy, closures: readonly Closure[]): Policy {
  const dates = new Set([...(policy.agency.closures ?? []), ...closures.flatMap(datesOf)]);
  return { ...policy, agency: { ...policy.agency, closures: [...dates].sort().slice(-most) } };
}

/** As many dates as the settings can hold; the oldest give way. */
const most = 200;

function datesOf({ from, until }: Closure): string[] {
  const dates: string[] = [];
  for (let date = from; date <= until; date = addDays(date, 1)) dates.push(date);
  return dates;
}
