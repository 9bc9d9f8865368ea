import { when } from '../phrases.ts';

/**
 * What keeps a change (A30–A35): looked back on, risks named and practised, supports and next steps. It may be told whenever
 * it happens, in an ending that nobody planned as well, until the work is over.
 */
export const gains = {
  'change.reviewed': { actions: 'reviewChange' },
  'riskFactor.named': { actions: 'nameRisk' },
  'riskFactors.declined': { actions: 'leaveRisksUnnamed' },
  'strategy.practised': {
    guard: when({ all: ['factorNamed', 'practisedTruly'] }),
    actions: 'logPractice',
  },
  'support.named': { guard: when('supportFits'), actions: 'nameSupport' },
  'nextStep.agreed': { guard: when('stepFits'), actions: 'agreeNextStep' },
  'nextSteps.declined': { actions: 'leaveNextSteps' },
  'contingency.planned': { actions: 'planContingency' },
} as const;

/** The facts that prepare an ending: they may be told whenever they happen, while the work lasts, and while it rests. */
export const preparations = {
  ...gains,
  'goal.named': { guard: when('goalFits'), actions: 'nameGoal' },
  'goal.rated': { guard: when('goalKnown'), actions: 'rateGoal' },
  'readiness.agreed': { actions: 'agreeReadiness' },
  'practice.waived': {
    guard: when({ all: ['waiverAllowed', 'clientSays'] }),
    actions: 'waivePractice',
  },
  'ending.confirmed': { guard: when('decisionOpen'), actions: 'confirmEnding' },
  'followUp.agreed': {
    guard: when({ all: ['trackKnown', 'notOptedOut'] }),
    actions: 'followTrack',
  },
  'followUp.declined': { actions: 'followNoTrack' },
} as const;
