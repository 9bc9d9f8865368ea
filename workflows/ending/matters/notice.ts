import { isSame } from '../../chart/rules/index.ts';
import {
  addDays,
  dateAt,
  daysBetween,
  toInstant,
  calendarOf,
  after,
} from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { Notice, Signed } from '../memory/notice.ts';
import { reasonTraits } from './reasons.ts';

/** A danger counts for so long: after that it is declared anew, or the usual steps are taken. */
const emergencyLasts = '5wd';

/** Changes what is remembered of the proposal, where there is one. */
export function changeNotice(c: Context, part: Partial<Notice>): Context {
  return c.notice === null ? c : { ...c, notice: { ...c.notice, ...part } };
}

/** The notice has reached the client: from now on its time counts, and that to object (G5). */
export function hearNotice(c: Context): Context {
  if (c.notice === null || c.notice.givenAt === null || c.notice.heardAt !== null) return c;
  return changeNotice(c, { ...datesOf(c), heardAt: c.now, wording: null, pausedAt: null });
}

/** The letter by which the client was to have heard of it came back: nothing of it counts until somebody has told them. */
export function unhearNotice(c: Context, sentAt: Instant | null): Context {
  if (c.notice === null || sentAt === null || c.notice.heardAt !== sentAt) return c;
  return changeNotice(c, { heardAt: null, effectiveAt: null, appealBy: null, pausedAt: null });
}

/** The same of the answer to an objection. */
export function unhearAnswer(c: Context): Context {
  return c.notice?.answerHeard ? changeNotice(c, { answerHeard: false }) : c;
}

/** What a notice that reaches the client now says: when the ending takes effect, and until when one may object. */
export function datesOf(c: Context): { effectiveAt: Instant | null; appealBy: Instant | null } {
  const {
    heardAt = null,
    namedDate = null,
    effectiveAt: known = null,
    appealBy = null,
  } = c.notice ?? {};
  if (heardAt !== null) return { effectiveAt: known, appealBy };
  const date = namedDate === null ? usualDate(c) : latest([namedDate, earliestDate(c)]);
  return {
    effectiveAt: known ?? effectiveAt(c, date),
    appealBy: after(c.almanac, calendarOf(c), c.now, c.policy.appeal.window),
  };
}

/** The answer to an objection has reached the client; an ending that stays leaves them time from then on. */
export function hearAnswer(c: Context): Context {
  if (c.notice?.appeal !== 'dismissed' || c.notice.answerHeard) return c;
  return changeNotice(c, { effectiveAt: afterAnswer(c), answerHeard: true });
}

/** When an ending takes effect whose objection is answered now: never under the floor of any notice, but where nobody could wait. */
export function afterAnswer(c: Context): Instant | null {
  const { effectiveAt: known = null, answerHeard = false } = c.notice ?? {};
  if (known === null || answerHeard || isImmediate(c)) return known;
  return Math.max(known, effectiveAt(c, inTime(c, c.policy.notice.min)));
}

/** Whether the agency ends, or wants to. */
export function isProposed(c: Context): boolean {
  const by = c.decision?.initiator;
  return c.notice !== null && (by === 'agency' || by === 'worker');
}

/** What is to be signed before notice of this reason may be given. */
export function toBeSigned(c: Context): Signed {
  const list = c.decision === null ? null : reasonTraits(c.decision.reason).approvals;
  if (emergencyHolds(c) && (list === 'conductLetter' || list === 'emergency')) return 'emergency';
  return list === 'conductLetter' ? 'conductLetter' : 'agencyEnding';
}

/** Who signs what, in the roles of the policy; what could do most harm is signed by two. */
export function signersOf(c: Context, of: Signed): readonly string[] {
  return listed(c, of).map((role) => askedFor(c, role, listed(c, of)));
}

/** Who wanted the ending: whoever proposed it, or opened it. Somebody else signs it. */
export function proposerOf({ notice, entries }: Context): { role: string; ref: string } | null {
  if (notice !== null) return { role: notice.proposedAs, ref: notice.proposedBy };
  return entries.findLast(({ type }) => type === 'ending.opened')?.by ?? null;
}

/** Who is asked in this role: where somebody of it proposed the ending, the next above who is not asked anyhow. */
function askedFor(c: Context, role: string, all: readonly string[]): string {
  if (role !== proposerOf(c)?.role) return role;
  return all.includes(above(role)) ? above(above(role)) : above(role);
}

/** Whether somebody in this role signs it: whoever is asked, or another person of the role that the policy names. */
export function maySign(c: Context, of: Signed, role: string): boolean {
  return signersOf(c, of).includes(role) || listed(c, of).some((one) => one === role);
}

