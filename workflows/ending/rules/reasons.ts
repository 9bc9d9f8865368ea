import { toLocal } from '../../calendar/index.ts';
import { nearestFew } from '../../policy/index.ts';
import { isWordOf } from '../../chart/rules/index.ts';
import type { EndingEvent } from '../events/index.ts';
import {
  codeOf,
  decisionOf,
  initiatorOf,
  proposalOf,
  reasons,
  reasonTraits,
  takesEffect,
  yesMissing,
} from '../matters/index.ts';
import type { Decision } from '../memory/decision.ts';
import type { Need } from '../matters/reasons.ts';
import type { Initiator, ReasonCode } from '../names.ts';
import { type EndingFacts, type EndingRule, is } from '../parts.ts';

/** Rules of why an ending may come about (docs/field.md#reasons). */
export const reasonsRules = {
  reasonKnown: {
    ofEvent: true,
    id: 'C1',
    holds: (facts) => reasonSaid(facts) !== null,
    why: ({ e }) =>
      `"${wordOf(e)}" is neither a core code nor one of the agency’s own words; the nearest are ${nearestFew(wordOf(e), Object.keys(reasons)).join(', ')}`,
    mend: 'Name one of the codes (endwell event ending.opened tells them all), or add your word to the policy (reasons.synonyms).',
  },
  kindFits: agrees(
    'kind',
    (code, e) => saidOf(e, 'kind', reasonTraits(code).kinds),
    (code) => `an ending for this reason is ${reasonTraits(code).kinds.join(' or ')}`,
    'Leave it out, or choose the reason that fits (with: reason).',
  ),
  initiatorFits: agrees(
    'initiator',
    (code, e) => saidOf(e, 'initiator', reasonTraits(code).initiators),
    (code) =>
      `an ending for this reason is started by: ${reasonTraits(code).initiators.join(', ')}`,
    'Say who starts it (with: initiator), or choose the reason that fits.',
  ),
  outcomeFits: agrees(
    'outcome',
    (code, e) => saidOf(e, 'outcome', reasonTraits(code).outcomes),
    (code) =>
      `with this reason the outcome is: ${reasonTraits(code).outcomes?.join(', ') ?? 'any'}`,
    'Say the outcome that it had (with: outcome), or choose the reason that fits.',
  ),
  authoritySays: {
    ofEvent: true,
    id: 'B18',
    holds: (facts) =>
      initiatorSaid(facts) !== 'authority' ||
      isWordOf(facts.e.by, 'authority') ||
      facts.c.mandate?.ended === true,
    why: 'nothing is known from the authority of the end of its mandate',
    mend: 'Let the authority say it, or say that it told you (by you, for: authority), or record that its mandate is over (mandate.ended).',
  },
  preparedTogether: onPath(['prepare'], 'this reason does not lead through preparation', {
    mend: 'Endings that the agency starts are proposed (ending.proposed); what the client decides is told by client.ended.',
  }),
  concludesAtOnce: {
    ofEvent: true,
    id: '6.3',
    holds: (facts) => {
      const code = reasonSaid(facts);
      if (code === null) return false;
      const { path } = reasonTraits(code);
      if (path === 'authority') return initiatorSaid(facts) === 'authority';
      return path === 'windDown' && !startedByUs(facts);
    },
    why: 'this reason does not conclude the work at once',
    mend: 'Prepare it together (ending.opened), or propose it (ending.proposed).',
  },
  givesNotice: {
    ofEvent: true,
    id: 'G5',
    holds: (facts) => {
      const code = reasonSaid(facts);
      return code !== null && reasonTraits(code).noticed;
    },
    why: 'this reason is not one for which the agency gives notice',
    mend: 'Open the ending together instead (ending.opened).',
  },
  stopsAtOnce: onPath(['stop'], 'nobody is in danger', {
    mend: 'Give notice (ending.proposed with another reason).',
  }),
  workerOnly: {
    ofEvent: true,
    id: 'C35',
    holds: ({ e }) => is(e, 'ending.opened') && e.with.scope === 'worker',
    why: 'it ends with the organisation, not with this worker alone',
    mend: 'Say so when it does (with: scope worker).',
  },
  wholeService: {
    ofEvent: true,
    id: 'C35',
    holds: ({ e }) => is(e, 'ending.opened') && e.with.scope !== 'worker',
    why: 'it ends with this worker alone, and the client goes on with somebody else',
    mend: 'Propose whom they go on with (transfer.proposed).',
  },
  bothAgree: {
    id: 'C3',
    holds: (facts) => missingYes(facts) === null,
    why: (facts) =>
      missingYes(facts) === 'worker'
        ? 'the worker has not confirmed that both agree to this ending'
        : 'the client has not said yes to this ending, and no notice of it was served',
    mend: 'Let them confirm it (ending.confirmed), each by themselves or told by the client to you (by you, for: client); or give notice (ending.proposed).',
  },
  timeIsOver: {
    id: 'D32',
    holds: ({ c }) => (takesEffect(c) ?? Infinity) <= c.now,
    why: ({ c }) => {
      const at = takesEffect(c);
      if (at === null) return 'the client has not heard of this ending yet';
      return `it does not take effect before ${toLocal(c.almanac, c.policy.agency.zone, at).replace('T', ' ')}`;
    },
    mend: 'Wait until then: whoever decided can take it back, and nobody is left from one day to the next. The client may end at any time (client.ended).',
  },
  asksNoAgreement: asksNo('agreement', 'this reason needs a working agreement'),
  asksNoConductLadder: asksNo('conductLadder', 'this reason needs the steps before it'),
  asksNoExpectations: asksNo('expectations', 'this reason needs a talk about expectations'),
  asksNoStagnation: asksNo('stagnationDecided', 'this reason needs a decision about standstill'),
  asksNoMandate: asksNo('mandated', 'this reason is for work that an authority ordered'),
  relationshipAllows: {
    ofEvent: true,
    id: 'B11',
    holds: (facts) => {
      const code = reasonSaid(facts);
      const slow = code !== null && reasonTraits(code).noProgress;
      return facts.c.rupture === 'none' || !slow || !startedByUs(facts);
    },
    why: 'something is in the way between client and worker, and nothing moves while it is',
    mend: 'Mend that first (rupture.repaired), or set it aside together (rupture.setAside).',
  },
  isMandated: {
    id: 'B18',
    holds: ({ c }) => c.mandate !== null,
    why: 'no authority ordered this work',
    mend: 'Record the mandate (mandate.recorded), or choose another reason.',
  },
} as const satisfies Record<string, EndingRule>;

