import { balanceOf, figuresOf, hasWorsened, isOwing } from '../matters/index.ts';
import { dateAt } from '../../calendar/index.ts';
import type { Balance } from '../memory/accounts.ts';
import { asks } from './said.ts';
import { type EndingRule, is } from '../parts.ts';

/**
 * Rules of money. Those of G3 hold by themselves where the reason is another; where it is money, each that
 * does not hold is named.
 */
export const accountsRules = {
  paysFees: ofMoney({
    holds: ({ c }) => c.row.feePaying,
    why: 'this client pays no fees',
    mend: 'Choose another reason.',
  }),
  moneyTermsAgreed: ofMoney({
    holds: ({ c }) => c.agreement?.moneyTerms === true,
    why: 'the money terms are no part of a recorded agreement',
    mend: 'Agree them first (agreement.recorded, with: moneyTerms true).',
  }),
  accountsSerial: ofMoney({
    holds: ({ c }) => balanceOf(c) === 'serial' && !c.accounts.arranged,
    why: ({ c }) =>
      c.accounts.arranged
        ? 'the payment is arranged'
        : `the payments are not late often enough: ${figuresOf(c)}`,
    mend: 'Go on with the work; only serial lateness is a reason (invoice.late).',
  }),
  moneyOwed: ofMoney({
    holds: ({ c }) => isOwing(c),
    why: ({ c }) => `no money is owed now: every invoice that was late is paid (${figuresOf(c)})`,
    mend: 'Go on with the work; what is paid is no reason to end.',
  }),
  paymentTalked: ofMoney({
    holds: ({ c }) => c.accounts.conversationAt !== null,
    why: 'the payments were not talked about',
    mend: 'Talk about them with the client (payment.talked).',
  }),
  consequencesDiscussed: ofMoney({
    holds: ({ c }) => c.accounts.consequencesAt !== null,
    why: 'what follows if nothing is paid was not discussed',
    mend: 'Say what follows (consequences.discussed).',
  }),
  effectWeighed: {
    ...ofMoney({
      holds: ({ e }) => !is(e, 'ending.proposed') || e.with.businessEffect !== undefined,
      why: 'nobody said what the late money stops: wages, bills, other work',
      mend: 'Say it (with: businessEffect); it is weighed, and neither kept nor sent.',
    }),
    id: 'C17',
  },
  accountKept: {
    id: 'C16',
    holds: ({ c }) => c.row.feePaying,
    why: 'this client pays no fees',
    mend: 'Nothing needs doing.',
  },
  wasDue: {
    ofEvent: true,
    id: 'C18',
    holds: ({ c, e }) =>
      is(e, 'invoice.late') && e.with.due < dateAt(c.almanac, c.policy.agency.zone, c.now),
    why: 'that invoice is not late yet',
    mend: 'Tell it on the day after it was due (invoice.late).',
  },
  invoiceNew: {
    ofEvent: true,
    id: 'C18',
    holds: ({ c, e }) =>
      is(e, 'invoice.late') && c.accounts.late.every((i) => i.invoice !== e.with.invoice),
    why: 'that invoice is known to be late',
    mend: 'Nothing needs doing: each counts once.',
  },
  invoiceOpen: {
    ofEvent: true,
    id: 'C18',
    holds: ({ c, e }) =>
      is(e, 'invoice.paid') && c.accounts.late.some((i) => i.invoice === e.with.invoice && !i.paid),
    why: 'no such invoice is open',
    mend: 'Name one that was told to be late (invoice.late).',
  },
  talkedFirst: {
    id: 'D19',
    holds: ({ c }) => c.accounts.conversationAt !== null,
    why: 'the payments were not talked about yet',
    mend: 'Listen first (payment.talked), then say what follows.',
  },
  paysTheLast: {
    ofEvent: true,
    id: 'C18',
    holds: ({ c, e }) =>
      is(e, 'invoice.paid') &&
      isOwing(c) &&
      c.accounts.late.every((i) => i.paid || i.invoice === e.with.invoice),
    why: 'another invoice is still open',
    mend: 'Nothing needs doing.',
  },
  somethingOwed: {
    id: 'C18',
    holds: ({ c }) => balanceOf(c) !== 'current',
    why: 'no payment is late',
    mend: 'Nothing needs doing.',
  },
  arranged: {
    id: 'C18',
    holds: ({ c }) => c.accounts.arranged,
    why: 'no payment is arranged',
    mend: 'Arrange it with the client (payment.arranged).',
  },
  worsened: {
    id: 'C18',
    holds: ({ c }) => hasWorsened(c),
    why: 'the client was told already',
    mend: 'Nothing needs doing.',
  },
  endsForMoney: {
    id: 'C16',
    holds: (facts) => asks(facts, 'moneyLadder'),
    why: 'this ending is not about money',
    mend: 'Withdraw it (notice.withdrawn) when its reason is gone.',
  },
  isSerial: stands('serial'),
  isWatched: stands('watch'),
  isBlip: stands('blip'),
  isCurrent: stands('current'),
} as const satisfies Record<string, EndingRule>;

/** A part of G3: it is only asked for where money is the reason. */
function ofMoney({ holds, why, mend }: Pick<EndingRule, 'holds' | 'why' | 'mend'>): EndingRule {
  return {
    ofEvent: true,
    id: 'G3',
    holds: (facts) => !asks(facts, 'moneyLadder') || holds(facts),
    why,
    mend,
  };
}

function stands(balance: Balance): EndingRule {
  return {
    id: 'C18',
    holds: ({ c }) => balanceOf(c) === balance,
    why: `the account does not stand at ${balance}`,
    mend: 'Nothing needs doing.',
  };
}
