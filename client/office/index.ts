/** What somebody of the staff may see and say: the one door between whoever is signed in and what runs. */
export { isOverAll, mayReadMail, maySpeakToAgency } from './access.ts';
export { checkedCaseload, openCase, openCaseload } from './cases.ts';
export { type Building } from './house.ts';
export { departuresFor } from './departures.ts';
export {
  type Inside,
  type Office,
  openOffice,
  openOfficeByKey,
  passingOn,
  type Said,
} from './office.ts';
export { freshKey, type KnownKey } from './keys.ts';
export { needs } from './needs.ts';
export type { Person } from './person.ts';
export { policyInForce, rehearsePolicy } from './policy.ts';
