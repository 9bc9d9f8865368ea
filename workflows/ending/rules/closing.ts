import { toLocal } from '../almanac.ts';
import { mayWrite } from '../gate.ts';
import { messageOf } from '../messages.ts';
import { retentionEnds } from '../waits.ts';
import { type Rule, is } from './rule.ts';

/** Rules of the last session, the papers and the records (G6, G7, G17). */
export const closingRules = {
  finalRecorded: {
    id: 'G6',
    holds: ({ c }) => ['held', 'declined', 'missed', 'impossible'].includes(c.finalSession.state),
    why: 'the last session is neither held, declined, missed nor impossible',
    mend: 'Record what became of it (session.held, finalSession.declined, finalSession.impossible).',
  },
  offerOnceMore: {
    id: 'A13',
    holds: ({ c }) => c.finalSession.offers < 2,
    why: 'the last session has been offered twice',
    mend: 'Nothing more is asked of the client.',
  },
  closingTalkOffered: {
    id: 'G1',
    holds: ({ c }) => c.decision?.initiator === 'client' && c.closingOffers > 0,
    why: 'the client was not yet offered a closing talk',
    mend: 'Offer it once.',
  },
  isClosingLetter: {
    ofEvent: true,
    id: 'G7',
    holds: ({ c, e }) =>
      is(e, 'message.sent') &&
      messageOf(c, e.with.key)?.intent === 'closing-letter' &&
      messageOf(c, e.with.key)?.state === 'checked',
    why: 'this is another message',
    mend: 'Nothing needs doing.',
  },
  letterGivenUp: {
    id: 'G7',
    holds: ({ c }) => {
      const letter = c.messages.findLast((m) => m.intent === 'closing-letter');
      return letter?.state === 'undeliverable' || letter?.state === 'suppressed';
    },
    why: 'the letter is still on its way',
    mend: 'Wait for it.',
  },
  letterReady: {
    id: 'A26',
    holds: ({ c, e }) =>
      c.strength !== null || (is(e, 'letter.approved') && e.with.strength !== undefined),
    why: 'the letter names nothing that this person did',
    mend: 'Give the strength statement: one fact of theirs that shows they manage (with: strength).',
  },
  mayBeWritten: {
    id: 'G10',
    holds: ({ c }) => mayWrite(c) && c.addressGood,
    why: 'the client cannot be written to by mail',
    mend: 'Hand the letter over (letter.handed), or record why it is withheld (letter.withheld).',
  },
  summarySigned: {
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
    holds: ({ c }) => !c.tasks.some((t) => t.state === 'open' && !closingPapers.has(t.type)),
    why: ({ c }) =>
      `open tasks: ${c.tasks
        .filter((t) => t.state === 'open' && !closingPapers.has(t.type))
        .map((t) => t.id)
        .join(', ')}`,
    mend: 'Do them (task.done), or withdraw what no longer matters.',
  },
  retentionOver: {
    id: 'G17',
    holds: ({ c }) => c.since.settled !== null && retentionEnds(c) <= c.now,
    why: ({ c }) =>
      c.since.settled === null
        ? 'the ending is not settled'
        : `records are kept until ${toLocal(c.almanac, c.policy.agency.zone, retentionEnds(c)).slice(0, 10)}`,
    mend: 'Wait until then.',
  },
} as const satisfies Record<string, Rule>;

const closingPapers: ReadonlySet<string> = new Set(['write-letter', 'sign-summary']);
