import { shownReference, takenBy } from '../../workflows/chart/index.ts';
import type { View as AgencyView } from '../../workflows/agency/reading/index.ts';
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
  const isAsked = owed.some(({ who, person, holder }) =>
    holder === null ? person === ref || (person === null && who === role) : holder === ref,
  );
  if (isAsked) return 'asked';
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

function coveredBy(agency: AgencyView | null, ref: string): readonly string[] {
  return agency?.staff.find((member) => member.ref === ref)?.covers ?? [];
}
