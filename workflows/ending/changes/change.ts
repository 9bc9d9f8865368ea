import type { Context, Session } from '../context.ts';
import type { FinalSession } from '../memory/decision.ts';
import type { EndingEvent } from '../events/index.ts';
import type { EndingChange } from '../parts.ts';
import {
  asAt,
  lyingAhead,
  messageBecame,
  promisedOtherwise,
  wishes,
  plannedSession,
  toldOf,
} from '../matters/index.ts';
import { intend as intendMessage } from '../sending/index.ts';
import { usualDays } from '../../calendar/index.ts';

/**
 * A move that plans or moves a session: who wants reminders gets one for the new time, and whoever knew of another time hears of
 * the change, whatever moved it, but where the plan that comes with it says so.
 */
export function arranging(move: EndingChange): EndingChange {
  return (c, e, params) => {
    const next = move(c, e, params);
    const planned = plannedSession(next);
    const before = plannedSession(c);
    const same = planned?.n === before?.n && planned?.start === before?.start;
    if (planned === null || same) return next;
    const told = tellsPlan(next, e) ? next : tellMoved(c, next, planned, e);
    return remind(namesTime.has(e.type) ? told : waiting(told, planned), planned);
  };
}

/** People named the time: it stays, whoever is away. */
const namesTime: ReadonlySet<EndingEvent['type']> = new Set([
  'session.planned',
  'session.moved',
  'finalSession.scheduled',
]);

/** What the chart arranges while somebody is away waits for them, as what was planned before. */
function waiting(c: Context, { n, sequence }: Session): Context {
  return c.absence === null ? c : { ...c, absence: { ...c.absence, session: { n, sequence } } };
}

/** A change that calls off what is planned: the client hears that it will not be. */
export function callingOff(change: EndingChange): EndingChange {
  return (c, e, params) => {
    const before = lyingAhead(c);
    const next = change(c, e, params);
    const over = before !== null && lyingAhead(next)?.n !== before.n;
    return over ? intendMessage(next, 'session-cancel', { about: before.n }) : next;
  };
}

/** The same change, made at the instant at which that happened which is told, and not at that of the telling. */
export function asOf(change: EndingChange<never>): EndingChange<never> {
  return (c, e, params) =>
    e.on === undefined
      ? change(c, e, params)
      : asAt(c, toldOf(c, e), (then) => change(then, e, params));
}

export const remember =
  (part: Partial<Context> | ((c: Context) => Partial<Context>)): EndingChange =>
  (c) => ({ ...c, ...(typeof part === 'function' ? part(c) : part) });

export function finalSession(c: Context, part: Partial<FinalSession>): Context {
  return { ...c, finalSession: { ...c.finalSession, ...part } };
}

/** The letter with the plan says it, with why: the dates of the weaning move together. */
function tellsPlan(c: Context, e: EndingEvent): boolean {
  const weans = c.phase === 'consolidating' || e.type === 'taper.agreed';
  return weans && e.type !== 'session.moved' && promisedOtherwise(c);
}

function tellMoved(
  before: Context,
  c: Context,
  { n, start, at }: Session,
  e: EndingEvent,
): Context {
  if (at <= c.now) return c;
  const known = before.sessions.find((session) => session.n === n);
  if (known?.state !== 'planned') {
    const unheardOf = heardOff(before, start) || backAgain.has(e.type);
    return unheardOf ? intendMessage(c, 'session-invite', { about: n }) : c;
  }
  const waits = c.messages.some(
    (m) => m.intent === 'session-change' && m.about === n && messageBecame(m) === null,
  );
  const was = waits ? known.was : known.start;
  const moved = c.sessions.map((session) => (session.n === n ? { ...session, was } : session));
  return was === start
    ? { ...c, sessions: moved }
    : intendMessage({ ...c, sessions: moved }, 'session-change', { about: n });
}

/** Nothing was planned while somebody was away, so that nobody knows when it goes on. */
const backAgain: ReadonlySet<EndingEvent['type']> = new Set([
  'client.resumed',
  'forceMajeure.ended',
]);

/** They heard that the meeting of that time was called off. */
function heardOff({ messages, sessions }: Context, start: string): boolean {
  const off = sessions.filter((session) => session.start === start && session.state !== 'planned');
  return messages.some(
    ({ intent, about, state }) =>
      intent === 'session-cancel' &&
      off.some(({ n }) => n === about) &&
      (state === 'sent' || state === 'told' || state === 'checked'),
  );
}

function remind(c: Context, session: Session): Context {
  const { reminders, remindBefore } = c.policy.sessions;
  const wants = wishes(reminders, c.row.reminders);
  const due = session.at - usualDays(remindBefore) * 86_400_000;
  return wants && due > c.now ? intendMessage(c, 'session-reminder', { due, about: session.n }) : c;
}
