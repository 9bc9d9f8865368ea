import {
  inCare,
  changeEnquiry,
  changeOriginals,
  hasPassed,
  holdOriginal,
  isClientAway,
  datesDue,
  letGo,
  markReminded,
  numbered,
  openEnquiry,
  remarked,
  watchDate,
  withoutEnquiry,
} from '../matters/index.ts';
import { intend as intendMessage, messageOf } from '../sending/index.ts';
import { openTask } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { remember } from './change.ts';

const owed = ['held', 'sent'] as const;

/** What happens to the memory of documents and what belongs to them. */
export const papersChanges = {
  holdOriginal: on('original.held', (c, e) => {
    const held = holdOriginal(c, e.with.item);
    // While the work goes on they may be of use; once it is over they go back forthwith.
    return inCare(c) ? held : openTask(held, 'return-documents');
  }),
  sendOriginals: on('documents.sent', (c, e) =>
    changeOriginals(c, ['held'], {
      state: 'sent',
      sentAt: c.now,
      carrier: e.with.carrier,
      tracking: e.with.tracking ?? null,
    }),
  ),
  deliverOriginals: on('documents.delivered', (c, e) =>
    changeOriginals(remarked(c, e, e.with.proof), e.with.proof === 'inPerson' ? owed : ['sent'], {
      state: 'delivered',
    }),
  ),
  waiveOriginals: ((c) => changeOriginals(c, owed, { state: 'waived' })) satisfies EndingChange,
  claimLien: remember((c) => ({ papers: { ...c.papers, lien: true } })),
  releaseLien: remember((c) => ({ papers: { ...c.papers, lien: false } })),
  hearEnquiry: on('enquiry.received', (c, e) => {
    const [, numbers] = numbered(c, 'enquiry');
    const { from, mail = null, permissionRef: permission = null } = e.with;
    const enquiry = { n: numbers['enquiry'] ?? 1, from, mail, permission, reply: null };
    const enquiries = [...c.papers.enquiries, enquiry].slice(-12);
    return { ...c, numbers, papers: { ...c.papers, enquiries } };
  }),
  /** The one that has waited longest. */
  answerEnquiry: ((c) => withoutEnquiry(c, openEnquiry(c)?.n ?? null)) satisfies EndingChange,
  /** The same, by letter; it waits for no answer any more once that has left. */
  writeAnswer: on('enquiry.answered', (c, e) => {
    const open = openEnquiry(c);
    if (open === null) return c;
    const answered = changeEnquiry(c, open.n, { reply: e.with.says ?? null });
    return intendMessage(answered, 'successor-reply', { about: open.n });
  }),
  answerLeft: on('message.sent', (c, e) =>
    withoutEnquiry(c, messageOf(c, e.with.key)?.about ?? null),
  ),
  watchDate: on('deadline.watched', (c, e) => watchDate(c, e.with.what, e.with.date)),
  handOverDate: on('deadline.handedOver', (c, e) => letGo(c, e.with.what, 'handedOver')),
  acknowledgeDate: on('deadline.acknowledged', (c, e) => letGo(c, e.with.what, 'acknowledged')),
  /**
   * To somebody who has died or is away nobody writes, and of a day that has passed nobody is reminded: whoever acts for
   * the client hears of the date from a person, once.
   */
  remindOfDates: ((c) => {
    const due = datesDue(c);
    const marked = markReminded(c, due);
    const written = c.alive && !isClientAway(c) ? due.filter((d) => !hasPassed(c, d)) : [];
    const told = written.reduce(
      (all, { n }) => intendMessage(all, 'deadline-reminder', { about: n }),
      marked,
    );
    return written.length < due.length ? openTask(told, 'hand-over-dates') : told;
  }) satisfies EndingChange,
} as const;
