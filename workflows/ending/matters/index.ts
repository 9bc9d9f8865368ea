/** Reckonings about one matter each: how it stands, and what follows. The only way in. */
export {
  asksTalk,
  balanceOf,
  changeAccounts,
  figuresOf,
  hasWorsened,
  isOwing,
  nextTurn,
  shiftLate,
} from './accounts.ts';
export {
  awayAgain,
  isClientAway,
  isMajeure,
  nextBack,
  oursAway,
  stillAway,
  stopsClocks,
  withAbsence,
} from './absence.ts';
export { debriefBecame, messageBecame, sessionBecame, touchBecame, takenBack } from './became.ts';
export { reasonFor, withReason } from './words-kept.ts';
export {
  asAt,
  dayOf,
  heardAt,
  isTimer,
  lastLetter,
  lastQuestion,
  offeredLast,
  remarked,
  takesBack,
  toldOf,
  withLateWord,
} from './told.ts';
export { beginningTold, begun, planEarly, reckonedBefore, reckonedFrom } from './beginning.ts';
export * from './consent.ts';
export { pageLinksLeft, wordTried, wordTriesLeft } from './own-page.ts';
export {
  absenceEnds,
  careOf,
  changeCustody,
  changeDeparture,
  cutOff,
  departureDecision,
  inCare,
  isMissing,
  isThreatened,
  lastHours,
  personMet,
  spokesperson,
  whoLeaves,
} from './custody.ts';
export {
  agreementOf,
  clientDecision,
  bothConfirmed,
  confirmed,
  decisionOf,
  heard,
  initiatorOf,
  isOurs,
  proposalOf,
  trackOfReason,
} from './decision.ts';
export { isPresent, lookedBack, takesEffect, yesMissing } from './effect.ts';
export { recordedAnew, toldSession } from './corrected-sessions.ts';
export * from './entries.ts';
export { followed } from './put-back.ts';
export { replacedBy } from './replaced.ts';
export { restsIn } from './rest.ts';
export { kindOfName } from './kind-told.ts';
export * from './facts.ts';
export {
  againOf,
  askedAfter,
  changeFeedback,
  debriefMeant,
  debriefOver,
  leaverMeant,
  fellShort,
  isAsked,
  lastTouched,
  readsAnswer,
} from './feedback.ts';
export {
  clientZone,
  clocksDiffer,
  contactOn,
  datesToMind,
  later,
  mostDates,
  windowOf,
} from './hours.ts';
export {
  authorityDue,
  changeMandate,
  seenCopy,
  closesSoon,
  closingExpected,
  authorityUntold,
  copyOwed,
  isInformed,
  underMandate,
} from './mandate.ts';
export {
  above,
  afterAnswer,
  asksReturnReview,
  changeNotice,
  datesOf,
  earliestDate,
  effectiveAt,
  emergencyHolds,
  emergencySigned,
  hearAnswer,
  hearNotice,
  unhearAnswer,
  unhearNotice,
  isImmediate,
  dayLater,
  isContested,
  isOverBy,
  isProposed,
  maySign,
  missingSigners,
  proposerOf,
  signersOf,
  toBeSigned,
  usualDate,
} from './notice.ts';
export * from './ways.ts';
export { workBegins } from './plan-early.ts';
export * from './papers.ts';
export { ownerOf } from './owners.ts';
export { isAbove } from '../../chart/rules/index.ts';
export { levelsOf, wordingOf } from './wording.ts';
export { birthdays, isMinor } from './age.ts';
export { labelIn, opinionIn, asksSecondReader } from './second-reader.ts';
export { upgraded, widened } from './policy-upgrade.ts';
export * from './taper.ts';
export { resolvedAnew } from './resolve.ts';
export {
  answersShorten,
  arrivesLater,
  isRestless,
  makesSign,
  noteSigns,
  seeSign,
} from './restless.ts';
export { programmeOf, toneOf } from './programme.ts';
export { codeOf, isReason, reasonTraits, reasons } from './reasons.ts';
export * from './safe-contact.ts';
export * from './service.ts';
export {
  markFinal,
  nextOfSeries,
  planAfter,
  planSession,
  plannedSession,
  callOff,
  cancelPlanned,
  endOf,
  expectedSession,
  lyingAhead,
  openDay,
  recordSession,
  sessionOwed,
  sessionTold,
  shiftSession,
} from './sessions.ts';
export {
  outcomeFor,
  askedAboutMeetings,
  askedAboutReferrals,
  awaits,
  awaitsMeeting,
  changeReferral,
  changeTransfer,
  goesElsewhere,
  isReceived,
  isTakenOver,
  offerReferral,
  recommended,
  referralAbout,
  transferDecision,
  withoutDraft,
  unanswered,
  underWay,
  unmet,
} from './transfer.ts';
export {
  decisionDue,
  heardFrom,
  lastServed,
  nextRung,
  offeredToClose,
  offerReached,
  silenceBegins,
} from './silence.ts';
export {
  answerTouch,
  askTouch,
  answeredTouch,
  awaitsAnswer,
  changeTouch,
  dropTouch,
  dropTouches,
  settledTouches,
  dueTouches,
  likedTouches,
  nextReplyDue,
  nextTouch,
  planTouches,
  touchesAgreed,
  resolveTouches,
  shiftTouches,
  touchesOver,
} from './touches.ts';
export { baseOf, isOfClient, letterLanguage, type LetterLanguage } from './language.ts';
export { keptFor, retentionEnds, summaryLatest, undoEnds } from './waits.ts';
export * from './watched-dates.ts';
