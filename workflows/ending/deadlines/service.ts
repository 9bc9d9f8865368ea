import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import {
  heldSoFar,
  lastHeld,
  missedTwice,
  nextWarning,
  contactOn,
  later,
  workBegins,
} from '../matters/index.ts';
import { type EndingDeadline, running } from '../parts.ts';

/** Reviews of the work, and limits of time. */
export const serviceDeadlines = {
  stagnationDue: {
    at: running(stagnation),
    purpose: 'no goal has moved for long',
  },
  timeWarningDue: {
    at: running((c) => {
      const warning = nextWarning(c);
      if (warning === null) return null;
      if ('date' in warning) return contactOn(c, warning.date);
      return heldSoFar(c) >= warning.sessions ? (lastHeld(c)?.at ?? c.since.serving) : null;
    }),
    purpose: 'much of the agreed time is over',
  },
  strainSigns: {
    at: running((c) => missedTwice(c)?.at ?? null),
    purpose: 'small signs of strain are looked at',
  },
} as const satisfies Record<string, EndingDeadline>;

/** So many sessions or months without a goal that moved, whichever comes first; after that every year (D15). */
function stagnation(c: Context): Instant | null {
  const { sessions, months, yearly } = c.policy.stagnation;
  const { still, reviews } = c.service;
  if (reviews > 0) return yearly ? later(c, still.since, '1y') : null;
  const last = lastHeld(c);
  const counted = last !== null && heldSoFar(c) - still.sessions >= sessions ? last.at : null;
  const timed = later(c, Math.max(still.since, workBegins(c)), `${months}mo`);
  return counted === null ? timed : Math.min(counted, timed);
}
