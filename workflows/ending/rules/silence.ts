import { isSame, senior } from '../../chart/rules/index.ts';
import { toLocal } from '../../calendar/index.ts';
import { isAbove } from '../matters/index.ts';
import { mayTurnTo, decisionDue, offeredToClose, offerReached } from '../matters/index.ts';
import type { EventOf } from '../events/index.ts';
import type { Intent } from '../names.ts';
import { mayBeWritten } from '../sending/index.ts';
import { type EndingRule, is } from '../parts.ts';

type Choice = EventOf<'closingOffer.answered'>['with']['choice'];
type Decided = EventOf<'silence.decided'>['with']['decision'];

/** Rules of contact that was lost (A4, A8, B24, G9). */
export const silenceRules = {
  heardAgain: {
    id: 'A4',
    holds: ({ c }) => c.silence === null || c.lastContact >= c.silence.since,
    why: 'nothing was heard of the client',
    mend: 'Tell it when something is (contact.restored).',
  },
  atRisk: {
    id: 'G2',
    holds: ({ c }) => c.risk !== 'clear',
    why: 'nothing is known that would worry anyone',
    mend: 'Nothing needs doing.',
  },
  reachableByMail: {
    id: 'G10',
    holds: ({ c }) => mayBeWritten(c, 'reach-out-1') && c.optedOut !== 'all',
    why: 'the client cannot be written to by mail',
    mend: 'Let a person call.',
  },
  // What it offers says what we are.
  offerableByMail: {
    id: 'G10',
    holds: ({ c }) => mayBeWritten(c, 'closing-offer') && c.optedOut !== 'all',
    why: 'the client cannot be written to of this',
    mend: 'Let a person call.',
  },
  mayBeCalled: {
    id: 'G16',
    holds: ({ c }) => mayTurnTo(c),
    why: 'the client wants no calls',
    mend: 'Respect it.',
  },
  wroteOnce: wrote('reach-out-1'),
  wroteTwice: wrote('reach-out-2'),
  firstRung: rung('nobody has called yet', (climbed) => climbed === 0),
  secondRung: rung('one attempt was made', (climbed) => climbed === 1),
  laterRung: rung('several attempts were made', (climbed) => climbed > 1),
  lastRung: rung('the last attempt is next', (climbed, of) => climbed === of - 1),
  attemptFits: {
    ofEvent: true,
    id: 'A4',
    holds: ({ c, e }) => {
      if (!is(e, 'attempt.made')) return false;
      const { task } = e.with;
      return task === undefined
        ? c.phase === 'reachingOut'
        : c.tasks.some((t) => t.id === task && t.state === 'open');
    },
    why: 'nobody was asked to try',
    mend: 'Name the task it was made for (with: task); tell an answer by reply.received.',
  },
  numberWrong: {
    ofEvent: true,
    id: 'A4',
    holds: ({ e }) => is(e, 'attempt.made') && e.with.result === 'wrong_number',
    why: 'the number was right',
    mend: 'Nothing needs doing.',
  },
  offeredToClose: {
    id: 'A8',
    holds: ({ c }) => c.phase === 'reachingOut' && offeredToClose(c),
    why: 'the client was not asked how they would like to go on',
    mend: 'Tell that they were heard of (contact.restored), or what they decide (client.ended).',
  },
  wantsTalk: chooses(['talk']),
  wantsPause: chooses(['pause']),
  wantsToLeave: chooses(['close', 'not_now']),
  choosesEnd: {
    ofEvent: true,
    id: 'A8',
    holds: ({ c, e }) =>
      is(e, 'reply.received') &&
      e.with.kind === 'end' &&
      c.phase === 'reachingOut' &&
      offerReached(c),
    why: 'no end was offered to the client, or they did not choose it',
    mend: 'Tell what they decide (client.ended), or that they want no letters (client.optedOut).',
  },
  allWasTried: {
    id: 'G9',
    holds: ({ c }) => c.phase === 'reachingOut' && (decisionDue(c) ?? Infinity) <= c.now,
    why: ({ c }) => {
      const due = c.phase === 'reachingOut' ? decisionDue(c) : null;
      if (due === null) return 'silence alone is no reason, and nobody is being reached out to';
      return `silence alone is no reason: everything is tried first, until ${toLocal(c.almanac, c.policy.agency.zone, due).replace('T', ' ')}`;
    },
    mend: 'Go on trying (attempt.made); whatever the client says ends the silence (contact.restored).',
  },
  offerReached: {
    id: 'A8',
    holds: ({ c }) => c.optedOut === 'all' || offerReached(c),
    why: 'the offer to talk, to pause or to close has not left, and nobody has tried to make it',
    mend: 'Make it by phone, by post or by a visit, and say what came of it (attempt.made).',
  },
  decidedAbove: {
    ofEvent: true,
    id: 'G9',
    saidIn: senior,
    holds: ({ c, e }) => isAbove(e.by) && !isSame(e.by.ref, c.row.worker),
    why: 'a supervisor, lead or director decides that, who is known by name and is not the worker',
    mend: 'Let one of them say it in their own role.',
  },
  decidesToClose: decides('close'),
  decidesToTry: decides('keepTrying'),
  decidesToHold: decides('hold'),
} as const satisfies Record<string, EndingRule>;

function rung(why: string, fits: (climbed: number, of: number) => boolean): EndingRule {
  return {
    id: 'A4',
    holds: ({ c }) => c.silence !== null && fits(c.silence.rung, c.policy.silence.ladder.length),
    why: `it is not so that ${why}`,
    mend: 'Wait for the next attempt.',
  };
}

/** The letter before it went out in this silence: each next one has fewer words. */
function wrote(intent: Intent): EndingRule {
  return {
    id: 'A4',
    holds: ({ c: { messages, silence } }) =>
      messages.some((m) => m.intent === intent && silence !== null && m.due >= silence.since),
    why: `${intent} was not written yet`,
    mend: 'Wait for the next attempt.',
  };
}

function chooses(choices: readonly Choice[]): EndingRule {
  return {
    ofEvent: true,
    id: 'A8',
    holds: ({ e }) => is(e, 'closingOffer.answered') && choices.includes(e.with.choice),
    why: `the client chose something else than ${choices.join(' or ')}`,
    mend: 'Nothing needs doing.',
  };
}

function decides(decision: Decided): EndingRule {
  return {
    ofEvent: true,
    id: 'G9',
    holds: ({ e }) => is(e, 'silence.decided') && e.with.decision === decision,
    why: `it was decided otherwise than ${decision}`,
    mend: 'Nothing needs doing.',
  };
}
