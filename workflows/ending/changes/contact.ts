import { knowsPlaces, toInstant, calendarOf, after } from '../../calendar/index.ts';
import {
  clientZone,
  confirmContact,
  datesToMind,
  isStrange,
  lastLetter,
  lastQuestion,
  noteSigns,
  numbered,
  releaseQuiet,
  remarked,
  resolvedAnew,
  resolveTouches,
  wordTried,
} from '../matters/index.ts';
import type { Context } from '../context.ts';
import type { EventOf } from '../events/index.ts';
import {
  changeMessage,
  intend,
  lateLost,
  lostByMail,
  unreached,
  untold,
} from '../sending/index.ts';
import { openTask, settleTasksOf } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { remember } from './change.ts';

/** What a letter from an address that nobody has is. */
const returned = { state: 'undeliverable', reason: 'mail.refusedAddress' } as const;
/** Why another came back, for which the address is not to blame. */
const reasons = {
  hard: 'mail.refusedAddress',
  full: 'mail.full',
  policy: 'mail.refusedUs',
  message: 'mail.refusedMessage',
  soft: 'mail.refusedForNow',
  unknown: 'mail.refusedUnclear',
} as const satisfies Record<EventOf<'letter.returned'>['with']['class'], string>;

/** How the client may be reached, the relationship, and the zone rules. */
export const contactChanges = {
  /** What came by mail, and what somebody wrote, as they wrote it; a check-in that it answers says how many words it was (B7). */
  noteReply: on('reply.received', (c, e) => {
    const { kind, words, from, files } = e.with;
    const whose = isStrange(c, from) ? [`from ${from}, another address than theirs`] : [];
    const left = files === undefined ? [] : [`files left in the mailbox: ${files}`];
    const of = [kind, ...whose, ...left].join(', ');
    const said = remarked(c, e, words === undefined ? of : `${of}: ${words}`);
    if (words === undefined || lastQuestion(c)?.intent !== 'gap-check-in') return said;
    return noteSigns(said, { words: words.split(/\s+/).length });
  }),
  /**
   * The letter that left last is the one that came back, and whatever the reason it was not read: what runs out on it is said by a
   * person (G5).
   */
  loseLetter: on('letter.returned', (c, e) => {
    const letter = lastLetter(c);
    if (letter === undefined) return c;
    const reason = reasons[e.with.class];
    const lost = unreached(changeMessage(c, letter.key, { ...returned, reason }), letter);
    return untold(lost, letter.intent).length > 0 ? openTask(lost, 'tell-in-person') : lost;
  }),
  noteReturned: on('letter.returned', (c, e) => remarked(c, e, e.with.class)),
  noteFull: ((c) => ({ ...c, numbers: numbered(c, 'full')[1] })) satisfies EndingChange,
  /** Words of risk are a concern until a person has looked; what is urgent stays so (G2). */
  worry: remember((c) => ({ risk: c.risk === 'urgent' ? 'urgent' : 'concern' })),
  /** To want less of something is not to want the rest again (G16). */
  optOutOfFollowUp: remember((c) => ({ optedOut: c.optedOut === 'all' ? 'all' : 'followUp' })),
  optOutOfAll: remember({ optedOut: 'all' }),
  optIn: remember({ optedOut: 'none' }),
  addressBad: remember({ addressGood: false }),
  changeDetails: on('contactDetails.changed', (c, e) => {
    const { zone, regions, lost, ...told } = e.with;
    const language = told.language ?? c.row.language;
    const phone = lost === 'phone' ? undefined : (told.phone ?? c.row.phone);
    const row = { ...c.row, ...told, language, phone };
    const moving = zone === undefined && regions === undefined ? c.moving : { zone, regions };
    // By text or by mail: what is told anew is where it goes from now on.
    const written = row.preferredChannel === 'sms' ? 'phone' : 'email';
    const addressGood = lost !== written && (c.addressGood || told[written] !== undefined);
    // Whoever has their old mailbox now has the links in it.
    const isElsewhere = lost === 'email' || row.email !== c.row.email;
    const safeContact = isElsewhere ? anotherLink(c) : c.safeContact;
    const settled = settleIn({ ...c, row, moving, addressGood, safeContact });
    // What is lost is found another way for; whatever else is told mends what was asked for.
    if (lost === written) {
      const late = lateLost(c).reduce(
        (before, letter) => unreached(changeMessage(before, letter.key, returned), letter),
        settled,
      );
      const asked = untold(late).length > 0 ? openTask(late, 'tell-in-person') : late;
      return openTask(asked, 'fix-contact-details');
    }
    if (lost !== undefined) return openTask(settled, 'fix-contact-details');
    const again = told[written] === undefined ? [] : lostByMail(c);
    const mended = settleTasksOf(settled, e, 'fix-contact-details');
    return again.reduce((before, intent) => intend(before, intent), mended);
  }),
  /** They were asked within the week: it holds for this stage as well. */
  noteContactStage: ((c) => ({
    ...c,
    safeContact: { ...c.safeContact, phase: c.phase },
  })) satisfies EndingChange,
  askContactReview: ((c) =>
    openTask(
      { ...c, safeContact: { ...c.safeContact, asked: true, phase: c.phase } },
      'safe-contact-review',
    )) satisfies EndingChange,
  confirmSafeContact: ((c) => confirmContact(c)) satisfies EndingChange,
  changeSafeContact: on('safeContact.changed', (c, e) => {
    const { notes = c.row.safeContactNotes, threads = c.row.threads, ...plan } = e.with;
    // What was not said now stays as it was.
    const told = Object.fromEntries(Object.entries(plan).filter(([, says]) => says !== undefined));
    const safeContact: Context['safeContact'] = { ...anotherLink(c), ...told };
    const { channels } = safeContact;
    const { preferredChannel } = c.row;
    const allowed = channels === null || channels.some((one) => one === preferredChannel);
    const row = {
      ...c.row,
      safeContactNotes: notes,
      threads,
      preferredChannel: allowed ? preferredChannel : channels[0],
    };
    return confirmContact({ ...c, row, safeContact });
  }),
  /** Whoever knows the word guesses nothing. */
  countWordTry: on('pageWord.tried', (c, e) =>
    e.with.right === true ? c : { ...c, safeContact: { ...c.safeContact, tries: wordTried(c) } },
  ),
  holdForSafety: ((c) =>
    openTask(
      { ...c, safeContact: { ...c.safeContact, held: true, doubt: null, asked: true } },
      'safe-contact-review',
    )) satisfies EndingChange,
  /** Nothing is sent until somebody has asked; what a person holds back stays theirs. */
  holdInDoubt: on('reply.received', (c, e) => {
    const { held, doubt: before } = c.safeContact;
    const doubt = held ? before : isStrange(c, e.with.from) ? 'whose' : 'stop';
    return openTask(
      { ...c, safeContact: { ...c.safeContact, held: true, doubt, asked: true } },
      'safe-contact-review',
    );
  }),
  releaseSafetyHold: ((c) =>
    confirmContact({
      ...c,
      safeContact: { ...c.safeContact, held: false, doubt: null },
    })) satisfies EndingChange,
  quieten: on('contact.quieted', (c, e) => ({
    ...c,
    quietUntil: toInstant(c.almanac, clientZone(c), `${e.with.until}T00:00`),
  })),
  /** What waited for the quiet to end is decided again at once. */
  endQuiet: ((c) => releaseQuiet({ ...c, quietUntil: null })) satisfies EndingChange,
  /** Days that have passed give way, and no other; one that is named again stands once. */
  nameSensitiveDate: on('sensitiveDate.named', (c, e) =>
    resolveTouches({ ...c, sensitiveDates: [...new Set([...datesToMind(c), e.with.date])] }),
  ),
  ruptureSuspected: remember({ rupture: 'suspected' }),
  ruptureOpen: remember({ rupture: 'open' }),
  ruptureRepairing: remember({ rupture: 'repairing' }),
  ruptureOver: remember({ rupture: 'none' }),
  /** What was signed about an earlier danger says nothing of the next. */
  setRisk: on('risk.changed', (c, e) => {
    const { level } = e.with;
    const approvals = c.approvals.filter((a) => level === 'urgent' || a.of !== 'urgentRisk');
    return { ...c, risk: level, approvals };
  }),
  useAlmanac: on('almanac.refreshed', (c, e) => {
    const almanac = e.with.almanac;
    const fresh = { ...c, almanac, almanacDue: after(almanac, calendarOf(c), c.now, '1y') };
    return resolvedAnew(c, settleIn(fresh));
  }),
  retryAlmanac: remember((c) => ({ almanacDue: after(c.almanac, calendarOf(c), c.now, '1d') })),
  /** A place that nobody knows is not moved to; a person is asked. */
  stayHere: ((c) =>
    c.moving === null
      ? c
      : openTask({ ...c, moving: null }, 'fix-contact-details')) satisfies EndingChange,
} as const;

/** The client’s new place counts once the almanac knows it; until then the old one does. */
function settleIn(c: Context): Context {
  if (c.moving === null) return c;
  const { zone = c.row.zone, regions = c.row.regions } = c.moving;
  const known = knowsPlaces(c.almanac, zone === undefined ? [] : [zone], regions ?? []);
  if (!known) return c;
  return resolvedAnew(c, { ...c, moving: null, row: { ...c.row, zone, regions } });
}

/** Links that were given out before open nothing any more (4.5). */
function anotherLink({ safeContact }: Context): Context['safeContact'] {
  return { ...safeContact, linkNumber: safeContact.linkNumber + 1 };
}
