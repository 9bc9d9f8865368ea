import { isSame, senior } from '../../chart/rules/index.ts';
import { careOf, inCare, isAbove } from '../matters/index.ts';
import type { Care } from '../matters/custody.ts';
import { departureRules } from './departures.ts';
import { phaseTraits } from '../phases.ts';
import type { EndingRule } from '../parts.ts';

/** Rules of who looks after the client (A9, C23). */
export const custodyRules = {
  ...departureRules,
  inCare: {
    id: 'C23',
    holds: ({ c }) => inCare(c),
    why: ({ c }) => `nobody need stand in while the ending is ${phaseTraits[c.phase].is}`,
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
  conflictUnasked: {
    id: 'D28',
    holds: ({ c }) =>
      c.row.conflictChecked === false && c.custody.conflict === 'unasked' && inCare(c),
    why: 'somebody has looked at it already',
    mend: 'Nothing needs doing.',
  },
  conflictUnmet: {
    id: 'D28',
    holds: ({ c }) => c.custody.conflict === 'found' && phaseTraits[c.phase].work === 'together',
    why: 'nothing stands in the way between worker and client',
    mend: 'Nothing needs doing.',
  },
  looksFromAbove: {
    ofEvent: true,
    id: 'D28',
    saidIn: senior,
    holds: ({ c, e }) => isAbove(e.by) && !isSame(e.by.ref, c.row.worker),
    why: 'that is looked at by a supervisor, lead or director, known by name and not the worker',
    mend: 'Let one of them say it in their own role.',
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
