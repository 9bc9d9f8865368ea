import { after, calendarOf } from '../../calendar/index.ts';
import type { Context, Told } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import {
  codeOf,
  proposalOf,
  trackOfReason,
  changeNotice,
  dayLater,
  toldOf,
  effectiveAt,
  emergencySigned,
  usualDate,
} from '../matters/index.ts';
import type { Notice } from '../memory/notice.ts';
import { intend } from '../sending/index.ts';
import { openTask } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { finalSession, remember } from './change.ts';
import { goesOnThere } from './mandate.ts';

const mostOptions = 9;

const unspoken = {
  conversation: 'due',
  wording: null,
  conditions: null,
  givenAt: null,
  namedDate: null,
  heardAt: null,
  effectiveAt: null,
  pausedAt: null,
  appeal: 'none',
  appealBy: null,
  answerHeard: false,
} satisfies Partial<Notice>;

/** What happens to the memory of endings the agency proposes. */
export const noticeChanges = {
  proposeEnding: on('ending.proposed', (c, e) => ({
    ...c,
    named: true,
    planEarlyStart: null,
    planEarlyMid: null,
    decision: proposalOf(c, e),
    threatened: codeOf(c.policy, e.with.reason) === 'worker.threat' ? c.row.worker : c.threatened,
    notice: {
      ...unspoken,
      proposedBy: e.by.ref,
      proposedAs: e.by.role,
      proposedAt: c.now,
      before: c.decision,
      stillNeeded: e.with.stillNeeded,
    },
    ways: { options: [], noneBecause: null },
    appealUpheld: null,
  })),
  holdConversation: ((c) => changeNotice(c, { conversation: 'held' })) satisfies EndingChange,
  noteConversationPrevented: ((c) =>
    changeNotice(c, { conversation: 'prevented' })) satisfies EndingChange,
  offerOptions: on('options.offered', (c, e) => {
    const options = [...new Set([...c.ways.options, ...e.with.what])].slice(0, mostOptions);
    return { ...c, ways: { options, noneBecause: null } };
  }),
  findNoOptions: on('options.none', (c, e) => ({
    ...c,
    ways: { ...c.ways, noneBecause: e.with.because },
  })),
  noteApproval: on('approval.given', (c, { by, with: { of } }) => {
    const one = { of, role: by.role, ref: by.ref, at: c.now };
    const signed = { ...c, approvals: [...c.approvals, one].slice(-12) };
    // The work ends by a proposal: signatures alone leave it as it is.
    return of === 'emergency' && emergencySigned(signed)
      ? openTask(signed, 'propose-ending')
      : signed;
  }),
  /** Signatures of an earlier danger say nothing of this one. */
  declareEmergency: on('emergency.declared', (c, e) => ({
    ...c,
    emergency: { at: c.now },
    threatened: e.with.because === 'danger' ? c.threatened : c.row.worker,
    approvals: c.approvals.filter((a) => a.of !== 'emergency'),
  })),
  giveNotice: on('notice.given', (c, { with: said }) => {
    const { behaviour = null, agreementItem: item = null, returnConditions = null } = said;
    return changeNotice(c, {
      wording: { behaviour, item },
      conditions: returnConditions,
      givenAt: c.now,
      namedDate: said.effectiveOn ?? null,
      // Where somebody is in danger nobody waits for a letter.
      effectiveAt: emergencySigned(c) ? effectiveAt(c, said.effectiveOn ?? usualDate(c)) : null,
    });
  }),
  /** Time counts again: one may object later by as long as it did not, and it takes effect so many days later. */
  runNotice: ((c) => {
    const { pausedAt = null, effectiveAt: until = null, appealBy = null } = c.notice ?? {};
    if (pausedAt === null) return c;
    const later = changeNotice(c, {
      pausedAt: null,
      effectiveAt: until === null ? null : dayLater(c, until, pausedAt),
      appealBy: appealBy === null ? null : appealBy + c.now - pausedAt,
    });
    // Who was told a day is told the new one.
    const moved = until !== null && later.notice?.effectiveAt !== until;
    return moved && c.notice?.heardAt != null ? intend(later, 'notice-moved') : later;
  }) satisfies EndingChange,
  pauseNotice: ((c) =>
    changeNotice(c, { pausedAt: c.notice?.pausedAt ?? c.now })) satisfies EndingChange,
  lodgeAppeal: ((c) => changeNotice(c, { appeal: 'lodged' })) satisfies EndingChange,
  dismissAppeal: remember((c) => ({
    ...changeNotice(c, { appeal: 'dismissed', answerHeard: false }),
    appealUpheld: false,
  })),
  upholdAppeal: remember({ appealUpheld: true }),
  withdrawNotice: ((c, e) => {
    if (c.notice === null) return c;
    const { proposedAt, before, givenAt } = c.notice;
    const silently = toldOf(c, e) <= after(c.almanac, calendarOf(c), proposedAt, c.policy.undo);
    return goesOn(
      {
        ...(givenAt === null ? c : openTask(c, 'tell-withdrawal')),
        decision: before,
        noticesWithdrawn: c.noticesWithdrawn + (silently ? 0 : 1),
      },
      e,
    );
  }) satisfies EndingChange,
  /** Upheld: the answer tells it, so that no task need. */
  cancelNotice: ((c, e) =>
    c.notice === null ? c : goesOn({ ...c, decision: c.notice.before }, e)) satisfies EndingChange,
  serveNotice: ((c) => ({
    ...changeNotice(c, { pausedAt: null, wording: null }),
    track: c.track === 'none' ? 'none' : trackOfReason(c, c.decision?.reason ?? ''),
  })) satisfies EndingChange,
  /** Somebody is in danger: it ends now, without a talk and without a last session (worker.threat). */
  stopAtOnce: ((c) =>
    finalSession(
      {
        ...changeNotice(c, { conversation: 'prevented', givenAt: c.now, effectiveAt: c.now }),
        track: 'none',
      },
      { state: 'impossible', because: 'danger', until: null },
    )) satisfies EndingChange,
  reviewReturn: remember({ returnReviewed: true }),
} as const;

/** Nothing of the proposal stays but at what took it back, and another needs its own signatures. */
function goesOn(c: Context, e: EndingEvent): Context {
  const isProposal = ({ type }: Told) => type === 'ending.proposed';
  const proposals = c.entries.filter(isProposal);
  const entries = c.entries
    .filter((one) => !isProposal(one))
    .map((one) => (one.event === e.id ? { ...one, before: { entries: proposals } } : one));
  const there = goesOnThere(c, c.notice?.proposedAt ?? c.now);
  return { ...there, notice: null, approvals: [], emergency: null, threatened: null, entries };
}
