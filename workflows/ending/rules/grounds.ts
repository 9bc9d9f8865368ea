import type { RuleTree } from './table.ts';

/** A receiving service has the client, and two people signed that it ends although the risk is urgent (G2). */
const handedOn = { all: ['receiverAccepted', 'urgentRiskSigned'] } as const satisfies RuleTree;

/** G2: the agency ends nothing while the risk is urgent, unless somebody else took over and two people sign. */
export const g2 = {
  any: ['riskAllows', handedOn],
} as const satisfies RuleTree;

/**
 * What holds on every way that concludes the work, whichever event opened it: everybody whose yes it needs has said it, or a
 * notice was served (C3, G5); what else its reason asks for is done (A14, D15); and nobody is left alone in danger (G2).
 */
export const mayConclude = {
  all: ['bothAgree', 'waysWeighed', 'endingSeconded', { any: ['safeToConclude', handedOn] }],
} as const satisfies RuleTree;

/** The same where people decide in the place of a client who cannot be asked (A4, A5). */
export const mayDecide = { any: ['riskNotUrgent', handedOn] } as const satisfies RuleTree;

/** G3: money is a reason only if all of this holds; each part that does not is named. */
const g3 = {
  all: [
    'paysFees',
    'accountsSerial',
    'moneyOwed',
    'moneyTermsAgreed',
    'paymentTalked',
    'consequencesDiscussed',
    'effectWeighed',
  ],
} as const satisfies RuleTree;

/** G4: conduct is a reason after the steps before it, or in an emergency that two people signed. */
const g4 = {
  all: [
    // Once somebody is said to be in danger, the signatures are what is nearest, and the ladder before that.
    {
      any: [
        { all: ['noEmergency', 'conductLadderClimbed'] },
        'emergencySigned',
        'conductLadderClimbed',
        'asksNoConductLadder',
      ],
    },
    { any: ['stepRested', 'emergencySigned', 'asksNoConductLadder'] },
  ],
} as const satisfies RuleTree;

/** What must hold for any reason to be taken (docs/field.md#reasons): it is known, fits, and what it requires is so. */
export const grounds = {
  all: [
    'reasonKnown',
    'kindFits',
    'initiatorFits',
    'outcomeFits',
    'authoritySays',
    { any: ['expectationsReviewed', 'asksNoExpectations'] },
    { any: ['stagnationDecided', 'asksNoStagnation'] },
    { any: ['agreementRecorded', 'asksNoAgreement'] },
    g3,
    g4,
    { any: ['isMandated', 'asksNoMandate'] },
    'relationshipAllows',
    g2,
  ],
} as const satisfies RuleTree;

/** G5: notice of an ending that the agency starts; nothing of it is waived because of conduct (D34). */
export const g5 = {
  all: [
    'optionsOffered',
    'neededGoesOn',
    'endingSigned',
    'noticeLongEnough',
    g3,
    g4,
    'conductNamed',
    'noLabels',
    g2,
  ],
} as const satisfies RuleTree;
