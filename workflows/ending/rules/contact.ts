import {
  askedJustNow,
  datesToMind,
  isClientAway,
  isFlagged,
  mayHaveLinks,
  mayWrite,
  mostDates,
  pageLinksLeft,
  wordTriesLeft,
} from '../matters/index.ts';
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
  /** What waits for a doubt alone a person may hold back for good. */
  notHeldForSafety: {
    id: 'G10',
    holds: ({ c }) => !c.safeContact.held || c.safeContact.doubt !== null,
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
  wordAgreed: {
    ofEvent: true,
    id: '4.5',
    holds: ({ c, e }) => {
      if (!is(e, 'safeContact.changed')) return true;
      const { asksWord = c.safeContact.asksWord, codeWord = c.safeContact.codeWord } = e.with;
      return !asksWord || codeWord !== null;
    },
    why: 'their page cannot ask for a word that nobody agreed on',
    mend: 'Agree on one with the client, and tell it along with this (codeWord).',
  },
  wordAsked: {
    id: '4.5',
    holds: ({ c }) => c.safeContact.asksWord,
    why: 'their page asks for no word',
    mend: 'Nothing needs doing.',
  },
  wordTriesLeft: {
    id: '4.5',
    holds: ({ c }) => wordTriesLeft(c) > 0,
    why: 'the word was tried as often as it may be within an hour',
    mend: 'Try again in an hour, or call the client.',
  },
  linksLeft: {
    id: '4.5',
    holds: ({ c }) => pageLinksLeft(c) > 0,
    why: 'as many links were asked for as may be within a day',
    mend: 'Try again tomorrow, or give them a code on paper (endwell plan).',
  },
  linkMayGo: {
    id: '4.5',
    holds: ({ c }) => c.optedOut !== 'all' && mayWrite(c) && c.addressGood && mayHaveLinks(c),
    why: 'the client is not written to, or not with links',
    mend: 'Give them a code on paper instead (endwell plan).',
  },
  linkGoesNow: {
    id: '4.5',
    holds: ({ c }) => !isClientAway(c) && (c.quietUntil === null || c.quietUntil <= c.now),
    why: 'the client is away, or hears nothing for a while: it would come long after it was asked for',
    mend: 'Give them a code on paper instead (endwell plan).',
  },
  /** It says no more than whoever asks may know. */
  lookedAtFirst: {
    id: '4.5',
    holds: ({ c }) => !c.safeContact.held,
    why: 'nothing is sent at the moment',
    mend: 'A person of the agency looks first; nothing else needs doing.',
  },
  isQuiet: {
    id: 'G10',
    holds: ({ c }) => c.quietUntil !== null && c.quietUntil > c.now,
    why: 'nothing is kept back for a while',
    mend: 'Nothing needs doing.',
  },
  riskUrgent: {
    id: 'G2',
    holds: ({ c }) => c.risk === 'urgent',
    why: 'the risk is not urgent',
    mend: 'Nothing needs doing.',
  },
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
  askedJustNow: {
    id: '4.5',
    holds: ({ c }) => askedJustNow(c),
    why: 'how to reach the client was last asked more than a week ago, or is asked each time, for they are reached with care',
    mend: 'Nothing needs doing.',
  },
  dateFits: {
    id: 'D24',
    holds: ({ c }) => datesToMind(c).length < mostDates,
    why: `${mostDates} days are the most that an ending keeps free ahead`,
    mend: 'Take one back that no longer holds (entry.corrected), and name this one then.',
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

function decides(decision: string): EndingRule {
  return {
    ofEvent: true,
    id: 'A5',
    holds: ({ e }) => is(e, 'hold.decided') && e.with.decision === decision,
    why: `it was decided otherwise than ${decision}`,
    mend: 'Nothing needs doing.',
  };
}
