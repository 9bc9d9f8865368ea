import { lastOwnMoment } from '../workflows/agency/matters/index.ts';
import type { OwnTime } from '../workflows/agency/matters/own-time.ts';
import { strangerAmong, type View as AgencyView } from '../workflows/agency/reading/index.ts';
import type { Instant } from '../workflows/calendar/almanac.ts';
import type { Hint } from '../workflows/chart/index.ts';
import { By, isSame } from '../workflows/chart/rules/index.ts';
import { said } from '../workflows/ending/events/index.ts';
import type { View } from '../workflows/ending/reading/view.ts';
import { lineOf, type Told } from './hint.ts';
import { localTimeOf, type Zoned } from './local-time.ts';

/** When a task is to be done, as seen from a moment. */
export type When = 'overdue' | 'today' | 'week' | 'later';

/** A task as its ending, its departure or the agency shows it; what an older build does not say is not known. */
export interface OwedTask {
  id: string;
  type: string;
  what: string;
  who: string;
  person: string | null;
  coveredFor: string | null;
  holder?: string | null;
  due: Instant;
  overdue: boolean;
  escalated: number;
  attempts: string[];
  finishedBy: string[];
  hint?: Hint | null;
}

/** A task with what it belongs to. */
export interface Owed extends OwedTask {
  /** What it is owed of: an ending by its opaque reference, a departure by its worker, the agency by its name. */
  of: 'ending' | 'departure' | 'agency';
  ref: string;
  /** The agency’s own reference, of an ending. */
  externalRef: string | null;
  /** Its due instant in the agency's local time, `YYYY-MM-DD HH:mm`. */
  local: string;
  when: When;
  /** The last moment before that at which whoever owes it works, where their time is not the agency's; local. */
  ownLast: string | null;
  /** Which of the events that finish it may be told now; all, where only the facts decide. */
  tell: string[];
  /** A line that can be run as it stands and tells the most usual of them; null: none can be told now. */
  line: string | null;
}

/** What shows what is owed of it: the view of an ending, a departure or the agency. */
export interface Owing extends Zoned {
  owed: OwedTask[];
  possible: readonly string[];
}

/** What a task belongs to, and how its events are told. */
export type Place = Pick<Owed, 'of' | 'ref' | 'externalRef'> & Told;

/** A session of today. */
export interface Meeting {
  ref: string;
  externalRef: string | null;
  /** Local time of the agency, `HH:mm`. */
  time: string;
  final: boolean;
  phase: string;
}

const week = 7 * 86_400_000;

/** The place of an ending: people tell it by the agency’s own reference. */
function placeOf({ ref, externalRef }: { ref: string; externalRef?: string | null }): Place {
  const own = externalRef ?? null;
  return { of: 'ending', ref, externalRef: own, command: ['tell', own ?? ref], all: said };
}

/** Who asks what is owed, as far as that is known: by reference, and their own working time where it is not the agency’s. */
export interface Asker {
  ref: string | null;
  works: OwnTime | null;
  /** The agency’s people: whoever has a task tells it in a role of theirs. */
  staff: readonly Colleague[];
}

type Colleague = Pick<AgencyView['staff'][number], 'ref' | 'role' | 'covers'>;

const nobody: Asker = { ref: null, works: null, staff: [] };

/** What the people of an ending owe, as seen from `now`. */
export function owedIn(view: View, now: Instant, asker: Asker = nobody): Owed[] {
  const local = localTimeOf(view);
  const { session } = view;
  return owedOf(placeOf(view), view, now, asker).map((task) => {
    // Of a session that began on another day it is said when it was.
    const before =
      session !== null && session.at <= now && day(local(session.at)) < day(local(now));
    const on = before && task.hint?.event.startsWith('session.') ? session.start : null;
    return on === null ? task : { ...task, line: lineFor(placeOf(view), task, { asker, on }) };
  });
}

/** The same of whatever shows what is owed of it. */
export function owedOf(place: Place, view: Owing, now: Instant, asker: Asker = nobody): Owed[] {
  const { works } = asker;
  const local = localTimeOf(view);
  const today = day(local(now));
  const { of, ref, externalRef } = place;
  return view.owed.map((task) => {
    const due = local(task.due);
    const overdue = task.overdue || task.due <= now;
    const possible = task.finishedBy.filter((type) => view.possible.some((p) => p === type));
    const ownLast = works && lastOwnMoment(due, works);
    const last = day(ownLast ?? due);
    const soon = task.due <= now + week ? 'week' : 'later';
    return {
      ...task,
      of,
      ref,
      externalRef,
      overdue,
      local: due,
      ownLast: ownLast === due ? null : ownLast,
      when: overdue ? 'overdue' : last <= today ? 'today' : soon,
      tell: possible.length > 0 ? possible : task.finishedBy,
      line: lineFor(place, task, { asker, on: null }),
    };
  });
}

/** Where nobody is known by name, it is whoever asks, or the only one in that role; otherwise the name is left to be filled in. */
function lineFor(
  place: Place,
  { hint = null, person }: OwedTask,
  { asker, on }: { asker: Asker; on: string | null },
): string | null {
  if (hint === null) return null;
  const who = hint.who ?? person ?? asker.ref ?? onlyOne(asker.staff, hint.role) ?? '';
  const role = roleOf(asker.staff, { role: hint.role, ref: who });
  return lineOf(place, { ...hint, role }, { who: who === '' ? '<who>' : who, on });
}

function onlyOne(staff: readonly Colleague[], role: string): string | null {
  const [first, ...others] = staff.filter((one) => one.role === role);
  return first && others.length === 0 ? first.ref : null;
}

/** The role that is asked for, unless whoever has the task works here in another: it was handed to them. */
function roleOf(
  staff: readonly Colleague[],
  { role, ref }: Record<'role' | 'ref', string>,
): string {
  const asked = By.entries.role.options.find((one) => one === role);
  const own = staff.find((one) => isSame(one.ref, ref))?.role;
  if (asked === undefined || own === undefined) return role;
  if (strangerAmong(staff, { role: asked, ref }) === null) return role;
  return own === 'on-call' ? 'duty' : own;
}

const day = (local: string): string => local.slice(0, 10);

/** The session that somebody has with a client today; null where there is none. */
export function meetingToday(view: View, person: string, now: Instant): Meeting | null {
  const { session, ref, externalRef, phase } = view;
  if (session === null || session.with !== person) return null;
  const [date, time = ''] = session.start.split('T');
  return date === day(localTimeOf(view)(now))
    ? { ref, externalRef, time, final: session.final, phase }
    : null;
}

/** Soonest first. */
export function bySoonest(one: Owed, other: Owed): number {
  return one.due - other.due || one.ref.localeCompare(other.ref);
}
