import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../memory/decision.ts';
import { lastHours } from './custody.ts';
import { later } from './hours.ts';
import { floorsOf, isProposed } from './notice.ts';
import type { Path } from './reason.ts';
import { reasonTraits } from './reasons.ts';
import { goesElsewhere } from './transfer.ts';

/**
 * Whose word makes an ending right, by the way that its reason takes (C3, G5). One table for every way that leads to the
 * conclusion of the work:
 * - `client`: their own yes, or a notice that has reached them and is served
 * - `people`: somebody above decides, after everything was tried or waited for (G9)
 * - `authority`: the authority that ordered the work, where it is the one that ends it
 * - `danger`: two people who signed that nobody can wait
 */
const wordOf = {
  prepare: 'client',
  part: 'client',
  silence: 'people',
  away: 'people',
  cease: 'people',
  notice: 'client',
  stop: 'danger',
  departure: 'client',
  windDown: 'client',
  authority: 'authority',
} as const satisfies Record<Path, 'client' | 'people' | 'authority' | 'danger'>;

/** Whose yes is still missing to this ending; null: nobody’s. A notice that was served stands in for the client’s. */
export function yesMissing(c: Context, decision: Decision): 'client' | 'worker' | null {
  const { initiator, confirmed, reason } = decision;
  const word = wordOf[reasonTraits(reason).path];
  if (word === 'people' || word === 'danger') return null;
  if (word === 'authority' && initiator === 'authority') return null;
  if (isServed(c)) return null;
  if (!confirmed.client) return 'client';
  return initiator === 'mutual' && !confirmed.worker ? 'worker' : null;
}

/**
 * From when on an ending may take effect, whichever way led to it: the time in which it can be taken back is over (D32), and
 * that which its reason asks for (G5), both counted from the day on which the client heard of it. Null: nobody can tell yet.
 */
export function takesEffect(c: Context): Instant | null {
  const { decision, notice } = c;
  if (decision === null) return null;
  const { path } = reasonTraits(decision.reason);
  const word = wordOf[path];
  if (word === 'people' || word === 'danger') return decision.decidedAt;
  if (isProposed(c)) return notice?.effectiveAt ?? null;
  const { heardAt, initiator } = decision;
  if (heardAt === null) return null;
  // Who ends themselves, and who goes on elsewhere of their own wish, waits for nothing but to be sure.
  const free = initiator === 'client' || goesElsewhere(c);
  const floors = free ? [] : floorsOf(c).map((floor) => later(c, heardAt, floor));
  // Of a worker who leaves the client has what is left of them: known ahead, that is the floor, and never more than until the last day.
  const last = path === 'departure' ? (lastHours(c) ?? 0) : Infinity;
  return Math.max(later(c, heardAt, c.policy.undo), ...floors.map((at) => Math.min(at, last)));
}

/** Client and agency can still talk about it: nobody fell silent, was in danger or has died (A30). */
export function isPresent({ decision }: Context): boolean {
  return decision !== null && present.has(reasonTraits(decision.reason).path);
}

const present: ReadonlySet<Path> = new Set([
  'prepare',
  'part',
  'notice',
  'departure',
  'windDown',
  'authority',
]);

/** What changed, and what to do if help is needed later, were looked at together (A30–A35). */
export function lookedBack({ changes, contingency }: Context): boolean {
  return changes.length > 0 && contingency !== null;
}

/** Notice was given, has reached the client, and its time is over. */
function isServed(c: Context): boolean {
  const { effectiveAt = null } = c.notice ?? {};
  return isProposed(c) && effectiveAt !== null && effectiveAt <= c.now;
}
