import { shownReference, takenBy } from '../../workflows/chart/index.ts';
import type { View as AgencyView } from '../../workflows/agency/reading/index.ts';
import type { View as DepartureView } from '../../workflows/departure/reading/view.ts';
import type { Row } from '../../workflows/ending/row.ts';
import { quoted } from '../../workflows/ending/workflow-id.ts';
import type { Person } from './person.ts';

/** Why somebody may see an ending and speak in it. */
export type Relation = 'own' | 'covered' | 'supervised' | 'asked' | 'all';

/** What is asked of an ending to know who has to do with it. */
export interface Concerned {
  worker: string;
  supervisor: string | null;
  /** Who stands in for the worker. */
  cover: string | null;
  /** What is owed: by which role, by whom if that is known, and who took it. */
  owed: readonly { who: string; person: string | null; holder: string | null }[];
}

/** Those for whom the whole house is their work. */
const overAll: ReadonlySet<string> = new Set(['lead', 'director', 'admin']);

/**
 * What somebody has to do with an ending; null: nothing, so that they neither see it nor speak in it. The one place where this
 * is decided, for pages, programs, letters and calendars alike (docs/field.md, 4.5).
 */
export function relationTo(
  { ref, role }: Person,
  agency: AgencyView | null,
  { worker, supervisor, cover, owed }: Concerned,
): Relation | null {
  if (worker === ref) return 'own';
  if (cover === ref || coveredBy(agency, ref).includes(worker)) return 'covered';
  if (supervisor === ref || (supervisor === null && role === 'supervisor')) return 'supervised';
  if (owed.some((task) => isAsked({ ref, role }, task))) return 'asked';
  return overAll.has(role) ? 'all' : null;
}

/**
 * The question to Temporal's list that leaves out what somebody has nothing to do with; null: nothing is left out. It leaves in
 * more than `relationTo`, which decides of each.
 */
export function accessQuery({ ref, role }: Person, agency: AgencyView | null): string | null {
  if (overAll.has(role)) return null;
  const workers = [ref, ...coveredBy(agency, ref)].map((one) => quoted(shownReference(one)));
  const unsupervised = role === 'supervisor' ? ' OR EwSupervisorRef IS NULL' : '';
  const theirs = `EwWorkerRef IN (${workers.join(', ')}) OR EwSupervisorRef = ${quoted(shownReference(ref))}`;
  return `(${theirs}${unsupervised} OR EwFlags = ${quoted(takenBy(ref))})`;
}

/** Whether somebody may open a case: one that would be theirs, or any where they take clients in. */
export function mayOpen(person: Person, agency: AgencyView | null, row: Row): boolean {
  const { worker, supervisor = null } = row;
  const concerned = { worker, supervisor, cover: null, owed: [] };
  return person.role === 'intake' || relationTo(person, agency, concerned) !== null;
}

/** Whether somebody looks after the whole house: its departures are theirs, and mail that names no ending. */
export function isOverAll({ role }: Person): boolean {
  return overAll.has(role);
}

/**
 * Whether a departure is somebody's to see and to speak of: whoever is over the whole house, whom its facts name, and whoever owes
 * something in it. A dismissal is nobody else's business.
 */
export function mayFollow(person: Person, { facts, statedBy, owed }: DepartureView): boolean {
  const { speaker, director } = facts;
  const named = [speaker, director, statedBy].includes(person.ref);
  return named || isOverAll(person) || owed.some((task) => isAsked(person, task));
}

function isAsked({ ref, role }: Person, { who, person, holder }: Concerned['owed'][number]) {
  if (holder !== null) return holder === ref;
  return person === ref || (person === null && who === role);
}

function coveredBy(agency: AgencyView | null, ref: string): readonly string[] {
  return agency?.staff.find((member) => member.ref === ref)?.covers ?? [];
}
