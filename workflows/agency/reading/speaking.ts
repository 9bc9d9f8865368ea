import { type By, isSame } from '../../chart/rules/index.ts';
import { type Role, roles } from '../events/index.ts';

/** One of the agency’s people, and for whom they stand in now. */
type Known = { ref: string; role: Role; covers: readonly string[] };

/**
 * Why somebody cannot speak for the agency in this role, as a sentence; null where they can. Whom the agency knows are its
 * staff, each in their role, and whoever stands in for one of them now. An agency that names nobody knows nobody: then
 * everybody is believed, as are those who are no staff of it.
 */
export function strangerAmong(staff: readonly Known[], { role, ref }: By): string | null {
  if (staff.length === 0 || !roles.some((one) => one === role)) return null;
  const member = staff.find((one) => isSame(one.ref, ref));
  if (member === undefined) {
    // Somebody has to name the first of those who name people.
    if (role === 'admin' && staff.every((one) => one.role !== 'admin')) return null;
    return `The agency knows nobody by the reference "${ref}": say who you are (--as role:ref), or let an administrator add you (endwell agency tell staff.joined).`;
  }
  const standsIn = member.covers.some((other) => {
    const covered = staff.find((one) => isSame(one.ref, other));
    return role === 'cover' || covered?.role === role;
  });
  // Whoever is on call has the duty, and speaks as that.
  const own = member.role === 'on-call' ? 'duty' : member.role;
  if (own === role || standsIn) return null;
  return `"${ref}" works here as ${member.role}, and stands in for no ${role} now: say it in your own role (--as ${own}:${ref}).`;
}
