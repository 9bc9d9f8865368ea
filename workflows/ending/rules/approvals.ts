import {
  emergencyHolds,
  emergencySigned,
  lacksOf,
  missingSigners,
  maySign,
  owesSignature,
  proposerOf,
  signersOf,
  toBeSigned,
} from '../matters/index.ts';
import { isNamed, isSame, senior } from '../../chart/rules/index.ts';
import type { EndingEvent } from '../events/index.ts';
import { type EndingRule, is } from '../parts.ts';
import { missingBefore } from './said.ts';

const twoRoles = 'Let two people sign it, each in their own role (approval.given).';

/** Rules of who signs what: nobody ends the work of another alone (G2, G4, G5). */
export const approvalRules = {
  signerFits: {
    ofEvent: true,
    id: 'G5',
    holds: ({ c, e }) => is(e, 'approval.given') && maySign(c, e.with.of, e.by.role),
    why: ({ c, e }) =>
      `it is signed by: ${is(e, 'approval.given') ? signersOf(c, e.with.of).join(', ') : 'others'}`,
    mend: 'Let one of them say it in their own role.',
    saidIn: senior,
  },
  signsOnce: {
    ofEvent: true,
    id: 'G5',
    holds: ({ c, e }) =>
      is(e, 'approval.given') &&
      !c.approvals.some((a) => a.of === e.with.of && isSame(a.ref, e.by.ref)),
    why: 'this person has signed already',
    mend: 'Let somebody else sign: each person signs once.',
  },
  signsForAnother: {
    ofEvent: true,
    id: 'G5',
    holds: ({ c, e }) => !isSame(e.by.ref, proposerOf(c)?.ref) && !isSame(e.by.ref, c.row.worker),
    why: 'who proposed it, or works with the client, cannot sign it',
    mend: 'Let somebody else sign.',
  },
  isNamed: {
    ofEvent: true,
    id: 'D27',
    holds: ({ e }) => isNamed(e.by.ref),
    why: ({ e }) => `nobody is known by the name "${e.by.ref}", and a second person is somebody`,
    mend: 'Say who it is, in their role (by the role, with the reference of the person).',
  },
  somethingToSign: {
    ofEvent: true,
    id: 'G5',
    holds: ({ c, e }) => {
      if (!is(e, 'approval.given')) return false;
      if (e.with.of === 'urgentRisk') return c.risk === 'urgent';
      if (e.with.of === 'emergency') return emergencyHolds(c);
      if (e.with.of === 'agencyEnding' && owesSignature(c)) return true;
      return c.notice !== null && (c.notice.givenAt === null || lacksOf(c).length > 0);
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
  endingSeconded: {
    id: 'G5',
    holds: (facts) => !missingBefore(facts).includes('signature'),
    why: ({ c }) =>
      `nobody else has signed an ending for this reason: ${missingSigners(c, 'agencyEnding').join(', ')}`,
    mend: 'Let them sign it (approval.given of agencyEnding, in their own role).',
  },
  urgentRiskSigned: {
    id: 'G2',
    holds: ({ c }) => missingSigners(c, 'urgentRisk').length === 0,
    why: ({ c }) =>
      `that it ends although the risk is urgent is not signed by: ${missingSigners(c, 'urgentRisk').join(', ')}`,
    mend: 'Let each sign it in their own role (approval.given of urgentRisk): two people, not one twice.',
  },
  emergencySigned: {
    ofEvent: true,
    id: 'G4',
    holds: ({ c, e }) => emergencySigned(c, proposerIn(e)),
    why: ({ c, e }) =>
      emergencyHolds(c)
        ? `the emergency is not signed by: ${missingSigners(c, 'emergency', proposerIn(e)).join(', ')}`
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

/** Who proposes it, where that is what is said: they are none of the two. */
function proposerIn(e: EndingEvent): string | undefined {
  return is(e, 'ending.proposed') ? e.by.ref : undefined;
}
