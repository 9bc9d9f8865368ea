import { intend as intendMessage } from '../sending/index.ts';
import { isWordOf } from '../../chart/rules/index.ts';
import {
  confirmed,
  dayOf,
  decisionOf,
  heard,
  reachedInTalk,
  trackOfReason,
  codeOf,
} from '../matters/index.ts';
import { settleTasksOf } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { remember } from './change.ts';

/** Of how a strategy was tried, the last few times are kept. */
const keptRuns = 4;

/** The ending is decided and prepared. */
export const preparingChanges = {
  nameEnding: remember({ named: true }),
  openEnding: on('ending.opened', (c, e) => ({
    ...c,
    named: true,
    planEarlyStart: null,
    planEarlyMid: null,
    decision: decisionOf(c, e),
    track: c.track ?? trackOfReason(c, codeOf(c.policy, e.with.reason) ?? e.with.reason),
  })),
  confirmEnding: ((c, e) => confirmed(c, e.by)) satisfies EndingChange,
  inviteToTalk: ((c) =>
    c.talkHeld ? c : intendMessage(c, 'ending-talk-invite')) satisfies EndingChange,
  holdTalk: on('endingTalk.held', (c, e) =>
    reachedInTalk(heard({ ...c, talkHeld: true, planEarlyMid: null }), e.with),
  ),
  agreeReadiness: on('readiness.agreed', (c, e) => ({ ...c, readiness: e.with.basis })),
  reviewChange: on('change.reviewed', (c, e) => ({
    ...c,
    changes: e.with.changes,
    ownWords: isWordOf(e.by, 'client'),
    strength: e.with.strength,
  })),
  nameRisk: on('riskFactor.named', (c, e) => {
    const others = c.riskFactors.filter((r) => r.type !== e.with.type);
    const before = c.riskFactors.find((r) => r.type === e.with.type);
    const strategy = e.with.strategy ?? before?.strategy ?? null;
    const { practised = 0, runs = [] } = before ?? {};
    return { ...c, riskFactors: [...others, { type: e.with.type, strategy, practised, runs }] };
  }),
  leaveRisksUnnamed: remember({ prefersNoRiskTalk: true }),
  logPractice: on('strategy.practised', (c, e) => {
    const { factor, where, how = null } = e.with;
    const run = { where, how, on: dayOf(c, e) };
    return {
      ...c,
      riskFactors: c.riskFactors.map((r) =>
        r.type === factor
          ? { ...r, practised: r.practised + 1, runs: [...r.runs, run].slice(-keptRuns) }
          : r,
      ),
    };
  }),
  waivePractice: remember({ practiceWaived: true }),
  nameSupport: on('support.named', (c, e) => ({
    ...settleTasksOf(c, e, 'widen-support'),
    supports: [...c.supports, e.with.label],
  })),
  agreeNextStep: on('nextStep.agreed', (c, { with: { what, owner = null, by = null } }) => ({
    ...c,
    nextSteps: [...c.nextSteps, { what, owner, by }],
  })),
  leaveNextSteps: remember({ noNextSteps: true }),
  /** What was said before stands, unless it is said anew. */
  planContingency: on('contingency.planned', (c, { with: said }) => ({
    ...c,
    contingency: {
      earlySigns: said.earlySigns ?? c.contingency?.earlySigns ?? null,
      firstSteps: said.firstSteps,
      whoToContact: said.whoToContact ?? c.contingency?.whoToContact ?? null,
      agencyMay: said.agencyMay ?? c.contingency?.agencyMay ?? null,
      wayBack: said.wayBack ?? c.contingency?.wayBack ?? null,
    },
  })),
} as const;
