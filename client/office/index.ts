/** What somebody of the staff may see and say: the one door between whoever is signed in and what runs. */
export { isOverAll, type Relation, relationTo } from './access.ts';
export { openCase, openCaseload, policyInForce } from './cases.ts';
export { departuresFor, type Leaving } from './departures.ts';
export {
  type Building,
  type Inside,
  type Office,
  type Opened,
  openOffice,
  type Said,
} from './office.ts';
export { type Person, personOf } from './person.ts';
