import { careOf, inCare } from '../matters/index.ts';
import type { Care } from '../matters/custody.ts';
import { departureRules } from './departures.ts';
import type { EndingRule } from '../parts.ts';

/** Rules of who looks after the client (A9, C23). */
export const custodyRules = {
  ...departureRules,
  inCare: {
    id: 'C23',
    holds: ({ c }) => inCare(c),
    why: ({ c }) => `nobody need stand in while the ending is ${c.phase}`,
    mend: 'Nothing needs doing.',
  },
  workerAlive: {
    id: 'A9',
    holds: ({ c }) => c.custody.away?.died !== true,
    why: 'the worker’s death is recorded already',
    mend: 'Name who stands in (cover.named), or propose somebody new (transfer.proposed).',
  },
  ofOursAway: {
    id: 'A9',
    holds: ({ c }) => c.custody.away !== null && !c.custody.away.died,
    why: 'the worker is not away',
    mend: 'Tell when they are (worker.unavailable).',
  },
  coverNeeded: {
    id: 'A9',
    holds: ({ c }) => c.custody.away !== null || c.custody.departure !== null,
    why: 'the worker is there',
    mend: 'Tell when they are not (worker.unavailable), or propose somebody new (transfer.proposed).',
  },
  careAssigned: caredFor('assigned'),
  careDeparting: caredFor('departing'),
  careUncovered: caredFor('uncovered'),
  careCovered: caredFor('covered'),
  careHandedOver: caredFor('handedOver'),
  careOver: caredFor('over'),
} as const satisfies Record<string, EndingRule>;

function caredFor(care: Care): EndingRule {
  return {
    id: 'C23',
    holds: ({ c }) => careOf(c) === care,
    why: ({ c }) => `the care is ${careOf(c)}`,
    mend: 'Nothing needs doing.',
  };
}