function listed(c: Context, of: Signed): readonly string[] {
  const { agencyInitiated, conductLetter, emergency } = c.policy.approvals;
  if (of === 'agencyEnding') return agencyInitiated;
  return of === 'conductLetter' ? conductLetter : emergency;
}

/** Who is asked in the place of somebody who has a part in it themselves: nobody signs or judges what they proposed. */
export function above(role: string): string {
  return role === 'supervisor' ? 'lead' : 'director';
}

/**
 * The roles whose signature is still missing. Two people sign even where the policy names one role; whoever proposed it, or
 * proposes it now, is neither of them.
 */
export function missingSigners(c: Context, of: Signed, proposer = proposerOf(c)?.ref): string[] {
  const given = c.approvals.filter((a) => a.of === of && !isSame(a.ref, proposer));
  const missing = listed(c, of).flatMap((role) => {
    const asked = askedFor(c, role, listed(c, of));
    return given.some((a) => a.role === role || a.role === asked) ? [] : [asked];
  });
  const two = of === 'emergency' || of === 'urgentRisk';
  const alone = two && missing.length === 0 && given.length < 2;
  return alone ? [...signersOf(c, of)] : missing;
}

/** Somebody is in danger, and that was said not long ago. */
export function emergencyHolds(c: Context): boolean {
  if (c.emergency === null) return false;
  return c.now <= after(c.almanac, calendarOf(c), c.emergency.at, emergencyLasts);
}

/** An emergency that two people signed: no ladder, and no notice (D27). */
export function emergencySigned(c: Context, proposer?: string): boolean {
  return emergencyHolds(c) && missingSigners(c, 'emergency', proposer).length === 0;
}

/**
 * The first local date on which the ending may take effect: never under the floor of the policy, of the
 * reason, or before the time to object is over (G5).
 */
export function earliestDate(c: Context): string {
  const { notice, appeal } = c.policy;
  if (emergencySigned(c)) return today(c);
  const dates = [notice.min, appeal.window, ...floorsOf(c)].map((length) => inTime(c, length));
  return latest(dates);
}

/** The local date on which it takes effect where nobody names another. */
export function usualDate(c: Context): string {
  if (emergencySigned(c)) return today(c);
  return latest([earliestDate(c), inTime(c, c.policy.notice.agency)]);
}

/** The end of that day in the office; what takes effect today does so now. */
export function effectiveAt(c: Context, date: string): Instant {
  if (date === today(c)) return c.now;
  return closesOn(c, date);
}

/** It took effect on the day on which it was told (A12). */
export function isImmediate(c: Context): boolean {
  const { givenAt = null, effectiveAt = null } = c.notice ?? {};
  return givenAt !== null && effectiveAt !== null && effectiveAt - givenAt < day;
}

const day = 86_400_000;

/** After such an ending somebody looks at it before the client comes back; nobody is refused for it (D29). */
export function asksReturnReview(c: Context): boolean {
  return (
    c.decision !== null && reasonTraits(c.decision.reason).reviewedOnReturn && !c.returnReviewed
  );
}

/** The time that the reason of the ending asks for, by itself and by the policy; none is undercut. */
export function floorsOf(c: Context): string[] {
  if (c.decision === null) return [];
  const { reason } = c.decision;
  const { floor } = reasonTraits(reason);
  const own = c.policy.notice.byReason[reason];
  return [...(floor === null ? [] : [floor]), ...(own === undefined ? [] : [own])];
}

function inTime(c: Context, length: string): string {
  return dateAt(c.almanac, c.policy.agency.zone, after(c.almanac, calendarOf(c), c.now, length));
}

function today(c: Context): string {
  return dateAt(c.almanac, c.policy.agency.zone, c.now);
}

function latest(dates: string[]): string {
  return dates.reduce((last, date) => (date > last ? date : last), dates[0] ?? '');
}

/** A notice that runs takes effect before this: nothing stands against it now. */
export function isOverBy({ notice }: Context, at: Instant): boolean {
  if (notice === null || notice.effectiveAt === null) return false;
  return notice.pausedAt === null && !isContested(notice) && notice.effectiveAt <= at;
}

/** Nothing takes effect while an objection is open, or its answer on the way. */
export function isContested({ appeal, answerHeard }: Notice): boolean {
  return appeal === 'lodged' || (appeal === 'dismissed' && !answerHeard);
}

/** A day that comes later by as many as have begun since then, with its end in the office: notice is counted in days. */
export function dayLater(c: Context, end: Instant, since: Instant): Instant {
  const { zone } = c.policy.agency;
  const lost = daysBetween(dateAt(c.almanac, zone, since), today(c));
  return lost === 0 ? end : closesOn(c, addDays(dateAt(c.almanac, zone, end), lost));
}

function closesOn(c: Context, date: string): Instant {
  return toInstant(c.almanac, c.policy.agency.zone, `${date}T${calendarOf(c).closes}`);
}
