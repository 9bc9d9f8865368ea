import type { Context, Member } from '../context.ts';

/** One of the people by reference; null: nobody here is called so. */
export function memberOf(c: Context, ref: string): Member | null {
  return c.staff.find((m) => m.ref === ref) ?? null;
}

/** The same people, with this one changed in some parts. */
export function changeMember(c: Context, ref: string, part: Partial<Member>): Context {
  return { ...c, staff: c.staff.map((m) => (m.ref === ref ? { ...m, ...part } : m)) };
}

/** In whose time zone somebody is of whom no law is known yet. */
export function unknownZones({ staff, almanac }: Pick<Context, 'staff' | 'almanac'>): string[] {
  const named = staff.flatMap(({ zone }) => zone ?? []);
  return [...new Set(named)].filter((zone) => !Object.hasOwn(almanac.zones, zone));
}
