import { dateAt } from '../../calendar/index.ts';
import {
  clientZone,
  heldOriginals,
  originalsBack,
  sentOriginals,
  summaryLatest,
  reasonTraits,
} from '../matters/index.ts';
import type { Context } from '../context.ts';
import { type EndingRule, is } from '../parts.ts';
import { successorsRules } from './successors.ts';

/** Rules of documents, money and access (C20, D34), and of a firm that takes over. */
export const papersRules = {
  ...successorsRules,
  originalsHeld: {
    id: 'C20',
    holds: ({ c }) => heldOriginals(c).length > 0,
    why: 'no original of the client’s is here',
    mend: 'Record what is found (original.held).',
  },
  arrivalKnown: {
    ofEvent: true,
    id: 'C20',
    holds: ({ c, e }) =>
      c.policy.closing.delivery !== 'recorded' ||
      (is(e, 'documents.sent') && e.with.tracking !== undefined),
    why: 'originals travel by recorded delivery, so that their arrival is known',
    mend: 'Give the number by which they are tracked (with: tracking).',
  },
  noLien: {
    id: 'C20',
    holds: ({ c }) => !c.papers.lien,
    why: 'a lien on the papers is claimed, and not yet looked at by somebody who knows the law',
    mend: 'Let them decide, and release what must be given back (lien.released).',
  },
  lienClaimed: {
    id: 'C20',
    holds: ({ c }) => c.papers.lien,
    why: 'no lien is claimed',
    mend: 'Nothing needs doing.',
  },
  arrived: {
    ofEvent: true,
    id: 'C20',
    holds: ({ c, e }) =>
      is(e, 'documents.delivered') &&
      (sentOriginals(c).length > 0 ||
        (e.with.proof === 'inPerson' && heldOriginals(c).length > 0 && !c.papers.lien)),
    why: 'no original is on its way',
    mend: 'Send them first (documents.sent), or say that what is held was handed over (with: proof inPerson).',
  },
  originalsOwed: {
    id: 'C20',
    holds: ({ c }) => !originalsBack(c),
    why: 'no original is owed to the client',
    mend: 'Nothing needs doing.',
  },
  originalsSent: {
    id: 'C20',
    holds: ({ c }) => sentOriginals(c).length > 0 && heldOriginals(c).length === 0,
    why: 'the originals have not left',
    mend: 'Send them (documents.sent).',
  },
  originalsBack: {
    id: 'G7',
    holds: ({ c }) => originalsBack(c),
    why: ({ c }) => {
      const owed = [...heldOriginals(c), ...sentOriginals(c)].map((o) => o.item);
      return `originals are neither delivered nor waived: ${owed.join(', ')}`;
    },
    mend: 'Send them (documents.sent) and prove their arrival (documents.delivered), or let the client waive them (documents.waived).',
  },
  summaryOwed: {
    id: 'G7',
    holds: ({ c }) => c.summary !== 'signed',
    why: 'the summary is signed already',
    mend: 'Nothing needs doing.',
  },
  wentSilent: {
    id: 'G7',
    holds: ({ c }) => c.decision !== null && reasonTraits(c.decision.reason).path === 'silence',
    why: 'only in a case that went silent the summary may come later',
    mend: 'Sign it (summary.signed).',
  },
  summaryInTime: {
    ofEvent: true,
    id: 'G7',
    holds: ({ c, e }) =>
      is(e, 'summary.scheduled') && e.with.date >= today(c) && e.with.date <= summaryLatest(c),
    why: ({ c }) => `the summary is signed by ${summaryLatest(c)} at the latest`,
    mend: 'Give a date from today until then.',
  },
  moneySettled: {
    id: 'G7',
    holds: ({ c }) => !c.row.feePaying || c.closing.moneySettled,
    why: 'the account is open, or what was not earned is not paid back',
    mend: 'Settle it, and say so (money.settled).',
  },
  paysAndOwes: {
    id: 'C16',
    holds: ({ c }) => c.row.feePaying && !c.closing.moneySettled,
    why: 'no account is open',
    mend: 'Nothing needs doing.',
  },
  accessTold: {
    id: 'G7',
    holds: ({ c }) => c.letter !== 'withheld' || c.closing.access !== 'untold',
    why: 'the client was not told how to see the records later',
    mend: 'The letter would have said it; find a way that is safe, and tell them (access.told).',
  },
} as const satisfies Record<string, EndingRule>;

function today(c: Context): string {
  return dateAt(c.almanac, clientZone(c), c.now);
}
