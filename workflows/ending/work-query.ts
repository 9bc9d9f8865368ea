import type { Instant } from '../calendar/almanac.ts';
import { isOfRole } from '../chart/rules/index.ts';
import { shownReference, takenBy } from '../chart/index.ts';
import { meeting } from './phases.ts';
import { tasks } from './tasks/index.ts';
import type { TaskTraits } from './tasks/traits.ts';
import { quoted } from './workflow-id.ts';

/** Whose work is looked for; neither: everybody’s. */
export interface Whose {
  person?: string;
  /** With what the role owes and nobody has taken. */
  role?: string | undefined;
}

/** Of a person what they owe by name or took, and of a role what it owes; of both what nobody has of it. */
export function isFor(
  { person, who }: { person: string | null; who: string },
  whose: Whose,
): boolean {
  const isTheirs = isOfRole(who, whose.role);
  if (whose.person === undefined) return whose.role === undefined || isTheirs;
  return person === whose.person || (person === null && isTheirs);
}

/** The question to Temporal’s list that leaves out every ending in which nothing of it can be owed. */
export function workQuery({ person, role }: Whose, now: Instant): string {
  if (person === undefined) return role === undefined ? owing(now) : ofRole(role, now, '');
  // What a worker owes is theirs by name, and so is what a supervisor does, where the case has one.
  const also =
    role === undefined || role === 'worker'
      ? []
      : [ofRole(role, now, role === 'supervisor' ? ' AND EwSupervisorRef IS NULL' : '')];
  return `(${[atPerson(person, now), ...also].join(' OR ')})`;
}

/**
 * Temporal's list knows where something is owed, so that nothing else is asked; but for what has no next step, or has not
 * taken it: there the list may be of old.
 */
function owing(now: Instant): string {
  return `(EwNeedsHuman = true OR ${untaken(now)})`;
}

const untaken = (now: Instant): string =>
  `EwNextActionAt IS NULL OR EwNextActionAt <= '${new Date(now).toISOString()}'`;

/** The kinds of task that a role owes from their beginning. */
export function tasksOf(role: string): string[] {
  return Object.entries<TaskTraits>(tasks).flatMap(([type, { who }]) =>
    isOfRole(who, role) ? [type] : [],
  );
}

/** Where a task is open that this role may owe, from its beginning or when others did not do it; `more` narrows it. */
function ofRole(role: string, now: Instant, more: string): string {
  const mayOwe = ({ who, instead, escalation }: TaskTraits): boolean =>
    isOfRole(who, role) || instead !== undefined || escalation.some(({ to }) => isOfRole(to, role));
  const types = Object.entries<TaskTraits>(tasks).flatMap(([type, traits]) =>
    mayOwe(traits) ? [quoted(type)] : [],
  );
  return `((EwOpenTasks IN (${types.join(', ')})${more}) OR ${untaken(now)})`;
}

/** The stages in which sessions are planned: somebody may have one today. */
const MEETING = `EwPhase IN (${meeting.map(quoted).join(', ')})`;

/**
 * Where somebody may owe something, as worker, as supervisor, in the place of a worker who is away or because they took it;
 * and where they may have a session today.
 */
function atPerson(person: string, now: Instant): string {
  const ref = quoted(shownReference(person));
  const theirs = `EwWorkerRef = ${ref}`;
  const covered = `EwFlags IN ('workerAway', 'departing') OR EwPhase = 'transferring'`;
  const taken = `EwFlags = ${quoted(takenBy(person))}`;
  const owed = `${owing(now)} AND (${theirs} OR EwSupervisorRef = ${ref} OR ${taken} OR ${covered})`;
  return `((${owed}) OR (${MEETING} AND (${theirs} OR ${covered})))`;
}
