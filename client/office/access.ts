import type { Instant } from '../../workflows/calendar/almanac.ts';
import { shownReference, takenBy } from '../../workflows/chart/index.ts';
import { rolesOf } from '../../workflows/chart/rules/index.ts';
import type { Role } from '../../workflows/agency/events/index.ts';
import type { View as AgencyView } from '../../workflows/agency/reading/index.ts';
import type { View as DepartureView } from '../../workflows/departure/reading/view.ts';
import type { View } from '../../workflows/ending/reading/view.ts';
import type { Row } from '../../workflows/ending/row.ts';
import { tasksOf } from '../../workflows/ending/work-query.ts';
import { quoted } from '../../workflows/ending/workflow-id.ts';
import type { Person } from './person.ts';

/** Why somebody may see an ending and speak in it; `opened`: in an emergency, for some hours, as the supervisor hears. */
export type Relation = 'own' | 'covered' | 'supervised' | 'asked' | 'all' | 'opened';

/** What is asked of an ending to know who has to do with it. */
export interface Concerned {
  worker: string;
  supervisor: string | null;
  /** Who stands in for the worker now. */
  cover: string | null;
  /** What is owed: by which role, by whom if that is known, and who took it. */
  owed: readonly { who: string; person: string | null; holder: string | null }[];
  /** To whom it is open in an emergency now. */
  opened: readonly string[];
}

/** Those for whom the whole house is their work. */
const overAll: ReadonlySet<string> = new Set(['lead', 'director', 'admin']);
/** Every worker is one: what is owed in these alone opens no record to all of them. */
const common: ReadonlySet<string> = new Set(['worker', 'cover']);

/** In which role somebody speaks: whoever is on call has the duty. */
export function spokenRole(role: Role): Exclude<Role, 'on-call'> {
  return role === 'on-call' ? 'duty' : role;
}

/** What matters of a view, at this moment (epoch milliseconds). */
export function concernedIn({ said, custody, owed }: View, now: Instant): Concerned {
  const { worker, supervisor = null } = said.case;
  // Whoever stood in has nothing to do with the client any more when the worker is back.
  const standsIn = custody.workerAway || custody.departure !== null;
  return {
    worker,
    supervisor,
    cover: standsIn ? custody.cover : null,
    owed,
    opened: (said.opened ?? []).filter(({ until }) => until > now).map(({ ref }) => ref),
  };
}

/** What tells whoever meets the client of what the client said past them (B9): tasks and entries of the log, by their names. */
const past: ReadonlySet<string> = new Set(['independent-ear', 'unease.told']);

/** Of those who meet the client. */
const meeting: ReadonlySet<Relation> = new Set(['own', 'covered']);

/** Of an ending only what is for these eyes: nothing of what its client told somebody else than whom they meet, unless it is them. */
export function shownTo({ ref }: Person, relation: Relation, view: View): View {
  if (!meeting.has(relation)) return view;
  const { said, owed, settled, reasons } = view;
  return {
    ...view,
    owed: owed.filter(({ type, holder }) => !past.has(type) || holder === ref),
    settled: settled.filter(({ what }) => !past.has(what)),
    reasons: reasons.filter(({ what }) => !past.has(what)),
    said: { ...said, remarks: said.remarks.filter(({ says }) => !says.startsWith('not_right')) },
  };
}

/** The same of its log. */
export function logShownTo<Line extends { what: string }>(
  relation: Relation,
  entries: readonly Line[],
): Line[] {
  return entries.filter(({ what }) => !meeting.has(relation) || !past.has(what));
}

/**
 * What somebody has to do with an ending; null: nothing, so that they neither see it nor speak in it. The one place where this
 * is decided, for pages, programs, letters and calendars alike (docs/field.md, 4.5). Who stands in for somebody has to do with what
 * they have, for as long as they are away.
 */
export function relationTo(
  { ref, role }: Person,
  agency: AgencyView | null,
  { worker, supervisor, cover, owed, opened }: Concerned,
): Relation | null {
  const covers = coveredBy(agency, ref);
  if (worker === ref) return 'own';
  if (cover === ref || covers.includes(worker)) return 'covered';
  if (supervisor === null ? role === 'supervisor' : [ref, ...covers].includes(supervisor))
    return 'supervised';
  if (owed.some((task) => isAsked({ ref, role }, covers, task))) return 'asked';
  if (overAll.has(role)) return 'all';
  return opened.includes(ref) ? 'opened' : null;
}

/**
 * The question to Temporal's list that leaves out what somebody has nothing to do with; null: nothing is left out. It leaves in
 * more than `relationTo`, which decides of each.
 */
export function accessQuery({ ref, role }: Person, agency: AgencyView | null): string | null {
  if (overAll.has(role)) return null;
  const people = [ref, ...coveredBy(agency, ref)];
  const among = people.map((one) => quoted(shownReference(one))).join(', ');
  const taken = people.map((one) => quoted(takenBy(one))).join(', ');
  const owed = common.has(role) ? [] : tasksOf(spokenRole(role)).map(quoted);
  return `(${[
    `EwWorkerRef IN (${among})`,
    `EwSupervisorRef IN (${among})`,
    `EwFlags IN (${taken})`,
    ...(role === 'supervisor' ? ['EwSupervisorRef IS NULL'] : []),
    ...(owed.length > 0 && role !== 'supervisor' ? [`EwOpenTasks IN (${owed.join(', ')})`] : []),
  ].join(' OR ')})`;
}

/** Whether somebody may open a case: one that would be theirs, or any where they take clients in. */
export function mayOpen(person: Person, agency: AgencyView | null, row: Row): boolean {
  const { worker, supervisor = null } = row;
  const concerned = { worker, supervisor, cover: null, owed: [], opened: [] };
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
  return named || isOverAll(person) || owed.some((task) => isAsked(person, [], task));
}

/** Whether the agency itself is somebody's to speak to: of whoever is over the whole house, and whoever owes something in it. */
export function maySpeakToAgency(person: Person, { owed }: Pick<AgencyView, 'owed'>): boolean {
  return isOverAll(person) || owed.some((task) => isAsked(person, [], task));
}

/** Whether mail that names no ending is somebody's to read: it is sorted by whoever owes that, and by whoever is over the whole house. */
export function mayReadMail(person: Person, { owed }: Pick<AgencyView, 'owed'>): boolean {
  const reads = (owed ?? []).some(
    (task) => task.type === 'read-unclaimed' && isAsked(person, [], task),
  );
  return reads || isOverAll(person);
}

/** By name, or in a role of theirs where nobody has it. */
function isAsked(
  { ref, role }: Person,
  covers: readonly string[],
  { who, person, holder }: Concerned['owed'][number],
): boolean {
  const by = holder ?? person;
  if (by !== null) return by === ref || covers.includes(by);
  return !common.has(role) && rolesOf(who).includes(spokenRole(role));
}

function coveredBy(agency: AgencyView | null, ref: string): readonly string[] {
  return agency?.staff.find((member) => member.ref === ref)?.covers ?? [];
}
