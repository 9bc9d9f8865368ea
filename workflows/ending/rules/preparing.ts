import { isWordOf } from '../../chart/rules/index.ts';
import { mostGoals, mostSteps, mostSupports } from '../matters/index.ts';
import type { Context } from '../context.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of deciding on an ending and preparing it. */
export const preparingRules = {
  decisionOpen: {
    id: 'C3',
    holds: ({ c }) => c.decision !== null,
    why: 'no ending is decided yet',
    mend: 'Open it first (ending.opened).',
  },
  talkHeld: {
    id: 'C5',
    holds: ({ c }) => c.talkHeld,
    why: 'the talk about the ending was not held',
    mend: 'Hold it with the client (endingTalk.held).',
  },
  changeReviewed: {
    id: 'C6',
    holds: ({ c }) => c.changes.length > 0 && c.strength !== null,
    why: 'what changed was not reviewed together',
    mend: 'Review it (change.reviewed): what was, what is, what the client did.',
  },
  risksNamed: {
    id: 'A33',
    holds: ({ c }) => c.riskFactors.length > 0 || c.prefersNoRiskTalk,
    why: 'no risk factor is named',
    mend: 'Name one (riskFactor.named), or record that the client prefers not to (riskFactors.declined).',
  },
  nextStepAgreed: {
    id: 'C7',
    holds: ({ c }) => c.nextSteps.length > 0 || c.noNextSteps,
    why: 'no next step is agreed',
    mend: 'Agree one (nextStep.agreed), or record that none is wanted (nextSteps.declined).',
  },
  contingencyPlanned: {
    id: 'A27',
    holds: ({ c }) => c.contingency !== null,
    why: 'what to do if help is needed later was not talked through',
    mend: 'Plan it together (contingency.planned).',
  },
  factorNamed: {
    ofEvent: true,
    id: 'A34',
    holds: ({ c, e }) =>
      is(e, 'strategy.practised') && c.riskFactors.some((r) => r.type === e.with.factor),
    why: 'that risk factor is not named',
    mend: 'Name it first (riskFactor.named).',
  },
  waiverAllowed: {
    id: 'A34',
    holds: ({ c }) => c.policy.taper.practice.clientMayWaive,
    why: 'the policy asks for practice',
    mend: 'Practise one strategy and log it (strategy.practised).',
  },
  clientSays: {
    ofEvent: true,
    id: 'C3',
    wordOf: 'client',
    holds: ({ e }) => isWordOf(e.by, 'client'),
    why: 'only the client can say that',
    mend: 'Let the client say it, or say that they told you (by you, for: client).',
  },
  trackKnown: {
    ofEvent: true,
    id: 'C14',
    holds: ({ c, e }) =>
      is(e, 'followUp.agreed') &&
      (e.with.track === undefined || Object.hasOwn(c.policy.followUp.tracks, e.with.track)),
    why: ({ c }) =>
      `the policy has no such track; it has ${Object.keys(c.policy.followUp.tracks).join(', ')}`,
    mend: 'Name one of those.',
  },
  goalFits: fits('A24', 'goals', mostGoals, (c) => c.service.goals),
  supportFits: fits('C8', 'people who support the client', mostSupports, (c) => c.supports),
  stepFits: fits('C7', 'next steps', mostSteps, (c) => c.nextSteps),
} as const satisfies Record<string, EndingRule>;

/** What is accepted stays: nothing gives way to what is named later, and a full list says so. */
function fits(
  id: string,
  what: string,
  most: number,
  named: (c: Context) => readonly unknown[],
): EndingRule {
  return {
    id,
    holds: ({ c }) => named(c).length < most,
    why: `${most} ${what} are the most that an ending keeps`,
    mend: 'Take one back that no longer holds (entry.corrected), and name this one then.',
  };
}
