import { dateAt, toInstant } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context, Member } from '../context.ts';

export function memberOf(c: Context, ref: string): Member | null {
  return c.staff.find((m) => m.ref === ref) ?? null;
}

export function changeMember(c: Context, ref: string, part: Partial<Member>): Context {
  return { ...c, staff: c.staff.map((m) => (m.ref === ref ? { ...m, ...part } : m)) };
}

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
