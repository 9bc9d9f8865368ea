import {
  addDays,
  calendarOf,
  dateAt,
  dateOf,
  isWorkingDay,
  nextWorkingDay,
  toInstant,
  toLocal,
} from '../../../workflows/calendar/index.ts';
import type { Instant } from '../../../workflows/calendar/almanac.ts';
import { careOf, clientZone, endOf, sessionOwed } from '../../../workflows/ending/matters/index.ts';
import type { Context, Task } from '../../../workflows/ending/context.ts';
import type { Touch } from '../../../workflows/ending/memory/touch.ts';
import type { By } from '../../../workflows/chart/rules/index.ts';
import type { EndingEvent } from '../../../workflows/ending/events/index.ts';
import { traitsOf } from '../../../workflows/ending/tasks/index.ts';
import type { Assumption } from '../draft.ts';
import { personOf } from '../scenario.ts';
import { usualRole } from '../usual-role.ts';
import { byTask, type Saying } from './task-deeds.ts';

/** Something that is said at a moment of a story. */
export interface Line<E> {
  at: Instant;
  event: E;
}

/** What somebody does by themselves. */
export interface Deed<E = EndingEvent> extends Line<E> {
  /** Names the occasion: nobody does the same thing on it twice, even when it was refused. */
  key: string;
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * The next thing that the people of a story do by themselves, from what is stored and nothing else.
 * `asPlanned`: sessions are held, tasks are done before they are due, touches are answered. `silent`:
 * the worker does what needs no client; the client neither comes nor answers nor agrees.
 *
 * @param isLeft whether they leave something undone: it was tried before, or the story tells it itself
 */
export function nextDeed(
  c: Context,
  assume: Assumption,
  isLeft: (deed: Deed) => boolean,
): Deed | null {
  if (assume === 'none') return null;
  let next: Deed | null = null;
  for (const deed of deeds(c, assume)) {
    if ((next === null || deed.at < next.at) && !isLeft(deed)) next = deed;
  }
  return next;
}

function* deeds(c: Context, assume: 'asPlanned' | 'silent'): Generator<Deed> {
  const session = c.frozen === null ? meeting(c, assume) : null;
  if (session) yield session;
  if (assume === 'asPlanned') {
    const chosen = c.frozen === null ? finalChoice(c) : null;
    if (chosen) yield chosen;
    for (const touch of c.touches) {
      const answer = reply(c, touch);
      if (answer) yield answer;
    }
  }
  for (const task of c.tasks) {
    if (task.state === 'open' && isDone(c, task, assume)) yield* doing(c, task);
  }
}

/** Sessions are recorded ten minutes after their end. */
function meeting(c: Context, assume: 'asPlanned' | 'silent'): Deed | null {
  const session = sessionOwed(c);
  if (session === null) return null;
  const end = endOf(c, session);
  const type = assume === 'silent' ? 'session.missed' : 'session.held';
  return deed(c, `session ${session.n} ${session.start}`, end + 10 * minute, { type });
}

/** The last meeting is chosen before the choice ends, and held a week later at the usual hour. */
function finalChoice(c: Context): Deed | null {
  const { state, until, offers } = c.finalSession;
  if (state !== 'offered' || until === null) return null;
  const at = until - 2 * hour;
  const { zone } = c.policy.agency;
  const day = nextWorkingDay(c.almanac, calendarOf(c), addDays(dateAt(c.almanac, zone, at), 7));
  const start = `${day}T${c.policy.sessions.hour}`;
  return deed(c, `final session ${offers}`, at, {
    type: 'finalSession.scheduled',
    with: { start },
  });
}

/** A touch that asks something is answered after two days, at noon on the client’s clock. */
function reply(c: Context, touch: Touch): Deed | null {
  if (touch.state !== 'asked' || touch.asksNothing) return null;
  const message = c.messages.findLast(
    (m) => m.intent === 'follow-up-touch' && m.about === touch.k && m.sentAt !== null,
  );
  if (!message || message.sentAt === null) return null;
  const zone = clientZone(c);
  const day = addDays(dateAt(c.almanac, zone, message.sentAt), 2);
  const at = toInstant(c.almanac, zone, `${day}T12:00`);
  return deed(c, `touch ${message.key}`, at, { type: 'touch.answered', with: { outcome: 'well' } });
}

/** Who is away is asked nothing; who is silent does nothing together with the worker. */
function isDone(c: Context, task: Task, assume: 'asPlanned' | 'silent'): boolean {
  const { withClient } = traitsOf(task.type);
  if (withClient && c.frozen !== null) return false;
  if (assume === 'asPlanned' || task.type === 'gentle-contact') return true;
  return !withClient && task.type !== 'follow-up-call';
}

/** Tasks are done two hours before they are due, or before the office closed for the last time until then. */
function* doing(c: Context, task: Task): Generator<Deed> {
  const at = Math.max(task.opened, atWork(c, task.due - 2 * hour));
  for (const saying of byTask[task.type](c, task)) {
    // The talk of who left is theirs.
    const worker = (task.type === 'debrief' ? c.custody.left : null) ?? c.row.worker;
    yield deed({ ...c, row: { ...c.row, worker } }, `${task.id} ${saying.type}`, at, saying);
  }
}

/** Nobody works at night: the same moment, or two hours before the office closed for the last time until then. */
function atWork(c: Context, at: Instant): Instant {
  const calendar = calendarOf(c);
  const { zone, opens, closes } = calendar;
  const local = toLocal(c.almanac, zone, at);
  const [date, time] = [dateOf(local), local.slice(11)];
  const working = isWorkingDay(c.almanac, calendar, date);
  if (working && opens <= time && time <= closes) return at;
  let day = working && time > closes ? date : addDays(date, -1);
  while (!isWorkingDay(c.almanac, calendar, day)) day = addDays(day, -1);
  return toInstant(c.almanac, zone, `${day}T${closes}`) - 2 * hour;
}

function deed(c: Context, key: string, at: Instant, saying: Saying): Deed {
  const { type, role = usualRole(type), with: facts = {} } = saying;
  const { worker, supervisor = 'supervisor-1' } = c.row;
  const { cover } = c.custody;
  // Who is away says nothing: whoever stands in does it, and says so.
  const by: By =
    role === 'worker' && cover !== null && careOf(c) === 'covered'
      ? { role: 'cover', ref: cover.ref }
      : personOf(role, { worker, supervisor });
  const event = { type, id: key, by, with: facts };
  // What is said is checked against the catalogue of events in a test, not for every deed.
  return {
    key: `${key} ${c.counts.returns}`,
    at: Math.max(at, c.now),
    event: event as EndingEvent,
  };
}
