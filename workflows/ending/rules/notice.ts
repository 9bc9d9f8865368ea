import type { Context } from '../context.ts';
import { isSame, senior } from '../../chart/rules/index.ts';
import {
  isAbove,
  isOurs,
  asksReturnReview,
  earliestDate,
  hasOptions,
  isImmediate,
  isProposed,
  isReceived,
  leavesNeed,
  riskStands,
} from '../matters/index.ts';
import { phaseTraits } from '../phases.ts';
import { appealRules } from './appeals.ts';
import { approvalRules } from './approvals.ts';
import { asks, isPrepared, startedByUs } from './said.ts';
import { type EndingFacts, type EndingRule, is } from '../parts.ts';

/** Rules of endings that the agency proposes: conversation, options, notice, objection (A6, B14, G2, G5). */
export const noticeRules = {
  ...approvalRules,
  ...appealRules,
  worksTogether: {
    id: 'B14',
    holds: ({ c }) => phaseTraits[c.phase].work === 'together',
    why: ({ c }) =>
      `an ending is proposed while the work goes on, and this one is ${phaseTraits[c.phase].is}`,
    mend: 'Wait until the work goes on, or decide what is under way first.',
  },
  ourProposal: {
    ofEvent: true,
    id: 'B14',
    holds: ({ e }) => !['client', 'authority', 'receiver'].includes(e.by.role),
    why: 'only the agency’s own people can say that',
    mend: 'The client ends by client.ended, for any reason or none.',
  },
  integrityAffirmed: {
    ofEvent: true,
    id: 'C32',
    holds: ({ e }) => is(e, 'ending.proposed') && e.with.integrity,
    why: 'nobody affirmed that it does not end to begin another kind of tie with the client',
    mend: 'Let the supervisor ask the worker and affirm it (with: integrity true).',
  },
  riskAllows: {
    id: 'G2',
    holds: (facts) => facts.c.risk !== 'urgent' || !endsByUs(facts),
    why: 'the risk is urgent, and nobody is left alone in danger',
    mend: 'Tell when it is not (risk.changed); or let a receiving service accept (transfer.accepted, referral.accepted), and two people sign (approval.given of urgentRisk).',
  },
  riskNotUrgent: {
    id: 'G2',
    holds: ({ c }) => c.risk !== 'urgent',
    why: 'the risk is urgent, and nobody is left alone in danger',
    mend: 'Go on for now; tell when the risk is not urgent any more (risk.changed).',
  },
  safeToConclude: {
    id: 'G2',
    holds: ({ c }) => c.risk !== 'urgent' || !isOurs(c),
    why: 'the risk is urgent, and this ending was not started by the client',
    mend: 'Go on for now; tell when the risk is not urgent any more (risk.changed).',
  },
  receiverAccepted: {
    id: 'G2',
    holds: ({ c }) => isReceived(c),
    why: 'no receiving service has accepted the client',
    mend: 'Propose one (transfer.proposed, referral.offered) and let it accept.',
  },
  riskStopsNotice: {
    id: 'G2',
    holds: ({ c }) => riskStands(c),
    why: 'the risk is not urgent, or somebody else looks after the client',
    mend: 'Nothing needs doing.',
  },
  endingDecided: {
    id: 'G5',
    holds: ({ c }) => c.decision !== null && phaseTraits[c.phase].end !== 'past',
    why: 'no ending is decided',
    mend: 'Open it first (ending.opened), or propose it (ending.proposed).',
  },
  preventionFits: {
    ofEvent: true,
    id: 'G5',
    holds: ({ c, e }) =>
      is(e, 'conversation.prevented') && (e.with.because !== 'danger' || c.emergency !== null),
    why: 'no danger was declared that would prevent a conversation',
    mend: 'Hold it (conversation.held), or declare the danger first (emergency.declared).',
  },
  conversationOver: {
    id: 'G5',
    holds: ({ c }) => c.notice !== null && c.notice.conversation !== 'due',
    why: 'nobody has talked with the client about it',
    mend: 'Hold the conversation (conversation.held), or say what prevented it (conversation.prevented).',
  },
  optionsOffered: {
    id: 'G5',
    // What is still needed asks for more than a reason: that is said alone.
    holds: ({ c }) => hasOptions(c) || leavesNeed(c),
    why: ({ c }) => `${waysOffered(c)} were offered`,
    mend: 'Offer more (options.offered), or say why there are none (options.none).',
  },
  neededGoesOn: {
    id: 'G5',
    holds: ({ c }) => !leavesNeed(c),
    why: ({ c }) => `what ends here is still needed, and ${waysOffered(c)} were offered`,
    mend: 'Offer more (options.offered), or let a receiving service accept (transfer.accepted, referral.accepted).',
  },
  noticeLongEnough: {
    ofEvent: true,
    id: 'G5',
    holds: ({ c, e }) =>
      is(e, 'notice.given') &&
      (e.with.effectiveOn === undefined || e.with.effectiveOn >= earliestDate(c)),
    why: ({ c }) => `notice is too short: it takes effect on ${earliestDate(c)} at the earliest`,
    mend: 'Name that day or a later one (with: effectiveOn), or name none.',
  },
  conductNamed: {
    ofEvent: true,
    id: 'G4',
    holds: (facts) => {
      if (!asks(facts, 'conductLadder') || !is(facts.e, 'notice.given')) return true;
      const { behaviour, agreementItem, returnConditions } = facts.e.with;
      return [behaviour, agreementItem, returnConditions].every((text) => text !== undefined);
    },
    why: 'the letter does not say what was seen, what had been agreed, and what would allow to return',
    mend: 'Say all three (with: behaviour, agreementItem, returnConditions).',
  },
  noticeCounts: {
    id: 'G5',
    holds: ({ c }) => (c.notice?.effectiveAt ?? null) !== null,
    why: 'the notice has not reached the client, so that nothing of it runs out',
    mend: 'Wait until it has left, or hand it over, and say so (message.told).',
  },
  immediate: {
    id: 'A12',
    holds: ({ c }) => isImmediate(c),
    why: 'notice was given',
    mend: 'Nothing needs doing.',
  },
  endsForConduct: {
    id: 'D27',
    holds: (facts) => asks(facts, 'conductLadder'),
    why: 'this ending is not about conduct',
    mend: 'Withdraw it (notice.withdrawn) when its reason is gone.',
  },
  returnReviewed: {
    id: 'D29',
    holds: ({ c }) => !asksReturnReview(c),
    why: 'nobody looked yet at how the work can begin again',
    mend: 'Let a supervisor look at it (return.reviewed); it is no refusal.',
  },
  supervises: {
    ofEvent: true,
    id: 'D29',
    saidIn: senior,
    holds: ({ c, e }) => isAbove(e.by) && !isSame(e.by.ref, c.row.worker),
    why: 'that is looked at by a supervisor, lead or director, known by name and not the worker',
    mend: 'Let one of them say it in their own role.',
  },
} as const satisfies Record<string, EndingRule>;

/** Whether what is said leads to an ending of ours; what is prepared together does not conclude anything yet. */
function endsByUs(facts: EndingFacts): boolean {
  const { c, e } = facts;
  if (is(e, 'ending.proposed')) return true;
  if (!is(e, 'ending.opened')) return isProposed(c);
  return startedByUs(facts) && !isPrepared(facts);
}

function waysOffered({ ways, policy }: Context): string {
  return `${ways.options.length} of ${policy.options.minimum} ways to go on`;
}
