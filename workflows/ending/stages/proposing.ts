import { grounds, type RuleTree } from '../rules/index.ts';
import { opens, when } from '../phrases.ts';

const ours = { all: ['ourProposal', grounds, 'integrityAffirmed'] } as const;

/** Two people signed that somebody is in danger: it ends now. */
export const stopsNow = <const T extends RuleTree>(tree: T) =>
  ({
    guard: when({ all: [tree, ours, 'stopsAtOnce', 'emergencySigned'] }),
    target: '#concluding',
    actions: [
      'thaw',
      'proposeEnding',
      'stopAtOnce',
      'callOffSession',
      opens('immediate-call'),
      opens('client-debrief'),
      opens('offer-options'),
    ],
  }) as const;

/**
 * The agency or the worker wants to end (B14): it is proposed, never done at once, but where somebody is in
 * danger and two people signed that. A client may object to a proposal even when it took effect already.
 */
export const proposing = {
  'ending.proposed': [
    stopsNow('worksTogether'),
    {
      guard: when({ all: ['worksTogether', ours, 'givesNotice'] }),
      target: '#noticePeriod',
      actions: ['proposeEnding', opens('expectation-review')],
    },
  ],
  'approval.given': {
    guard: when({
      all: ['signerFits', 'isNamed', 'signsForAnother', 'signsOnce', 'somethingToSign'],
    }),
    actions: 'noteApproval',
  },
  'emergency.declared': {
    guard: when({ all: ['ourProposal', 'noEmergency'] }),
    actions: ['declareEmergency', opens('sign-emergency'), opens('countersign-emergency')],
  },
  'appeal.lodged': {
    guard: when({ all: ['concluded', 'appealOpen', 'clientSays'] }),
    target: '#appealLodged',
    actions: 'lodgeAppeal',
  },
} as const;

/** Ways to go on are offered until the case is closed: nobody is left without them because of conduct (D34). */
export const goingOn = {
  'options.offered': {
    guard: when({ all: ['endingDecided', 'noLabels'] }),
    actions: 'offerOptions',
  },
  'options.none': {
    guard: when({ all: ['endingDecided', 'noLabels'] }),
    actions: 'findNoOptions',
  },
} as const;
