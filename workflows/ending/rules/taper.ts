import {
  plannedSession,
  onLastStep,
  promisedOtherwise,
  proposedSteps,
  practisedEnough,
  restsForRupture,
} from '../matters/index.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { type EndingRule, is } from '../parts.ts';

/** What is wrong with a proposal, as a clause; null: nothing. */
function faultOf(c: Context, e: EndingEvent): string | null {
  if (!is(e, 'taper.proposed')) return 'nothing was proposed';
  const proposed = proposedSteps(c, e.with);
  return 'why' in proposed ? proposed.why : null;
}

/** Rules of the taper (G8). */
export const taperRules = {
  proposalSound: {
    ofEvent: true,
    id: 'A35',
    holds: ({ c, e }) => faultOf(c, e) === null,
    why: ({ c, e }) => `the proposal is no taper: ${faultOf(c, e)}`,
    mend: 'Name a preset of the policy, or steps such as 2x2w, 2x4w. Or go without a taper (taper.waived).',
  },
  taperProposed: {
    id: 'C3',
    holds: ({ c }) => c.taper !== null && !c.taper.agreed,
    why: 'no taper is proposed',
    mend: 'Propose one (taper.proposed).',
  },
  sessionsRecorded: {
    id: 'G8',
    holds: ({ c }) => (plannedSession(c)?.at ?? Infinity) > c.now,
    why: 'the session before is not recorded',
    mend: 'Record it (session.held, session.missed, session.excused).',
  },
  noOpenRupture: {
    id: 'G8',
    holds: ({ c }) => c.rupture !== 'open' && c.rupture !== 'repairing',
    why: 'a rupture is open between client and worker',
    mend: 'Mend it, or set it aside together (rupture.repaired, rupture.setAside).',
  },
  notStrained: {
    id: 'B11',
    holds: ({ c }) => c.rupture !== 'suspected',
    why: 'something may be in the way between client and worker, and it was not talked about yet',
    mend: 'Raise it gently; then name it (rupture.named), or set it aside together (rupture.setAside).',
  },
  noSetback: {
    id: 'G8',
    holds: ({ c }) => c.taper?.setback !== true,
    why: 'a setback was told in this step',
    mend: 'Hold one more session at this gap.',
  },
  practised: {
    id: 'G8',
    holds: ({ c }) => practisedEnough(c),
    why: 'no strategy was practised yet',
    mend: 'Practise one and log it (strategy.practised), or let the client waive it (practice.waived).',
  },
  notOnHold: {
    id: 'G8',
    holds: ({ c }) => c.taper?.heldFor === null,
    why: 'the taper is on hold',
    mend: 'Resume it with the client (taper.resumed).',
  },
  planHeld: {
    id: 'A35',
    holds: ({ c }) => c.taper !== null && c.taper.heldFor !== null,
    why: 'the plan is not on hold: it goes on',
    mend: 'Nothing needs doing.',
  },
  notHeldByWish: {
    id: 'A35',
    holds: ({ c }) => c.taper?.heldFor !== 'asked',
    why: 'the plan is on hold already, as it was wished',
    mend: 'Nothing needs doing.',
  },
  restsForNothing: {
    id: 'B11',
    holds: ({ c }) => !restsForRupture(c),
    why: 'a rupture is open between client and worker, and the plan rests as long as it is',
    mend: 'Mend it, or set it aside together (rupture.repaired, rupture.setAside).',
  },
  stepsLeft: {
    id: 'G8',
    holds: ({ c }) => !onLastStep(c),
    why: 'the last step is reached',
    mend: 'Hold the last session.',
  },
  lastStepReached: {
    id: 'A35',
    holds: ({ c }) => onLastStep(c),
    why: 'there are steps left',
    mend: 'Go on with the plan.',
  },
  promisedOtherwise: {
    id: 'A35',
    holds: ({ c }) => promisedOtherwise(c),
    why: 'the client knows the dates',
    mend: 'Nothing needs doing.',
  },
  canStepBack: {
    id: 'A35',
    holds: ({ c }) => (c.taper?.position ?? 0) > 0,
    why: 'this is the first step',
    mend: 'Hold the taper instead (taper.held).',
  },
  setbackStepsBack: {
    id: 'A35',
    holds: ({ c }) => c.policy.taper.onSetback === 'step-back-one',
    why: 'the policy does not step back on a setback',
    mend: 'Step back yourself (taper.steppedBack).',
  },
  setbackHolds: {
    id: 'A35',
    holds: ({ c }) => c.policy.taper.onSetback === 'hold',
    why: 'the policy does not hold on a setback',
    mend: 'Hold it yourself (taper.held).',
  },
  ruptureHolds: {
    id: 'B11',
    holds: ({ c }) => c.policy.taper.onRupture === 'hold',
    why: 'the policy does not hold the taper on a rupture',
    mend: 'Hold it yourself (taper.held).',
  },
  heldForRupture: {
    id: 'B11',
    holds: ({ c }) => c.taper?.heldFor === 'rupture',
    why: 'the taper is not on hold for a rupture',
    mend: 'Resume it when the client wants to (taper.resumed).',
  },
} as const satisfies Record<string, EndingRule>;
