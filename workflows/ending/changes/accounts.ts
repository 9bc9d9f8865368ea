import { balanceOf, changeAccounts } from '../matters/index.ts';
import { closing, calendarOf } from '../../calendar/index.ts';
import { type EndingChange, on } from '../parts.ts';

const kept = 12;

/** What happens to the memory of money. */
export const accountsChanges = {
  /** Whoever is late again after an arrangement is talked to again, before anything else (D19). */
  noteLate: on('invoice.late', (c, { with: { invoice, due } }) => {
    const { late, arranged, conversationAt, consequencesAt } = c.accounts;
    const at = closing(c.almanac, calendarOf(c), due);
    return changeAccounts(c, {
      late: [...late, { invoice, due: at, paid: false }].slice(-kept),
      arranged: false,
      conversationAt: arranged ? null : conversationAt,
      consequencesAt: arranged ? null : consequencesAt,
    });
  }),
  notePaid: on('invoice.paid', (c, e) =>
    changeAccounts(c, {
      late: c.accounts.late.map((i) => (i.invoice === e.with.invoice ? { ...i, paid: true } : i)),
    }),
  ),
  talkAboutPayment: ((c) => changeAccounts(c, { conversationAt: c.now })) satisfies EndingChange,
  discussConsequences: ((c) => changeAccounts(c, { consequencesAt: c.now })) satisfies EndingChange,
  /** What is late after that is told anew. */
  arrangePayment: ((c) =>
    changeAccounts(c, { arranged: true, told: 'current' })) satisfies EndingChange,
  noteBalance: ((c) => changeAccounts(c, { told: balanceOf(c) })) satisfies EndingChange,
} as const;
