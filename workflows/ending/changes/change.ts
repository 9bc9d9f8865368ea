import type { Context, Session } from '../context.ts';
import type { FinalSession } from '../memory/decision.ts';
import type { EndingChange } from '../parts.ts';
import { wishes, plannedSession, toldOf } from '../matters/index.ts';
import { intend as intendMessage } from '../sending/index.ts';
import { usualDays } from '../../calendar/index.ts';

/** A move that plans or moves a session: who wants reminders gets one for the new time. */
export function arranging(move: EndingChange): EndingChange {
  return (c, e, params) => {
    const next = move(c, e, params);
    const planned = plannedSession(next);
    const before = plannedSession(c);
    const same = planned?.n === before?.n && planned?.start === before?.start;
    return planned === null || same ? next : remind(next, planned);
  };
}

/** The same change, made at the instant at which that happened which is told, and not at that of the telling. */
export function asOf(change: EndingChange<never>): EndingChange<never> {
  return (c, e, params) =>
    e.on === undefined
      ? change(c, e, params)
      : { ...change({ ...c, now: toldOf(c, e) }, e, params), now: c.now };
}

export const remember =
  (part: Partial<Context> | ((c: Context) => Partial<Context>)): EndingChange =>
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
