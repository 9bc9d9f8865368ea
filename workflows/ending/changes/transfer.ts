import {
  whoLeaves,
  beginningTold,
  begun,
  bothConfirmed,
  changeService,
  fellShort,
  planEarly,
  changeCustody,
  trackOfReason,
  markFinal,
  askedAboutMeetings,
  askedAboutReferrals,
  changeReferral,
  changeTransfer,
  offerReferral,
  oursAway,
  referralAbout,
  transferDecision,
} from '../matters/index.ts';
import type { Context } from '../context.ts';
import { intend, messageOf, settleDeparture } from '../sending/index.ts';
import { referralTypes } from '../memory/index.ts';
import type { Transfer } from '../memory/transfer.ts';
import { openTask } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { withAbsences } from './absence.ts';
import { remember } from './change.ts';

/** What happens to the memory of going on with somebody else. */
export const transferChanges = {
  proposeTransfer: on('transfer.proposed', (c, { with: { to, name = null, external } }) => ({
    ...c,
    transfer: { to, name, external, state: 'proposed', at: c.now, clear: false, asked: false },
  })),
  consentTransfer: ((c) => reach(c, 'consented')) satisfies EndingChange,
  clearConflict: ((c) => changeTransfer(c, { clear: true })) satisfies EndingChange,
  acceptTransfer: ((c) => reach(c, 'accepted')) satisfies EndingChange,
  /** What was decided before stays so; else the going on elsewhere is what ends it (C33). */
  decideTransfer: ((c) => {
    // Whoever wants to go on elsewhere says yes to that the work here ends.
    if (c.decision !== null && c.decision.scope !== 'worker') return bothConfirmed(c);
    const decision = transferDecision(c);
    const track = c.track ?? trackOfReason(c, decision.reason);
    return { ...c, named: true, decision, track };
  }) satisfies EndingChange,
  refuseTransfer: ((c) => reach(c, 'refused')) satisfies EndingChange,
  /** The work goes on where it was, and somebody else is looked for there. */
  seekAnother: ((c) => {
    const sought = openTask({ ...c, phase: 'transferring' }, 'propose-transfer');
    return { ...sought, phase: c.phase };
  }) satisfies EndingChange,
  holdHandover: ((c) => changeTransfer(c, { state: 'handedOver' })) satisfies EndingChange,
  /** From the first meeting on the new worker is the worker, and the departure of the old one is over here. */
  startTransfer: ((c) => {
    if (c.transfer === null) return c;
    const { to, name } = c.transfer;
    const settled = settleDeparture(reach(c, 'started'), 'handedOver');
    const row = { ...c.row, worker: to, workerName: name ?? undefined };
    const absences = c.absences.filter(({ whose }) => whose !== 'worker');
    const here = withAbsences({ ...settled, row }, absences);
    const left = whoLeaves(c);
    const now = { departure: null, away: oursAway(absences), cover: null, left };
    const given = changeCustody(here, now);
    // It is about what ends for them by that, and nobody was asked yet.
    return left === null ? given : { ...given, reflection: { state: 'none', at: null } };
  }) satisfies EndingChange,
  /** A service begins with the new worker; what the client wants to reach is still theirs (A24, C35). */
  beginHere: ((c, e) => {
    const fresh = begun(c.now, c.row.sessionsSoFar + c.counts.held);
    return planEarly({
      ...markFinal(c, false),
      ...fresh,
      entries: beginningTold(c, e),
      service: { ...fresh.service, goals: c.service.goals },
      reflection: c.reflection,
      referrals: c.referrals,
    });
  }) satisfies EndingChange,
  /** The other service has met them. */
  noteFirstContact: ((c) => reach(c, 'started')) satisfies EndingChange,
  askAboutMeetings: ((c) =>
    openTask(askedAboutMeetings(c), 'check-first-contact')) satisfies EndingChange,
  chaseReferral: ((c) => openTask(askedAboutReferrals(c), 'chase-receiver')) satisfies EndingChange,

  draftHandover: on('handover.drafted', (c, e) => ({
    ...c,
    handover: 'draft',
    handoverTo: e.with.to ?? c.transfer?.name ?? c.handoverTo,
  })),
  consentHandover: remember({ handover: 'consented' }),
  declineHandover: remember({ handover: 'none' }),
  sendHandover: remember({ handover: 'sent' }),
  acceptHandover: remember({ handover: 'accepted' }),

  offerReferral: on('referral.offered', (c, { with: { type, what, suits = null } }) =>
    offerReferral(c, { type, what, suits }),
  ),
  consentReferral: on('referral.consented', (c, e) => {
    const { type, mail = null, contact = null, words = null } = e.with;
    const said = mail ?? contact ?? words;
    const introduction = said === null ? null : { mail, contact, words };
    return changeReferral(c, type, { state: 'consented', at: c.now, introduction });
  }),
  /** The letter that the client agreed to goes to the service. */
  introduce: on('referral.consented', (c, e) =>
    intend(c, 'referral-introduction', { about: referralTypes.indexOf(e.with.type) }),
  ),
  /** It has left: the client gets a copy. */
  introduced: on('message.sent', (c, e) => {
    const message = messageOf(c, e.with.key);
    const referral = message && referralAbout(c, message);
    if (!message || !referral) return c;
    const sent = changeReferral(c, referral.type, { state: 'sent', at: c.now });
    return intend(sent, 'introduction-copy', { about: message.about });
  }),
  sendReferral: on('referral.sent', (c, e) =>
    changeReferral(c, e.with.type, { state: 'sent', at: c.now }),
  ),
  acceptReferral: on('referral.accepted', (c, e) =>
    changeReferral(c, e.with.type, { state: 'accepted', at: c.now, asked: false }),
  ),
  declineReferral: on('referral.declined', (c, e) =>
    changeReferral(c, e.with.type, { state: 'declined', at: c.now }),
  ),
  /** What was reached, or not, asks for something to recommend: once (A14, A15). */
  promptReferral: ((c) => {
    if (c.decision === null) return c;
    const task = fellShort(c.decision) ? 'offer-referral' : 'offer-growth';
    const opened = c.service.prompted === task ? c : openTask(c, task);
    return opened === c ? c : changeService(opened, { prompted: task });
  }) satisfies EndingChange,
  meetReferral: on('referral.firstContact', (c, e) =>
    changeReferral(c, e.with.type, { state: 'met', at: c.now }),
  ),
} as const;

function reach(c: Context, state: Transfer['state']): Context {
  return changeTransfer(c, { state, at: c.now });
}
