import { dateAt, calendarOf, after } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import { grownUp } from './age.ts';
import { clientZone } from './hours.ts';
import type { Context } from '../context.ts';

/** Until when a decision to end can be withdrawn (D32); no day of it is lost while somebody is away (G14). */
export function undoEnds(c: Context): number {
  if (c.since.ended === null) return -Infinity;
  const away = c.frozen === null ? 0 : c.now - Math.max(c.frozen.since, c.since.ended);
  return after(c.almanac, calendarOf(c), c.since.ended + away, c.policy.undo);
}

/** When the records may be destroyed at the earliest (G17): sooner only when the client wished it, and it may be. */
export function retentionEnds(c: Context): Instant {
  const settled = c.since.settled ?? c.now;
  if (c.records.erasure?.decision === 'erase') return settled;
  const kept = after(c.almanac, calendarOf(c), settled, c.policy.records.retain);
  return Math.max(kept, grownUp(c));
}

/**
 * How long the records are kept, as a letter says it: by the rule of the agency, a duration after the last contact; of somebody who
 * was young, a local date of the agency where that is later. Under a legal hold nobody knows, and nothing is promised.
 */
export function keptFor(c: Context): { kept: string | null; keptUntil: string | null } {
  if (c.records.legalHold !== null || c.records.erasure !== null) {
    return { kept: null, keptUntil: null };
  }
  const { retain } = c.policy.records;
  const grown = grownUp(c);
  const longer = grown > after(c.almanac, calendarOf(c), c.now, retain);
  const keptUntil = longer ? dateAt(c.almanac, c.policy.agency.zone, grown) : null;
  return { kept: longer ? null : retain, keptUntil };
}

/** The local date by which a summary is signed at the latest (docs/field.md#timer-summary-due). */
export function summaryLatest(c: Context): string {
  const since = c.closing.since ?? c.now;
  const hard = after(c.almanac, calendarOf(c), since, c.policy.closing.summaryHard);
  return dateAt(c.almanac, clientZone(c), hard);
}
