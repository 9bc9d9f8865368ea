import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../memory/decision.ts';
import { reasonOfDeparture } from './custody.ts';
import type { Referral, Transfer } from '../memory/transfer.ts';

export function changeTransfer(c: Context, part: Partial<Transfer>): Context {
  return c.transfer === null ? c : { ...c, transfer: { ...c.transfer, ...part } };
}

/** A referral goes on; the one of its type. */
export function changeReferral(
  c: Context,
  type: Referral['type'],
  part: Partial<Referral>,
): Context {
  const referrals = c.referrals.map((r) => (r.type === type ? { ...r, ...part } : r));
  return { ...c, referrals };
}

export function offerReferral(c: Context, type: Referral['type'], what: string): Context {
  const offered: Referral = { type, what, state: 'offered', at: c.now, asked: false };
  return { ...c, referrals: [...c.referrals.filter((r) => r.type !== type), offered] };
}

/** Somebody is proposed, and neither refused nor met yet. */
export function underWay(c: Context): boolean {
  return c.transfer !== null && c.transfer.state !== 'refused' && c.transfer.state !== 'started';
}

/** Somebody took over, and the first meeting lies ahead. */
export function isReceived(c: Context): boolean {
  return c.transfer?.state === 'accepted' || c.transfer?.state === 'handedOver';
}

/** Accepted, and nobody knows yet whether they met: since when each waits. */
export function unmet(c: Context): Instant[] {
  const { transfer } = c;
  return [
    ...(transfer !== null && isReceived(c) && !transfer.asked ? [transfer.at] : []),
    ...c.referrals.filter((r) => r.state === 'accepted' && !r.asked).map((r) => r.at),
  ];
}

/** Whether a first meeting is still to be heard of. */
export function awaitsMeeting(c: Context): boolean {
  return isReceived(c) || c.referrals.some((r) => r.state === 'accepted');
}

/** The client was asked about the first meetings that have been waited for longest. */
export function askedAboutMeetings(c: Context): Context {
  const longest = Math.min(...unmet(c));
  const { transfer } = c;
  const asked =
    transfer !== null && transfer.at <= longest ? changeTransfer(c, { asked: true }) : c;
  return { ...asked, referrals: askedSince(c, 'accepted', longest) };
}

/** Referrals that nobody has answered, and after which nobody has asked yet: since when each waits. */
export function unanswered(c: Context): Instant[] {
  return c.referrals.filter((r) => r.state === 'sent' && !r.asked).map((r) => r.at);
}

/** The other service was asked about those that have waited for longest. */
export function askedAboutReferrals(c: Context): Context {
  return { ...c, referrals: askedSince(c, 'sent', Math.min(...unanswered(c))) };
}

function askedSince(c: Context, state: Referral['state'], longest: Instant): Referral[] {
  return c.referrals.map((r) => (r.state === state && r.at <= longest ? { ...r, asked: true } : r));
}

/** They go on with another service, and nothing was decided before (C35): whoever proposed it, they agreed. */
export function transferDecision(c: Context): Decision {
  return {
    kind: 'planned',
    initiator: 'agency',
    reason: reasonOfDeparture(c) ?? 'agency.scope_or_capacity',
    outcome: null,
    scope: 'organisation',
    confirmed: { client: true, worker: true },
    decidedAt: c.now,
  };
}
