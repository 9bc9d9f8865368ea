import { isSame, senior } from '../../chart/rules/index.ts';
import {
  isAbove,
  offeredLast,
  mayWrite,
  asksSecondReader,
  plannedSession,
} from '../matters/index.ts';
import type { Context } from '../context.ts';
import { lastOf, untold } from '../sending/index.ts';
import { finalSessionStates } from '../memory/index.ts';
import { traitsOf } from '../tasks/index.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of the last session and of closing (G6, G7). */
export const closingRules = {
  finalRecorded: {
    id: 'G6',
    holds: ({ c }) => finalSessionStates[c.finalSession.state] === 'resolved',
    why: 'the last session is neither held, declined, missed nor impossible',
    mend: 'Record what became of it (session.held, finalSession.declined, finalSession.impossible).',
  },
  saidAbove: {
    ofEvent: true,
    id: 'A13',
    saidIn: senior,
    holds: ({ c, e }) => isAbove(e.by) && !isSame(e.by.ref, c.row.worker),
    why: 'that there can be no last session is said by a supervisor, lead or director, known by name and not the worker',
    mend: 'Let one of them say it in their own role; or offer it (finalSession.scheduled), or let the client say that they want none (finalSession.declined, by you for: client).',
  },
  didNotMeet: {
    id: 'A13',
    holds: ({ c }) => c.finalSession.state !== 'held',
    why: 'the last session was held',
    mend: 'Nothing needs doing.',
  },
  offerOnceMore: {
    id: 'A13',
    holds: ({ c }) => c.finalSession.offers < 2,
    why: 'the last session has been offered twice',
    mend: 'Nothing more is asked of the client.',
  },
  closingTalkOffered: {
    id: 'G1',
    holds: ({ c }) => {
      const offer = lastOf(c, 'closing-talk-offer');
      const lost = offer !== undefined && untold(c).includes(offer.key);
      return c.decision?.initiator === 'client' && c.closingOffers > 0 && !lost;
    },
    why: 'no offer of a closing talk has reached the client',
    mend: 'Offer it once.',
  },
  letterGivenUp: {
    id: 'G7',
    holds: ({ c }) =>
      givenUp.has(lastOf(c, 'closing-letter')?.state ?? '') &&
      untold(c, 'closing-letter').length === 0,
    why: 'the letter is still on its way',
    mend: 'Wait for it.',
  },
  letterReady: {
    id: 'A26',
    holds: ({ c, e }) =>
      c.strength !== null ||
      ((is(e, 'letter.approved') || is(e, 'letter.handed')) && e.with.strength !== undefined),
    why: 'the letter names nothing that this person did',
    mend: 'Give the strength statement: one fact of theirs that shows they manage (with: strength).',
  },
  letterRead: {
    ofEvent: true,
    id: 'A26',
    holds: ({ c, e }) => !asksSecondReader(c) || (isAbove(e.by) && !isSame(e.by.ref, c.row.worker)),
    why: 'after such an ending a supervisor reads the letter before it leaves',
    mend: 'Let them read it: they say in their own role that it may leave, or that it was handed over (letter.approved, letter.handed).',
  },
  mayBeWritten: {
    id: 'G10',
    holds: ({ c }) => mayWrite(c) && c.addressGood,
    why: 'the client cannot be written to by mail',
    mend: 'Hand the letter over (letter.handed), or record why it is withheld (letter.withheld).',
  },
  summarySigned: {
    id: 'G7',
    holds: ({ c }) => c.summary === 'signed' || c.closing.summaryBy !== null,
    why: 'the summary is not signed',
    mend: 'Sign it (summary.signed); in a case that went silent, say when it is (summary.scheduled).',
  },
  summarySettled: {
    id: 'G7',
    holds: ({ c }) => c.summary === 'signed',
    why: 'the summary is not signed',
    mend: 'Sign it (summary.signed).',
  },
  letterLeft: {
    id: 'G7',
    holds: ({ c }) => c.letter === 'sent' || c.letter === 'handed' || c.letter === 'withheld',
    why: 'the closing letter is neither sent, handed over nor withheld for safety',
    mend: 'Approve it (letter.approved), hand it over (letter.handed), or record why not (letter.withheld).',
  },
  nothingOpen: {
    id: 'G7',
    holds: ({ c }) => inTheWay(c).length === 0,
    why: ({ c }) => `open tasks: ${inTheWay(c).join(', ')}`,
    mend: 'Do them: of each is said what finishes it (endwell tasks).',
  },
  saysNoToMeeting: {
    ofEvent: true,
    id: 'A13',
    holds: ({ c, e }) =>
      is(e, 'reply.received') &&
      e.with.unread &&
      e.with.kind === 'no' &&
      offeredLast(c) === 'meeting',
    why: 'a last meeting is not what the client was asked about last',
    mend: 'Tell what they answered (finalSession.declined, finalSession.scheduled).',
  },
  calendarClear: {
    id: 'G7',
    holds: ({ c }) => plannedSession(c) === null,
    why: ({ c }) => `a session is still planned, for ${plannedSession(c)?.start ?? ''}`,
    mend: 'Record it, or cancel it (session.cancelled).',
  },
} as const satisfies Record<string, EndingRule>;

/** A letter that nobody tries to send any more; it is superseded while the client asks to come back. */
const givenUp: ReadonlySet<string> = new Set(['undeliverable', 'suppressed', 'superseded']);

/** The open tasks that somebody must do before it can close. */
function inTheWay(c: Context): string[] {
  return c.tasks
    .filter((t) => t.state === 'open' && traitsOf(t.type).holdsClosing)
    .map((t) => t.id);
}
