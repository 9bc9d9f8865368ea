import { isWordOf } from '../../chart/rules/index.ts';
import type { EndingEvent } from '../events/index.ts';
import { reasonTraits } from '../matters/index.ts';
import type { ReasonCode } from '../names.ts';
import { type EndingFacts, type EndingRule, is } from '../parts.ts';
import { initiatorSaid, reasonSaid } from './said.ts';

/** Rules of what an ending is called: nothing that its reason contradicts (A3). */
export const contradictionRules = {
  kindFits: agrees(
    'kind',
    (code, e) => saidOf(e, 'kind', reasonTraits(code).kinds),
    (code) => `an ending for this reason is ${reasonTraits(code).kinds.join(' or ')}`,
    'Leave the kind out, or choose the reason that fits (with: reason).',
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
} as const satisfies Record<string, EndingRule>;

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
