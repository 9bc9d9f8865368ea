import type { EndingEvent } from '../events/index.ts';
import { codeOf, reasons, reasonTraits } from '../matters/index.ts';
import type { Need } from '../matters/reasons.ts';
import type { ReasonCode } from '../names.ts';
import { type EndingFacts, type EndingRule, is } from '../parts.ts';

/** Rules of why an ending may come about (docs/field.md#reasons). */
export const reasonsRules = {
  reasonKnown: {
    ofEvent: true,
    id: 'C1',
    holds: (facts) => reasonSaid(facts) !== null,
    why: 'that reason is neither a core code nor one of the agency’s own words',
    mend: `Name one of ${Object.keys(reasons).join(', ')}, or add your word to the policy (reasons.synonyms).`,
  },
  initiatorFits: {
    ofEvent: true,
    id: 'A3',
    holds: (facts) => {
      const code = reasonSaid(facts);
      const by = initiatorSaid(facts.e);
      return code !== null && (by === undefined || reasonTraits(code).initiators.includes(by));
    },
    why: (facts) => {
      const code = reasonSaid(facts);
      const who = code === null ? '' : reasonTraits(code).initiators.join(', ');
      return `an ending for this reason is started by: ${who}`;
    },
    mend: 'Say who starts it (with: initiator), or choose the reason that fits.',
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
      const ours = initiatorSaid(facts.e) === 'agency' || initiatorSaid(facts.e) === 'worker';
      return path === 'authority' || (path === 'windDown' && !ours);
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
    holds: ({ c }) =>
      c.decision === null ||
      c.decision.initiator !== 'mutual' ||
      (c.decision.confirmed.client && c.decision.confirmed.worker),
    why: ({ c }) =>
      c.decision?.confirmed.client
        ? 'the worker has not confirmed that both agree to this ending'
        : 'the client has not confirmed that both agree to this ending',
    mend: 'Let them confirm it (ending.confirmed, in their own role).',
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

/** Whether the reason asks for this. */
export function asks(facts: EndingFacts, need: Need): boolean {
  const code = reasonSaid(facts);
  return code !== null && reasonTraits(code).needs.includes(need);
}

/** Whether agency or worker start what is said. */
export function startedByUs(facts: EndingFacts): boolean {
  const code = reasonSaid(facts);
  const by = initiatorSaid(facts.e) ?? (code === null ? null : reasonTraits(code).initiators[0]);
  return by === 'agency' || by === 'worker';
}

/** Whether the reason leads through preparation. */
export function isPrepared(facts: EndingFacts): boolean {
  const code = reasonSaid(facts);
  return code !== null && reasonTraits(code).path === 'prepare';
}

function initiatorSaid(e: EndingEvent) {
  return is(e, 'ending.opened') || is(e, 'ending.proposed') ? e.with.initiator : undefined;
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
