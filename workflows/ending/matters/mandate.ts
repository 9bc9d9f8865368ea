import { addDays, dateAt, dateOf, toInstant, usualDays } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { MandateMemory } from '../memory/mandate.ts';
import { phaseTraits } from '../phases.ts';
import { plannedSession } from './sessions.ts';
import { datesAhead } from './taper.ts';

/** Changes what is remembered of the mandate, where there is one. */
export function changeMandate(
  c: Context,
  part: Partial<NonNullable<MandateMemory['mandate']>>,
): Context {
  return c.mandate === null ? c : { ...c, mandate: { ...c.mandate, ...part } };
}

/** Whether an authority still has a say in this work; a relative never has (B18). */
export function underMandate(c: Context): boolean {
  return c.mandate !== null && c.mandate.kind === 'authority' && !c.mandate.ended;
}

/** Whether the authority knows of the ending of this service; what it knew of an earlier one does not count. */
export function isInformed(c: Context): boolean {
  return (c.mandate?.informedAt ?? -Infinity) >= c.since.serving;
}

/** What it was told since then was of an ending that is none: it says nothing of the next, nor does its leave (G19). */
export function authorityUntold(c: Context, since: Instant): Context {
  const heard = isInformed(c) && (c.mandate?.informedAt ?? -Infinity) >= since;
  return heard ? changeMandate(c, { informedAt: null, permitted: false }) : c;
}

/** When the authority is to hear of the closing: so long before the day that is known for it (B18). */
export function authorityDue(c: Context): Instant | null {
  const closing = underMandate(c) && !isInformed(c) ? closingExpected(c) : null;
  if (closing === null) return null;
  const before = c.mandate?.noticeDays ?? Math.ceil(usualDays(c.policy.mandate.noticeBefore));
  const { zone, hours } = c.policy.agency;
  return toInstant(c.almanac, zone, `${addDays(closing, -before)}T${hours.slice(0, 5)}`);
}

/** The local date on which the work is expected to be over; null when nobody can tell. */
export function closingExpected(c: Context): string | null {
  const planned = plannedSession(c);
  if (planned?.final) return dateOf(planned.start);
  const { effectiveAt = null } = c.notice ?? {};
  if (c.phase === 'noticePeriod' && effectiveAt !== null) {
    return dateAt(c.almanac, c.policy.agency.zone, effectiveAt);
  }
  if (c.taper?.agreed && planned) return dateOf(datesAhead(c).at(-1) ?? planned.start);
  return c.decision === null ? null : (c.row.plannedEnd ?? null);
}

/** The closing is so near that the authority must hear of it at once. */
export function closesSoon(c: Context): boolean {
  const { end } = phaseTraits[c.phase];
  return end === 'near' || end === 'now';
}

/** The client knows what was said: it need not be kept any longer. */
export function seenCopy(c: Context): Context {
  return changeMandate(c, { copySeen: true, told: null });
}

/** Whether the client has yet to see what the authority was told (G19). */
export function copyOwed(c: Context): boolean {
  const told = c.mandate !== null && c.mandate.informedAt !== null && !c.mandate.copySeen;
  return told && c.policy.mandate.clientCopy && c.alive;
}
