import { knowsPlaces } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import { resolvedAnew } from './resolve.ts';
import { releasePaused, releaseQuiet } from './safe-contact.ts';
import { changeTaper, restsForRupture } from './taper.ts';

/** What a fact had changed is as it was before: what hangs on it follows. */
export function followed(before: Context, c: Context): Context {
  return quieted(before, releasePaused(placed(before, signed(held(linked(before, c))))));
}

/** What waited for a quiet that is none, or is shorter, is decided again at once. */
function quieted(before: Context, c: Context): Context {
  return before.quietUntil === c.quietUntil ? c : releaseQuiet(c);
}

/** Links that were given out since then open nothing, and no later one bears their number (4.5). */
function linked(before: Context, c: Context): Context {
  const { linkNumber } = before.safeContact;
  if (c.safeContact.linkNumber === linkNumber) return c;
  return { ...c, safeContact: { ...c.safeContact, linkNumber: linkNumber + 1 } };
}

/** What was signed about a danger that is none says nothing of the next (G2). */
function signed(c: Context): Context {
  const approvals = c.approvals.filter(({ of }) => of !== 'urgentRisk' || c.risk === 'urgent');
  return approvals.length === c.approvals.length ? c : { ...c, approvals };
}

/** The plan rests where something is between them, whoever else wished it to; it is looked at a while after it began to. */
function held(c: Context): Context {
  if (c.taper === null) return c;
  const rests = restsForRupture(c) && c.taper.agreed;
  const plan = c.taper.heldFor === null && rests ? changeTaper(c, { heldFor: 'rupture' }) : c;
  const hold = plan.taper?.heldFor == null ? null : (c.since.hold ?? c.now);
  return hold === c.since.hold ? plan : { ...plan, since: { ...c.since, hold } };
}

/** Where they live counts again: at once where the almanac knows that place, and else once it does. */
function placed(before: Context, c: Context): Context {
  const { zone, regions } = c.row;
  if (zone === before.row.zone && regions === before.row.regions) return c;
  if (knowsPlaces(c.almanac, zone === undefined ? [] : [zone], regions ?? [])) {
    return resolvedAnew(before, c);
  }
  const row = { ...c.row, zone: before.row.zone, regions: before.row.regions };
  return { ...c, row, moving: { zone, regions } };
}
