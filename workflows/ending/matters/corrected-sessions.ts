import type { Context, Session, SessionState, Told } from '../context.ts';
import { heardAt } from './told.ts';

/** The session that an entry recorded, as far as it is still known. */
export function toldSession(c: Context, { session }: Told): Session | null {
  return c.sessions.find(({ n }) => n === session) ?? null;
}

/**
 * The session recorded anew: counted as what it was, and heard of the client by it or not. One that is to come again
 * takes the place of the one that was planned after it.
 */
export function recordedAnew(c: Context, entry: Told, instead: SessionState): Context {
  const session = toldSession(c, entry);
  if (session === null) return c;
  const settled = instead === 'planned' ? null : session.settled;
  const anew = { ...session, state: instead, sequence: session.sequence + 1, settled };
  const sessions = c.sessions
    .filter((s) => instead !== 'planned' || s.state !== 'planned')
    .map((s) => (s === session ? anew : s));
  const counts = counted(counted(c.counts, session.state, -1), instead, 1);
  // What was heard of the client since then stands.
  const lastContact = c.lastContact > entry.at ? c.lastContact : entry.before.lastContact;
  // What was called off by mistake is no sign of anything (B20).
  const signs = (state: SessionState) => (state === 'cancelled' || state === 'excused' ? 1 : 0);
  const changed = Math.max(0, c.service.changed + signs(instead) - signs(session.state));
  const service = { ...c.service, changed };
  const fresh = { ...c, sessions, counts, service, lastContact: lastContact ?? c.lastContact };
  const end = session.at + c.policy.sessions.minutes * 60_000;
  return instead === 'held' ? heardAt(fresh, end) : fresh;
}

function counted(counts: Context['counts'], state: SessionState, by: number): Context['counts'] {
  if (state !== 'held' && state !== 'missed' && state !== 'excused') return counts;
  return { ...counts, [state]: Math.max(0, counts[state] + by) };
}
