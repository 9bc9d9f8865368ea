import type { Context } from '../context.ts';
import type { Decision } from '../memory/decision.ts';
import type { By } from '../../chart/rules/index.ts';
import type { EndingEvent, EventOf } from '../events/index.ts';
import { codeOf, isReason, reasonTraits } from './reasons.ts';

/** The decision that an opening makes: a formal ending, planned or unplanned (A2). Its reason was found known before. */
export function decisionOf(c: Context, { by, with: said }: EventOf<'ending.opened'>): Decision {
  const reason = codeOf(c.policy, said.reason) ?? 'planned.goals_reached';
  const { kind, initiators } = reasonTraits(reason);
  const initiator = said.initiator ?? initiators[0] ?? 'mutual';
  return {
    kind: said.kind ?? kind,
    initiator,
    reason,
    outcome: said.outcome ?? (reason === 'planned.goals_reached' ? 'achieved' : null),
    scope: said.scope,
    confirmed: {
      client: by.role === 'client' || initiator === 'client',
      worker: by.role !== 'client' || initiator === 'worker',
    },
    decidedAt: c.now,
  };
}

/** The decision that the agency proposes; the client has not agreed to it. */
export function proposalOf(c: Context, { with: said }: EventOf<'ending.proposed'>): Decision {
  const reason = codeOf(c.policy, said.reason) ?? 'agency.scope_or_capacity';
  return {
    kind: reasonTraits(reason).kind,
    initiator: said.initiator,
    reason,
    outcome: said.outcome ?? null,
    scope: 'organisation',
    confirmed: { client: false, worker: true },
    decidedAt: c.now,
  };
}

/** Client or worker says yes to the ending (C3). */
export function confirmed(c: Context, role: By['role']): Context {
  if (c.decision === null) return c;
  const side = role === 'client' ? { client: true } : { worker: true };
  return { ...c, decision: { ...c.decision, confirmed: { ...c.decision.confirmed, ...side } } };
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
  const known = said !== null && reasonTraits(said).path === 'part';
  return {
    kind: 'planned',
    initiator: 'client',
    reason: known ? said : 'client.not_interested',
    outcome: null,
    scope: 'organisation',
    confirmed: { client: true, worker: false },
    decidedAt: c.now,
  };
}

/** Whether the worker or the agency started the ending, and nobody else did (G2). */
export function isOurs({ decision }: Context): boolean {
  return decision?.initiator === 'worker' || decision?.initiator === 'agency';
}

/** The follow-up track of a reason, or the agency’s own; none without the client’s consent. */
export function trackOfReason(c: Context, reason: string): string {
  if (!c.row.consentFollowUp) return 'none';
  const track = isReason(reason) ? reasonTraits(reason).track : null;
  return track ?? c.policy.followUp.track;
}