/** The core code that was said, or for which the agency has proposed to end; null when there is none. */
function reasonSaid({ c, e }: EndingFacts): ReasonCode | null {
  if (is(e, 'ending.opened') || is(e, 'ending.proposed')) return codeOf(c.policy, e.with.reason);
  return c.notice === null ? null : (c.decision?.reason ?? null);
}

/** The word that was said for a reason. */
function wordOf(e: EndingEvent): string {
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
function missingYes(facts: EndingFacts): 'client' | 'worker' | null {
  const decision = decisionIn(facts);
  return decision === null ? null : yesMissing(facts.c, decision);
}

/** Whether the reason leads through preparation. */
export function isPrepared(facts: EndingFacts): boolean {
  const code = reasonSaid(facts);
  return code !== null && reasonTraits(code).path === 'prepare';
}

/** Who starts it: whoever is said to, or the one whom the reason binds most. */
function initiatorSaid(facts: EndingFacts): Initiator | null {
  const { e } = facts;
  const code = reasonSaid(facts);
  if (code === null) return null;
  if (!is(e, 'ending.opened') && !is(e, 'ending.proposed'))
    return facts.c.decision?.initiator ?? null;
  return initiatorOf(code, e.by, e.with.initiator);
}

/** Whether what is said of it is among these; what is left out is, and where nothing is asked everything is. */
function saidOf(
  e: EndingEvent,
  field: 'kind' | 'initiator' | 'outcome',
  those: readonly string[] | null,
): boolean {
  const value: unknown = Object.entries(e.with).find(([name]) => name === field)?.[1];
  return value === undefined || those === null || those.some((one) => one === value);
}

/** Kind, initiator and outcome follow from the reason, or agree with it (A3). Of an unknown reason only that is said. */
function agrees(
  what: 'kind' | 'initiator' | 'outcome',
  fits: (code: ReasonCode, e: EndingEvent) => boolean,
  why: (code: ReasonCode) => string,
  mend: string,
): EndingRule {
  const codeIn = (facts: EndingFacts) =>
    is(facts.e, 'outcome.recorded') ? (facts.c.decision?.reason ?? null) : reasonSaid(facts);
  return {
    ofEvent: true,
    id: 'A3',
    holds: (facts) => {
      const code = codeIn(facts);
      return code === null || fits(code, facts.e);
    },
    why: (facts) => {
      const code = codeIn(facts);
      return code === null ? `the ${what} does not agree with the reason` : why(code);
    },
    mend,
  };
}

function onPath(paths: readonly string[], why: string, { mend }: { mend: string }): EndingRule {
  return {
    ofEvent: true,
    id: '6.3',
    holds: (facts) => {
      const code = reasonSaid(facts);
      return code !== null && paths.includes(reasonTraits(code).path);
    },
    why,
    mend,
  };
}

/** One side of “either the reason does not ask for it, or it is so”. */
function asksNo(need: Need, why: string): EndingRule {
  return {
    ofEvent: true,
    id: '6.3',
    holds: (facts) => {
      const code = reasonSaid(facts);
      return code !== null && !reasonTraits(code).needs.includes(need);
    },
    why,
    mend: 'Do that first, or choose another reason.',
  };
}
