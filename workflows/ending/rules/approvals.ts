import {
  emergencyHolds,
  emergencySigned,
  missingSigners,
  signersOf,
  toBeSigned,
} from '../matters/index.ts';
import { type EndingRule, is } from '../parts.ts';

const twoRoles = 'Let two people sign it, each in their own role (approval.given).';

/** Rules of who signs what: nobody ends the work of another alone (G2, G4, G5). */
export const approvalRules = {
  signerFits: {
    ofEvent: true,
    id: 'G5',
    holds: ({ c, e }) => is(e, 'approval.given') && signersOf(c, e.with.of).includes(e.by.role),
    why: ({ c, e }) =>
      `it is signed by: ${is(e, 'approval.given') ? signersOf(c, e.with.of).join(', ') : 'others'}`,
    mend: 'Let one of them say it in their own role.',
  },
  signsOnce: {
    ofEvent: true,
    id: 'G5',
    holds: ({ c, e }) =>
      is(e, 'approval.given') && !c.approvals.some((a) => a.of === e.with.of && a.ref === e.by.ref),
    why: 'this person has signed already',
    mend: 'Let somebody else sign: each person signs once.',
  },
  signsForAnother: {
    ofEvent: true,
    id: 'G5',
    holds: ({ c, e }) => c.notice === null || c.notice.proposedBy !== e.by.ref,
    why: 'who proposed it cannot sign it',
    mend: 'Let somebody else sign.',
  },
  somethingToSign: {
    ofEvent: true,
    id: 'G5',
    holds: ({ c, e }) => {
      if (!is(e, 'approval.given')) return false;
      if (e.with.of === 'urgentRisk') return c.risk === 'urgent';
      if (e.with.of === 'emergency') return emergencyHolds(c);
      return c.notice !== null && c.notice.givenAt === null;
    },
    why: 'there is nothing of that kind to sign',
    mend: 'Propose the ending first (ending.proposed), or declare the emergency (emergency.declared).',
  },
  endingSigned: {
    id: 'G5',
    holds: ({ c }) => missingSigners(c, toBeSigned(c)).length === 0,
    why: ({ c }) => `not signed by: ${missingSigners(c, toBeSigned(c)).join(', ')}`,
    mend: 'Let them sign it (approval.given, in their own role).',
  },
  urgentRiskSigned: {
    id: 'G2',
    holds: ({ c }) => missingSigners(c, 'urgentRisk').length === 0,
    why: 'two people have not signed that it ends although the risk is urgent',
    mend: twoRoles,
  },
  emergencySigned: {
    id: 'G4',
    holds: ({ c }) => emergencySigned(c),
    why: ({ c }) =>
      emergencyHolds(c)
        ? `the emergency is not signed by: ${missingSigners(c, 'emergency').join(', ')}`
        : 'no emergency is declared, or it was long ago',
    mend: `Declare it (emergency.declared). ${twoRoles}`,
  },
  noEmergency: {
    id: 'D27',
    holds: ({ c }) => !emergencyHolds(c),
    why: 'the emergency is declared already',
    mend: twoRoles,
  },
} as const satisfies Record<string, EndingRule>;
