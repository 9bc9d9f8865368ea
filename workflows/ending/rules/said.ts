import type { EndingEvent } from '../events/index.ts';
import {
  codeOf,
  decisionOf,
  initiatorOf,
  proposalOf,
  reasonTraits,
  stillAsked,
  yesMissing,
} from '../matters/index.ts';
import type { Decision } from '../memory/decision.ts';
import type { Before, Need } from '../matters/reason.ts';
import type { Initiator, ReasonCode } from '../names.ts';
import { type EndingFacts, is } from '../parts.ts';

/** The core code that was said, or for which the agency has proposed to end; null when there is none. */
export function reasonSaid({ c, e }: EndingFacts): ReasonCode | null {
  if (is(e, 'ending.opened') || is(e, 'ending.proposed')) return codeOf(c.policy, e.with.reason);
  return c.notice === null ? null : (c.decision?.reason ?? null);
}

/** The word that was said for a reason. */
export function wordOf(e: EndingEvent): string {
  return is(e, 'ending.opened') || is(e, 'ending.proposed') ? e.with.reason.slice(0, 60) : '';
}

/** Whether the reason asks for this. */
export function asks(facts: EndingFacts, need: Need): boolean {
  const code = reasonSaid(facts);
  return code !== null && reasonTraits(code).needs.includes(need);
}

/** Whether agency or worker start what is said. */
export function startedByUs(facts: EndingFacts): boolean {
  const by = initiatorSaid(facts);
  return by === 'agency' || by === 'worker';
}

/** The decision that is made by what is said, or was made before. */
function decisionIn({ c, e }: EndingFacts): Decision | null {
  if (is(e, 'ending.opened')) return decisionOf(c, e);
  return is(e, 'ending.proposed') ? proposalOf(c, e) : c.decision;
}

/** Whose yes is missing; as long as nothing is decided, nobody can say it. */
export function missingYes(facts: EndingFacts): 'client' | 'worker' | null {
  const decision = decisionIn(facts);
  return decision === null ? null : yesMissing(facts.c, decision);
}

/** What the reason asks for on the way, and nobody has done. */
export function missingBefore(facts: EndingFacts): Before[] {
  const decision = decisionIn(facts);
  return decision === null ? [] : stillAsked(facts.c, decision);
}

/** Whether the reason leads through preparation. */
export function isPrepared(facts: EndingFacts): boolean {
  const code = reasonSaid(facts);
  return code !== null && reasonTraits(code).path === 'prepare';
}

/** Who starts it: whoever is said to, or the one whom the reason binds most. */
export function initiatorSaid(facts: EndingFacts): Initiator | null {
  const { e } = facts;
  const code = reasonSaid(facts);
  if (code === null) return null;
  if (!is(e, 'ending.opened') && !is(e, 'ending.proposed'))
    return facts.c.decision?.initiator ?? null;
  return initiatorOf(code, e.by, e.with.initiator);
}
