import { isFlagged } from '../matters/index.ts';
import { meeting, type Phase, phaseTraits } from '../phases.ts';
import { type EndingRule, is } from '../parts.ts';

/** Where the client can be asked: whoever is not heard of, or away, is asked when they are back. */
const present: ReadonlySet<Phase> = new Set([
  ...meeting.filter((phase) => phase !== 'onHold'),
  'closing',
]);

/** Rules of how the client may be reached, and of pauses (A5, G10, G16). */
export const contactRules = {
  deceased: {
    id: 'G10',
    holds: ({ c }) => !c.alive,
    why: 'the client lives',
    mend: 'Nothing needs doing.',
  },
  heldForSafety: {
    id: 'G10',
    holds: ({ c }) => c.safeContact.held,
    why: 'nothing is held back for safety',
    mend: 'Hold it first, where that is needed (safety.held).',
  },
  notHeldForSafety: {
    id: 'G10',
    holds: ({ c }) => !c.safeContact.held,
    why: 'everything is held back for safety already',
    mend: 'Release it when somebody has looked (safety.released).',
  },
  optedOutOfAll: {
    id: 'G16',
    holds: ({ c }) => c.optedOut === 'all',
    why: 'the client did not opt out of everything',
    mend: 'Nothing needs doing.',
  },
  optedOutOfFollowUp: {
    id: 'G16',
    holds: ({ c }) => c.optedOut === 'followUp',
    why: 'the client did not opt out of follow-up alone',
    mend: 'Nothing needs doing.',
  },
  notOptedOut: {
    id: 'G16',
    holds: ({ c }) => c.optedOut === 'none',
    why: 'the client has said that they want no contact',
    mend: 'Let them opt in again themselves (client.optedIn), and tell it then.',
  },
  optedOutOfSomething: {
    id: 'G16',
    holds: ({ c }) => c.optedOut !== 'none',
    why: 'the client opted out of nothing',
    mend: 'Nothing needs doing.',
  },
  isQuiet: {
    id: 'G10',
    holds: ({ c }) => c.quietUntil !== null && c.quietUntil > c.now,
    why: 'nothing is kept back for a while',
    mend: 'Nothing needs doing.',
  },
  saysStop: replies('stop'),
  asksForCall: replies('call_me'),
  saysNotRight: replies('not_right'),
  reviewForStage: {
    id: '4.5',
    holds: ({ c }) =>
      c.alive &&
      c.policy.contact.safeContactReview.onStageChange &&
      c.safeContact.phase !== c.phase &&
      (isFlagged(c) || present.has(c.phase)) &&
      !phaseTraits[c.phase].atRest,
    why: 'the way to reach the client was looked at for this stage',
    mend: 'Nothing needs doing.',
  },
  holdExpired: {
    id: 'A5',
    holds: ({ c }) => c.phase === 'onHold' && (c.absence?.expires ?? Infinity) <= c.now,
    why: ({ c }) => `a hold is decided about after ${c.policy.hold.expiry}, and never by the clock`,
    mend: 'Wait; if they are back, tell it (client.resumed); if they stop, that (client.ended).',
  },
  endsHold: decides('close'),
  extendsHold: decides('extend'),
} as const satisfies Record<string, EndingRule>;

function replies(kind: string): EndingRule {
  return {
    ofEvent: true,
    id: 'G16',
    holds: ({ e }) => is(e, 'reply.received') && e.with.kind === kind,
    why: `the reply is not ${kind}`,
    mend: 'Nothing needs doing.',
  };
}

function decides(decision: string): EndingRule {
  return {
    ofEvent: true,
    id: 'A5',
    holds: ({ e }) => is(e, 'hold.decided') && e.with.decision === decision,
    why: `it was decided otherwise than ${decision}`,
    mend: 'Nothing needs doing.',
  };
}
