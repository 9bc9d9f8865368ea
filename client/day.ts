import { lastOwnMoment } from '../workflows/agency/matters/index.ts';
import type { OwnTime } from '../workflows/agency/matters/own-time.ts';
import type { Instant } from '../workflows/calendar/almanac.ts';
import type { View } from '../workflows/ending/reading/view.ts';
import { localTimeOf } from './local-time.ts';

/** When a task is to be done, as seen from a moment. */
export type When = 'overdue' | 'today' | 'week' | 'later';

/** A task with the ending it belongs to. */
export type Owed = View['owed'][number] & {
  ref: string;
  /** Its due instant in the agency's local time, `YYYY-MM-DD HH:mm`. */
  local: string;
  when: When;
  /** The last moment before that at which whoever owes it works, where their time is not the agency's; local. */
  ownLast: string | null;
  /** Which of the events that finish it may be told now; all, where only the facts decide. */
  tell: string[];
};

/** A session of today. */
export interface Meeting {
  ref: string;
  /** Local time of the agency, `HH:mm`. */
  time: string;
  final: boolean;
  phase: string;
}

const week = 7 * 86_400_000;

/** What the people of an ending owe, as seen from `now`; `works` is the own working time of whoever asks. */
export function owedIn(view: View, now: Instant, works: OwnTime | null = null): Owed[] {
  const local = localTimeOf(view);
  const today = local(now).slice(0, 10);
  return view.owed.map((task) => {
    const due = local(task.due);
    const overdue = task.overdue || task.due <= now;
    const possible = task.finishedBy.filter((type) => view.possible.some((p) => p === type));
    const ownLast = works && lastOwnMoment(due, works);
    const day = (ownLast ?? due).slice(0, 10);
    const soon = task.due <= now + week ? 'week' : 'later';
    return {
      ...task,
      ref: view.ref,
      overdue,
      local: due,
      ownLast: ownLast === due ? null : ownLast,
      when: overdue ? 'overdue' : day <= today ? 'today' : soon,
      tell: possible.length > 0 ? possible : task.finishedBy,
    };
  });
}

/** The session that somebody has with a client today; null where there is none. */
export function meetingToday(view: View, person: string, now: Instant): Meeting | null {
  const { session, ref, phase } = view;
  if (session === null || session.with !== person) return null;
  const [date, time = ''] = session.start.split('T');
  return date === localTimeOf(view)(now).slice(0, 10)
    ? { ref, time, final: session.final, phase }
    : null;
}

/** Soonest first. */
export function bySoonest(one: Owed, other: Owed): number {
  return one.due - other.due || one.ref.localeCompare(other.ref);
}
