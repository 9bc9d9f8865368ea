import type { EndingStage } from '../setup.ts';
import { opens, sends, when } from '../phrases.ts';
import { fact } from './corrections.ts';

/** What was said counts at once, and the weightiest of it decides. */
const weighs = { target: '.weighed' } as const;
const living = { guard: when('alive') } as const;
const wantsUs = {
  not: 'optedOutOfAll',
  why: 'the client wants to hear nothing of us',
  mend: 'Let them opt in again themselves (client.optedIn), and tell it then.',
} as const;

const asksForLink = { all: ['alive', 'lookedAtFirst', 'linksLeft'] } as const;

/** Whether and how the client may be written to; consulted at every send (G10, G16). */
export const contact = {
  description: 'May the client be written to?',
  initial: 'weighed',
  always: [
    { guard: when({ all: ['reviewForStage', 'askedJustNow'] }), actions: 'noteContactStage' },
    { guard: when('reviewForStage'), actions: 'askContactReview' },
  ],
  after: { contactReviewDue: { actions: 'askContactReview' } },
  on: {
    'client.died': { guard: when('alive'), target: '.deceased' },
    'client.optedOut': [
      { guard: when('fromFollowUpOnly'), ...weighs, actions: 'optOutOfFollowUp' },
      { ...weighs, actions: 'optOutOfAll' },
    ],
    'client.optedIn': {
      guard: when({ all: ['optedOutOfSomething', 'clientSays'] }),
      ...weighs,
      actions: 'optIn',
    },
    'contactDetails.changed': [
      { guard: when('saysPlace'), ...weighs, actions: ['changeDetails', 'askForAlmanac'] },
      { ...weighs, actions: 'changeDetails' },
    ],
    'message.failed': [
      { guard: when('addressRefused'), ...weighs, actions: 'addressBad' },
      // Whoever passes texts on was told to stop, and not we.
      { guard: when('stoppedTexts'), ...weighs, actions: 'optOutOfAll' },
    ],
    'contact.quieted': { ...living, ...weighs, actions: 'quieten' },
    'coolOff.released': {
      guard: when({ all: ['alive', 'isQuiet'] }),
      ...weighs,
      actions: 'endQuiet',
    },
    'safety.held': {
      guard: when({ all: ['alive', 'notHeldForSafety'] }),
      ...weighs,
      actions: 'holdForSafety',
    },
    'safety.released': {
      guard: when({ all: ['alive', 'heldForSafety'] }),
      ...weighs,
      actions: 'releaseSafetyHold',
    },
    'entry.corrected': [
      {
        guard: when({ all: ['namesOptOut', 'optOutStands', 'mayCorrect'] }),
        ...weighs,
        actions: 'takeBackOptOut',
      },
      {
        guard: when({ all: [fact, 'toldOfContact', 'saidPlace'] }),
        ...weighs,
        actions: 'askForAlmanac',
      },
      { guard: when({ all: [fact, 'toldOfContact'] }), ...weighs },
    ],
    'safeContact.confirmed': { ...living, actions: 'confirmSafeContact' },
    'safeContact.changed': {
      guard: when({ all: ['alive', 'wordAgreed'] }),
      actions: 'changeSafeContact',
    },
    // It goes nowhere but to the address that we know; who cannot have it there, or not now, is called.
    'pageLink.requested': [
      {
        guard: when({ all: [asksForLink, 'linkMayGo', 'linkGoesNow'] }),
        actions: sends('page-link'),
      },
      { guard: when({ all: [asksForLink, wantsUs] }), actions: opens('call-back') },
    ],
    // It is heard, and counted, before it is answered, so that many at once are no way around.
    'pageWord.tried': {
      guard: when({ all: ['alive', 'wordAsked', 'wordTriesLeft'] }),
      actions: 'countWordTry',
    },
    'reply.received': [
      // Somebody looks the same day (see `risk`), and no machine answers.
      { guard: when({ all: ['alive', 'saysRisk'] }), actions: ['hearOfClient', 'noteReply'] },
      // Whoever wrote it, it is not known to be the client: nothing is sent until a person has looked.
      {
        guard: when({ all: ['alive', 'fromAnother'] }),
        ...weighs,
        actions: ['noteReply', 'holdInDoubt', opens('read-reply')],
      },
      // The word is that of the offer: the work ends (see `reachingOut`), and letters may still come.
      { guard: when({ all: ['alive', 'choosesEnd'] }), actions: 'noteReply' },
      {
        guard: when({ all: ['alive', 'saysStop'] }),
        ...weighs,
        actions: ['hearOfClient', 'noteReply', 'optOutOfAll'],
      },
      {
        guard: when({ all: ['alive', 'saysComplaint'] }),
        ...weighs,
        actions: ['noteReply', 'optOutOfAll', opens('read-reply')],
      },
      // In doubt nothing is sent until a person has asked, who may turn to them as ever.
      {
        guard: when({ all: ['alive', 'mayWantStop', 'notHeldForSafety'] }),
        ...weighs,
        actions: ['hearOfClient', 'noteReply', 'holdInDoubt', opens('read-reply')],
      },
      {
        guard: when({ all: ['alive', 'asksForCall'] }),
        actions: ['hearOfClient', 'noteReply', opens('call-back')],
      },
      // A plain answer to what was offered: a call finds the time, and a no asks nothing of anybody (A8).
      {
        guard: when({ all: ['alive', 'takesUpOffer'] }),
        actions: ['hearOfClient', 'noteReply', opens('call-back')],
      },
      { guard: when({ all: ['alive', 'leavesOffer'] }), actions: ['hearOfClient', 'noteReply'] },
      {
        guard: when({ all: ['alive', 'saysNotRight'] }),
        actions: ['hearOfClient', 'noteReply', opens('independent-ear')],
      },
      // Its first reader is somebody else (see `feedback`).
      { guard: when({ all: ['alive', 'answersFeedback'] }), actions: 'hearOfClient' },
      // Who writes hears who reads it, and by when (D20).
      {
        guard: when({ all: ['alive', 'isUnread', 'mayBeAnswered'] }),
        actions: ['hearOfClient', 'noteReply', opens('read-reply'), sends('auto-reply')],
      },
      {
        guard: when({ all: ['alive', 'isUnread'] }),
        actions: ['hearOfClient', 'noteReply', opens('read-reply')],
      },
      {
        guard: when({ all: ['alive', 'mayBeAnswered'] }),
        actions: ['hearOfClient', 'noteReply', sends('auto-reply')],
      },
      { ...living, actions: ['hearOfClient', 'noteReply'] },
    ],
    'letter.returned': [
      {
        guard: when({ all: ['alive', 'comesBackHard'] }),
        ...weighs,
        actions: ['noteReturned', 'addressBad', 'loseLetter', opens('fix-contact-details')],
      },
      // A full mailbox is often emptied: the second time somebody asks.
      {
        guard: when({ all: ['alive', 'comesBackFull', 'foundFullBefore'] }),
        actions: ['noteReturned', 'loseLetter', 'noteFull', opens('fix-contact-details')],
      },
      {
        guard: when({ all: ['alive', 'comesBackFull'] }),
        actions: ['noteReturned', 'loseLetter', 'noteFull'],
      },
      {
        guard: when({ all: ['alive', 'comesBackForUs'] }),
        actions: ['noteReturned', 'loseLetter', opens('mend-mail')],
      },
      { guard: when('comesBackForUs'), actions: ['noteReturned', opens('mend-mail')] },
      {
        guard: when({ all: ['alive', 'comesBackUnclear'] }),
        actions: ['noteReturned', 'loseLetter', opens('fix-contact-details')],
      },
      { ...living, actions: 'noteReturned' },
    ],
    'attempt.made': [
      {
        guard: when({ all: ['alive', 'attemptFits', 'numberWrong'] }),
        actions: ['noteAttempt', opens('fix-contact-details')],
      },
      { guard: when({ all: ['alive', 'attemptFits'] }), actions: 'noteAttempt' },
    ],
    'sensitiveDate.named': { guard: when('dateFits'), actions: 'nameSensitiveDate' },
    'checkIn.optedIn': { actions: 'wantCheckIns' },
    'checkIn.optedOut': { actions: 'wantNoCheckIns' },
    'checkIn.answered': { actions: ['hearAgain', 'noteWords'] },
  },
  states: {
    weighed: {
      description: 'What holds of all that was said?',
      always: [
        { guard: when('deceased'), target: 'deceased' },
        { guard: when('heldForSafety'), target: 'safetyHold' },
        { guard: when('optedOutOfAll'), target: 'optedOut' },
        { guard: when('optedOutOfFollowUp'), target: 'purposeLimited' },
        { guard: when('isQuiet'), target: 'quiet' },
        { guard: when('addressFails'), target: 'undeliverable' },
        { target: 'open' },
      ],
    },
    open: { description: 'Messages may be sent.' },
    quiet: {
      description: 'Nothing is sent for a while.',
      after: { quietEnds: { target: 'weighed', actions: 'endQuiet' } },
    },
    purposeLimited: {
      description: 'No follow-up is wanted; the rest may be sent.',
    },
    optedOut: { description: 'Nothing is wanted.' },
    undeliverable: { description: 'The address does not work.' },
    safetyHold: {
      description: 'Nothing is sent until somebody has looked.',
    },
    deceased: {
      description: 'Nothing is ever sent again.',
      always: { guard: when('alive'), target: 'weighed' },
    },
  },
} satisfies EndingStage;
