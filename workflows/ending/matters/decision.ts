import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../memory/decision.ts';
import { type By, isWordOf } from '../../chart/rules/index.ts';
import type { EndingEvent, EventOf } from '../events/index.ts';
import type { Initiator, Outcome, ReasonCode } from '../names.ts';
import { trackFor } from './programme.ts';
import { codeOf, isReason, reasonTraits } from './reasons.ts';

/** The outcome that a reason says itself. */
const saidByReason: Partial<Record<ReasonCode, Outcome>> = {
  'planned.goals_reached': 'achieved',
  'planned.goals_not_reached': 'not_achieved',
};

/** Who starts an ending for this reason where nobody is named: whoever says it, if they may, or the one whom it binds most. */
export function initiatorOf(reason: ReasonCode, by: By, said: Initiator | undefined): Initiator {
  const { initiators } = reasonTraits(reason);
  const themselves = initiators.find((one) => one === 'client' && isWordOf(by, one));
  return said ?? themselves ?? initiators[0] ?? 'agency';
}

/** The decision that an opening makes: a formal ending, planned or unplanned (A2). Its reason was found known before. */
export function decisionOf(c: Context, { by, with: said }: EventOf<'ending.opened'>): Decision {
  const reason = codeOf(c.policy, said.reason) ?? 'planned.goals_reached';
  const initiator = initiatorOf(reason, by, said.initiator);
  const client = isWordOf(by, 'client');
  return {
    kind: said.kind ?? kindOf(reason),
    initiator,
    reason,
    outcome: said.outcome ?? saidByReason[reason] ?? null,
    scope: said.scope,
    confirmed: { client, worker: by.role !== 'client' },
    decidedAt: c.now,
    heardAt: client || c.talkHeld ? c.now : null,
  };
}

/** The decision that the agency proposes; the client has not agreed to it. */
export function proposalOf(c: Context, { by, with: said }: EventOf<'ending.proposed'>): Decision {
  const reason = codeOf(c.policy, said.reason) ?? 'agency.scope_or_capacity';
  return {
    kind: kindOf(reason),
    initiator: initiatorOf(reason, by, said.initiator),
    reason,
    outcome: said.outcome ?? saidByReason[reason] ?? null,
    scope: 'organisation',
    confirmed: { client: false, worker: true },
    decidedAt: c.now,
    heardAt: null,
  };
}

/** Client or worker says yes to the ending (C3). */
export function confirmed(c: Context, by: By): Context {
  if (c.decision === null) return c;
  const client = isWordOf(by, 'client');
  const side = client ? { client: true } : { worker: true };
  const yes = { ...c.decision, confirmed: { ...c.decision.confirmed, ...side } };
  return client ? heard({ ...c, decision: yes }) : { ...c, decision: yes };
}

/** One side has proposed how it goes on, and the other agreed: both have confirmed the ending (C3). */
export function bothConfirmed(c: Context, at: Instant = c.now): Context {
  if (c.decision === null) return c;
  const confirmed = { client: true, worker: true };
  return heard({ ...c, decision: { ...c.decision, confirmed } }, at);
}

/** The client knows of the decision from then on, if they did not before. */
export function heard(c: Context, at: Instant = c.now): Context {
  if (c.decision === null || c.decision.heardAt !== null) return c;
  return { ...c, decision: { ...c.decision, heardAt: at } };
}

/** Who agrees to the ending (C3): what both confirmed is mutual. */
export function agreementOf({
  confirmed: { client, worker },
  initiator,
}: Decision): 'mutual' | 'client_only' | 'worker_only' | 'agency_only' {
  if (client && worker) return 'mutual';
  if (client) return 'client_only';
  return initiator === 'agency' || initiator === 'authority' ? 'agency_only' : 'worker_only';
}

/** The client stops, for any reason or none (G1); a reason of theirs that we know is kept. */
export function clientDecision(c: Context, e: EndingEvent): Decision {
  const said = e.type === 'client.ended' ? codeOf(c.policy, e.with.reason ?? '') : null;
  // Who is unhappy with the work says so, and is asked about it afterwards (A16).
  const known =
    said !== null && (reasonTraits(said).path === 'part' || said === 'relationship.dissatisfied');
  return {
    kind: 'planned',
    initiator: 'client',
    reason: known ? said : 'client.not_interested',
    outcome: null,
    scope: 'organisation',
    confirmed: { client: true, worker: false },
    decidedAt: c.now,
    heardAt: c.now,
  };
}

function kindOf(reason: ReasonCode): Decision['kind'] {
  return reasonTraits(reason).kinds[0] ?? 'planned';
}

/** Whether the worker or the agency started the ending, and nobody else did (G2). */
export function isOurs({ decision }: Context): boolean {
  return decision?.initiator === 'worker' || decision?.initiator === 'agency';
}

/** The follow-up track of a reason, or the agency’s own; null where the client has not agreed, and `none` only where none is wanted. */
export function trackOfReason(c: Context, reason: string): string | null {
  if (!c.row.consentFollowUp) return null;
  return trackFor(c, isReason(reason) ? reasonTraits(reason).track : null);
}
