import type { Context } from '../context.ts';
import { changeDeparture, inCare } from './custody.ts';
import type { Report } from '../memory/custody.ts';
import { report } from './reports.ts';

export type Outcome = Extract<Report['fact'], { type: 'client.settled' }>['outcome'];

/**
 * What became of a client whose worker leaves, once nothing more depends on it; null before that, and
 * when the departure knows. Whoever is past all care need not be told.
 */
export function outcomeFor(c: Context): Outcome | null {
  const { departure } = c.custody;
  if (departure === null || departure.settled || inCare(c)) return null;
  if (c.phase !== 'closing' && c.closedAt === null && c.alive) return null;
  if (departure.told === null && !past.has(c.phase)) return null;
  if (c.phase !== 'closing') return 'closed';
  return c.transfer?.state === 'accepted' ? 'handedOver' : 'ended';
}

const past: ReadonlySet<string> = new Set(['settled', 'ceased', 'erased']);

/** The departure is told what became of this client. */
export function settleDeparture(c: Context, outcome: Outcome): Context {
  const { departure } = c.custody;
  if (departure === null || departure.settled) return c;
  const told = report(c, departure, { type: 'client.settled', outcome });
  return changeDeparture(told, { settled: true });
}
