import type { View as AgencyView } from '../../workflows/agency/reading/index.ts';
import type { Role } from '../../workflows/agency/events/staff.ts';

/** Somebody of the staff, as the agency knows them. */
export interface Person {
  ref: string;
  role: Role;
}

/** Whom the agency knows by this reference; null: nobody, or nobody any more. */
export function personOf(agency: AgencyView | null, ref: string): Person | null {
  const member = agency?.staff.find((one) => one.ref === ref);
  return member === undefined ? null : { ref: member.ref, role: member.role };
}
