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
export { begun, planEarly } from './beginning.ts';
export {
  consents,
  followUpWanted,
  likesContact,
  likesQuestions,
  mayWrite,
  wishes,
} from './consent.ts';
export {
  absenceEnds,
  careOf,
  changeCustody,
  changeDeparture,
  cutOff,
  departureDecision,
  inCare,
  isMissing,
  lastHours,
  personMet,
  spokesperson,
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
export { takesEffect, yesMissing } from './effect.ts';
export { askedAfter, changeFeedback, debriefMeant, isAsked, lastTouched } from './feedback.ts';
export { clientZone, contactOn, later, windowOf } from './hours.ts';
export {
  authorityDue,
  changeMandate,
  closesSoon,
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
  enoughOptions,
  hasOptions,
  hearAnswer,
  hearNotice,
  isImmediate,
  isProposed,
  maySign,
  missingSigners,
  signersOf,
  toBeSigned,
  usualDate,
} from './notice.ts';
export { numbered } from './numbers.ts';
export {
  changeOriginals,
  heldOriginals,
  holdOriginal,
  lastSent,
  originalsBack,
  proofDue,
  sentOriginals,
} from './originals.ts';
export { ownerOf } from './owners.ts';
export { isAbove } from './people.ts';
export { labelIn, asksSecondReader, isMinor } from './second-reader.ts';
export { upgraded, widened } from './policy-upgrade.ts';
export {
  practisedEnough,
  advanceTaper,
  beginTaper,
  changeTaper,
  onLastStep,
  planStep,
  proposeTaper,
  proposedSteps,
  replan,
  stepBack,
} from './taper.ts';
export { codeOf, reasonTraits, reasons } from './reasons.ts';
export {
  contactReviewDue,
  isFlagged,
  mayCall,
  pauseChecked,
  pausedFor,
  releasePaused,
} from './safe-contact.ts';
export {
  allReached,
  changeService,
  heldSoFar,
  lastHeld,
  limitIsNews,
  marksPassed,
  missedTwice,
  nameGoal,
  nextWarning,
  rateGoal,
  sessionsLeft,
  stillFrom,
} from './service.ts';
export {
  markFinal,
  planAfter,
  planSession,
  plannedSession,
  recordSession,
  resolveSessions,
  sessionEnd,
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
  isReceived,
  isTakenOver,
  offerReferral,
  transferDecision,
  unanswered,
  underWay,
  unmet,
} from './transfer.ts';
export {
  decisionDue,
  heardAt,
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
  changeTouch,
  dropTouch,
  dropTouches,
  dueTouches,
  nextReplyDue,
  nextTouch,
  planTouches,
  resolveTouches,
  shiftTouches,
  touchesOver,
} from './touches.ts';
export { retentionEnds, summaryLatest, undoEnds } from './waits.ts';
export {
  dateNamed,
  datesDue,
  letGo,
  markReminded,
  nextDateDue,
  watchDate,
} from './watched-dates.ts';
