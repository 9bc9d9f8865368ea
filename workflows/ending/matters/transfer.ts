import type { Instant } from '../../calendar/almanac.ts';
import type { Context, Message } from '../context.ts';
import type { Decision } from '../memory/decision.ts';
import { reasonOfDeparture, inCare } from './custody.ts';
import { awaitedOf, referralStates, referralTypes, transferStates } from '../memory/index.ts';
import type { Referral, Transfer } from '../memory/transfer.ts';
import type { Report } from '../memory/custody.ts';
import { phaseTraits } from '../phases.ts';

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

export function offerReferral(
  c: Context,
  { type, what, suits }: Pick<Referral, 'type' | 'what' | 'suits'>,
): Context {
  const offered: Referral = {
    type,
    what,
    suits,
    state: 'offered',
    at: c.now,
    asked: false,
    introduction: null,
  };
  return { ...c, referrals: [...c.referrals.filter((r) => r.type !== type), offered] };
}

/** The referral that a message is about: each type has its number. */
export function referralAbout(c: Context, { about }: Pick<Message, 'about'>): Referral | null {
  const type = about === null ? undefined : referralTypes[about];
  return c.referrals.find((r) => r.type === type) ?? null;
}

/** Whom the client can turn to besides, each with why they suit: as a letter names them (C15). */
export function recommended({ referrals }: Context): string[] {
  return referrals
    .filter((r) => r.state !== 'declined')
    .map(({ what, suits }) => (suits === null ? what : `${what}: ${suits}`));
}

/** Somebody is proposed, and neither refused nor met yet. */
export function underWay(c: Context): boolean {
  return awaitedOf(c) !== null;
}

/** A new worker or another service said yes, and the first meeting lies ahead. */
export function isTakenOver(c: Context): boolean {
  const awaits = awaitedOf(c);
  return awaits === 'handover' || awaits === 'meeting';
}

/**
 * A receiving service has taken the client on (G2), by a transfer or a referral, and whether they have met by now or not.
 * Another worker of ours is none: with the end of the service the client would lose them too; nor is what is offered to grow.
 */
export function isReceived(c: Context): boolean {
  const receives = ({ type, state }: Referral) =>
    type !== 'growth' && referralStates[state].accepted;
  return goesElsewhere(c) || c.referrals.some(receives);
}

/** The client goes on with another service, which has said yes. */
export function goesElsewhere({ transfer }: Context): boolean {
  return transfer !== null && transfer.external && transferStates[transfer.state].accepted;
}

/** Accepted, and nobody knows yet whether they met: since when each waits. */
export function unmet(c: Context): Instant[] {
  const { transfer } = c;
  return [
    ...(transfer !== null && isTakenOver(c) && !transfer.asked ? [transfer.at] : []),
    ...unasked(c, 'meeting'),
  ];
}

/** A note that nobody could show to the client is not passed on: without their yes it stays here (C33). */
export function withoutDraft(c: Context): Context {
  return c.handover === 'draft' ? { ...c, handover: 'none' } : c;
}

/** Whether a first meeting is still to be heard of. */
export function awaitsMeeting(c: Context): boolean {
  return isTakenOver(c) || c.referrals.some((r) => awaits(r, 'meeting'));
}

/** The client was asked about the first meetings that have been waited for longest. */
export function askedAboutMeetings(c: Context): Context {
  const longest = Math.min(...unmet(c));
  const { transfer } = c;
  const asked =
    transfer !== null && transfer.at <= longest ? changeTransfer(c, { asked: true }) : c;
  return { ...asked, referrals: askedSince(c, 'meeting', longest) };
}

/** Referrals that nobody has answered, and after which nobody has asked yet: since when each waits. */
export function unanswered(c: Context): Instant[] {
  return unasked(c, 'answer');
}

/** The other service was asked about those that have waited for longest. */
export function askedAboutReferrals(c: Context): Context {
  return { ...c, referrals: askedSince(c, 'answer', Math.min(...unanswered(c))) };
}

/** Whether this is what a referral waits for. */
export function awaits({ state }: Referral, what: Awaited): boolean {
  return referralStates[state].awaits === what;
}

type Awaited = (typeof referralStates)[Referral['state']]['awaits'];

function unasked(c: Context, what: Awaited): Instant[] {
  return c.referrals.filter((r) => awaits(r, what) && !r.asked).map((r) => r.at);
}

function askedSince(c: Context, what: Awaited, longest: Instant): Referral[] {
  return c.referrals.map((r) => (awaits(r, what) && r.at <= longest ? { ...r, asked: true } : r));
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
    heardAt: c.now,
  };
}

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
