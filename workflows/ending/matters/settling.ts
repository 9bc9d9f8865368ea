import type { Context } from '../context.ts';
import { inCare } from './custody.ts';
import { goesElsewhere } from './transfer.ts';
import type { Report } from '../memory/custody.ts';
import { phaseTraits } from '../phases.ts';

export type Settlement = Extract<Report['fact'], { type: 'client.settled' }>['outcome'];

/**
 * What became of a client whose worker leaves, once nothing more depends on it; null before that, and
 * when the departure knows. Whoever is past all care need not be told.
 */
export function outcomeFor(c: Context): Settlement | null {
  const { departure } = c.custody;
  if (departure === null || departure.settled || inCare(c)) return null;
  if (c.phase !== 'closing' && c.closedAt === null && c.alive) return null;
  if (departure.told === null && !phaseTraits[c.phase].atRest) return null;
  if (c.phase !== 'closing') return 'closed';
  return goesElsewhere(c) ? 'handedOver' : 'ended';
}
