import { intend as intendMessage } from '../sending/index.ts';
import { confirmed, decisionOf, heard, trackOfReason, codeOf } from '../matters/index.ts';
import { settleTasksOf } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { remember } from './change.ts';

/** The ending is decided and prepared. */
export const preparingChanges = {
  nameEnding: remember({ named: true }),
  openEnding: on('ending.opened', (c, e) => ({
    ...c,
    named: true,
    planEarlyMid: null,
    decision: decisionOf(c, e),
    track: c.track ?? trackOfReason(c, codeOf(c.policy, e.with.reason) ?? e.with.reason),
  })),
  confirmEnding: ((c, e) => confirmed(c, e.by)) satisfies EndingChange,
  inviteToTalk: ((c) =>
    c.talkHeld ? c : intendMessage(c, 'ending-talk-invite')) satisfies EndingChange,
  holdTalk: ((c) => heard({ ...c, talkHeld: true, planEarlyMid: null })) satisfies EndingChange,
  reviewChange: on('change.reviewed', (c, e) => ({
    ...c,
    changes: e.with.changes,
    strength: e.with.strength,
  })),
  nameRisk: on('riskFactor.named', (c, e) => {
    const others = c.riskFactors.filter((r) => r.type !== e.with.type);
    const before = c.riskFactors.find((r) => r.type === e.with.type);
    const strategy = e.with.strategy ?? before?.strategy ?? null;
    const practised = before?.practised ?? 0;
    return { ...c, riskFactors: [...others, { type: e.with.type, strategy, practised }] };
  }),
  leaveRisksUnnamed: remember({ prefersNoRiskTalk: true }),
  logPractice: on('strategy.practised', (c, e) => ({
    ...c,
    riskFactors: c.riskFactors.map((r) =>
      r.type === e.with.factor ? { ...r, practised: r.practised + 1 } : r,
    ),
  })),
  waivePractice: remember({ practiceWaived: true }),
  nameSupport: on('support.named', (c, e) => ({
    ...settleTasksOf(c, e, 'widen-support'),
    supports: [...c.supports, e.with.label].slice(-8),
  })),
  agreeNextStep: on('nextStep.agreed', (c, e) => ({
    ...c,
    nextSteps: [...c.nextSteps, e.with.what].slice(-8),
  })),
  leaveNextSteps: remember({ noNextSteps: true }),
  planContingency: remember({ contingency: true }),
} as const;
