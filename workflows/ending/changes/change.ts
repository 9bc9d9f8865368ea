import type { Context, Session } from '../context.ts';
import type { FinalSession } from '../memory/decision.ts';
import type { EndingEvent, EventName, EventOf } from '../events/index.ts';
import { wishes } from '../matters/consent.ts';
import { intend as intendMessage } from '../sending/ledger.ts';
import { usualDays } from '../../policy/index.ts';
import { plannedSession } from '../matters/sessions.ts';

export type Move<P = undefined> = (c: Context, e: EndingEvent, params: P) => Context;

/** A move that only makes sense on the event it is named for. */
export function on<N extends EventName>(
  type: N,
  move: (c: Context, e: EventOf<N>) => Context,
): Move {
  return (c, e) => (e.type === type ? move(c, e as EventOf<N>) : c);
}

/** A move that plans or moves a session: who wants reminders gets one for the new time. */
export function arranging(move: Move): Move {
  return (c, e, params) => {
    const next = move(c, e, params);
    const planned = plannedSession(next);
    const before = plannedSession(c);
    const same = planned?.n === before?.n && planned?.start === before?.start;
    return planned === null || same ? next : remind(next, planned);
  };
}

export const remember =
  (part: Partial<Context> | ((c: Context) => Partial<Context>)): Move =>
  (c) => ({ ...c, ...(typeof part === 'function' ? part(c) : part) });

export function finalSession(c: Context, part: Partial<FinalSession>): Context {
  return { ...c, finalSession: { ...c.finalSession, ...part } };
}

function remind(c: Context, session: Session): Context {
  const { reminders, remindBefore } = c.policy.sessions;
  const wants = wishes(reminders, c.row.reminders);
  const due = session.at - usualDays(remindBefore) * 86_400_000;
  return wants && due > c.now ? intendMessage(c, 'session-reminder', { due, about: session.n }) : c;
}
