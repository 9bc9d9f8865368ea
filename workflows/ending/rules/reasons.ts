import { toLocal } from '../../calendar/index.ts';
import { nearestFew } from '../../policy/index.ts';
import { reasons, reasonTraits, takesEffect } from '../matters/index.ts';
import type { Need, Path } from '../matters/reason.ts';
import { type EndingFacts, type EndingRule, is } from '../parts.ts';
import { contradictionRules } from './contradictions.ts';
import {
  missingBefore,
  missingYes,
  reasonSaid,
  startedByUs,
  initiatorSaid,
  wordOf,
} from './said.ts';

/** Rules of why an ending may come about (docs/field.md#reasons). */
export const reasonsRules = {
  ...contradictionRules,
  reasonKnown: {
    ofEvent: true,
    id: 'C1',
    holds: (facts) => reasonSaid(facts) !== null,
    why: ({ e }) =>
      `"${wordOf(e)}" is neither a core code nor one of the agency’s own words; the nearest are ${nearestFew(wordOf(e), Object.keys(reasons)).join(', ')}`,
    mend: 'Name one of the codes (endwell event ending.opened tells them all), or add your word to the policy (reasons.synonyms).',
  },
  preparedTogether: onPath(['prepare'], otherWay, {
    mend: 'Take that way, or choose the reason that fits (with: reason).',
  }),
  concludesAtOnce: {
    ofEvent: true,
    id: '6.3',
    holds: (facts) => {
      const code = reasonSaid(facts);
      if (code === null) return true;
      const { path } = reasonTraits(code);
      if (path === 'authority') return initiatorSaid(facts) === 'authority';
      return path === 'windDown' && !startedByUs(facts);
    },
    why: otherWay,
    mend: 'Take that way, or choose the reason that fits (with: reason).',
  },
  givesNotice: {
    ofEvent: true,
    id: 'G5',
    holds: (facts) => {
      const code = reasonSaid(facts);
      return code === null || reasonTraits(code).noticed;
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
  waysWeighed: {
    id: 'A14',
    holds: (facts) => !missingBefore(facts).includes('options'),
    why: ({ c }) =>
      `${c.ways.options.length} of ${c.policy.options.minimum} ways to go on were offered, and nobody said why there are none`,
    mend: 'Offer more (options.offered), or say why there are none (options.none).',
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
    holds: ({ c }) => c.mandate !== null && c.mandate.kind === 'authority',
    why: 'no authority ordered this work',
    mend: 'Record the mandate (mandate.recorded), or choose another reason.',
  },
} as const satisfies Record<string, EndingRule>;

/** How an ending for a reason comes about, where nobody can simply open it. */
const waysIn = {
  prepare: 'prepared together, and concluded when the client has said yes (ending.confirmed)',
  part: 'told as the client’s own word (client.ended)',
  silence:
    'never typed in: the client falls silent, the ladder is climbed, and a person decides (silence.decided)',
  away: 'decided by a person when the client has been away for long (client.unavailable, then hold.decided)',
  cease: 'told as what it is (client.died)',
  notice: 'proposed by the agency, with notice (ending.proposed)',
  stop: 'proposed after the danger was declared and two people signed it (emergency.declared, approval.given, ending.proposed)',
  departure:
    'told to the clients of that worker first, in a departure of theirs (endwell departure begin), and the client chooses',
  windDown: 'opened where the client wants it, and else proposed with notice (ending.proposed)',
  authority: 'opened as the word of the authority (by it, or by you for: authority)',
} as const satisfies Record<Path, string>;

function otherWay(facts: EndingFacts): string {
  const code = reasonSaid(facts);
  return code === null
    ? 'it comes about otherwise'
    : `an ending for ${code} is ${waysIn[reasonTraits(code).path]}`;
}

function onPath(
  paths: readonly string[],
  why: EndingRule['why'],
  { mend }: { mend: string },
): EndingRule {
  return {
    ofEvent: true,
    id: '6.3',
    holds: (facts) => {
      const code = reasonSaid(facts);
      // Of an unknown reason only that is said.
      return code === null || paths.includes(reasonTraits(code).path);
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
      return code === null || !reasonTraits(code).needs.includes(need);
    },
    why,
    mend: 'Do that first, or choose another reason.',
  };
}
