import { asOf } from './change.ts';
import { beginningsChanges } from './beginnings.ts';
import { correctedAbsencesChanges } from './corrected-absences.ts';
import { correctedSessionsChanges } from './corrected-sessions.ts';
import { entriesChanges } from './entries.ts';
import { factsToldChanges } from './facts-told.ts';
import { withdrawalsChanges } from './withdrawals.ts';
import { serviceChanges } from './service.ts';
import { silenceChanges } from './silence.ts';
import { agreementChanges } from './agreement.ts';
import { noticeChanges } from './notice.ts';
import { accountsChanges } from './accounts.ts';
import { custodyChanges } from './custody.ts';
import { transferChanges } from './transfer.ts';
import { mandateChanges } from './mandate.ts';
import { papersChanges } from './papers.ts';
import { feedbackChanges } from './feedback.ts';
import { recordsChanges } from './records.ts';
import { policyChanges, ledgersChanges } from './ledgers.ts';
import { clientChanges } from './client.ts';
import { closingChanges } from './closing.ts';
import { contactChanges } from './contact.ts';
import { aftercareChanges } from './aftercare.ts';
import { preparingChanges } from './preparing.ts';
import { sessionsChanges } from './sessions.ts';
import { taperChanges } from './taper.ts';

const all = {
  ...entriesChanges,
  ...correctedAbsencesChanges,
  ...correctedSessionsChanges,
  ...factsToldChanges,
  ...beginningsChanges,
  ...withdrawalsChanges,
  ...sessionsChanges,
  ...preparingChanges,
  ...taperChanges,
  ...closingChanges,
  ...aftercareChanges,
  ...clientChanges,
  ...contactChanges,
  ...serviceChanges,
  ...silenceChanges,
  ...agreementChanges,
  ...noticeChanges,
  ...accountsChanges,
  ...custodyChanges,
  ...transferChanges,
  ...mandateChanges,
  ...papersChanges,
  ...feedbackChanges,
  ...recordsChanges,
  ...policyChanges,
  ...ledgersChanges,
} as const;

/** These only note that something happened: each instant they keep is that of the happening, however late it is told (`on`). */
const dated = [
  'talkAboutPayment',
  'discussConsequences',
  'recordAgreement',
  'rereadAgreement',
  'noteConduct',
  'talkAboutConduct',
  'remindOfAgreement',
  'closeHold',
  'beginAgain',
  'beginHere',
  'finalHeld',
  'confirmSafeContact',
  'changeSafeContact',
  'releaseSafetyHold',
  'tellDeparture',
  'departureEnds',
  'noteDeath',
  'beginUncovered',
  'noteFeedback',
  'releaseFeedback',
  'withholdFeedback',
  'leaveFeedback',
  'bookDebrief',
  'endDebrief',
  'leaveDebrief',
  'informAuthority',
  'proposeEnding',
  'noteApproval',
  'declareEmergency',
  'giveNotice',
  'stopAtOnce',
  'sendOriginals',
  'openEnding',
  'confirmEnding',
  'holdTalk',
  'setHold',
  'rateGoal',
  'decideStagnation',
  'reviewExpectations',
  'beginLadder',
  'noteAttempt',
  'closeSilent',
  'leaveForNow',
  'holdTaper',
  'holdForRupture',
  'proposeTransfer',
  'consentTransfer',
  'acceptTransfer',
  'decideTransfer',
  'refuseTransfer',
  'noteFirstContact',
  'offerReferral',
  'consentReferral',
  'sendReferral',
  'acceptReferral',
  'declineReferral',
  'meetReferral',
] as const satisfies (keyof typeof all)[];

/**
 * What happens to the memory of an ending when something is said or comes due: context in, context
 * out. Each change has a name that the chart uses, and that a supervisor would understand.
 */
export const changes = {
  ...all,
  // A table made from a list of names forgets which these are.
  ...(Object.fromEntries(dated.map((name) => [name, asOf(all[name])])) as Pick<
    typeof all,
    (typeof dated)[number]
  >),
} as const;

export { readByAnother } from './wording.ts';
