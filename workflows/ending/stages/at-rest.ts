import { mayConclude } from '../rules/index.ts';
import { opens, when } from '../phrases.ts';
import { preparations } from './gains.ts';
import { lastSession } from './last-session.ts';
import { decidesAppeal, lodges, takenBack } from './notice-period.ts';
import { proposing, stopsNow } from './proposing.ts';
import { answers } from './transferring.ts';

/** Whatever is not for a danger waits until the client can be talked with. */
const awayOrStops = { any: ['notAway', { all: ['stopsAtOnce', 'emergencySigned'] }] } as const;

/** What the client says of meetings that grow rarer, and what moves that plan. */
const weaning = {
  'taper.held': { guard: when({ all: ['weaningRests', 'notHeldByWish'] }), actions: 'holdTaper' },
  'taper.resumed': {
    guard: when({ all: ['weaningRests', 'planHeld', 'restsForNothing'] }),
    actions: 'resumeTaper',
  },
  'taper.steppedBack': {
    guard: when({ all: ['weaningRests', 'canStepBack'] }),
    actions: ['resumeTaper', 'stepBack'],
  },
  'setback.reported': [
    {
      guard: when({ all: ['weaningRests', 'setbackStepsBack', 'canStepBack'] }),
      actions: ['noteSetback', 'stepBack'],
    },
    {
      guard: when({ all: ['weaningRests', 'setbackHolds'] }),
      actions: ['noteSetback', 'holdTaper'],
    },
    { guard: when('weaningRests'), actions: 'noteSetback' },
    { guard: when('preparingRests'), actions: 'noteEarlySetback' },
  ],
  'rupture.named': {
    guard: when({ all: ['weaningRests', 'ruptureHolds'] }),
    actions: 'holdForRupture',
  },
  'rupture.repaired': {
    guard: when({ all: ['weaningRests', 'heldForRupture'] }),
    actions: 'resumeTaper',
  },
  'rupture.setAside': {
    guard: when({ all: ['weaningRests', 'heldForRupture'] }),
    actions: 'resumeTaper',
  },
  'client.wantedSooner': {
    guard: when({ all: ['weaningRests', 'clientSays', mayConclude] }),
    target: '#concluding',
    actions: ['resumeTaper', 'callOffSession'],
  },
  'goals.reopened': [
    {
      guard: when('weaningRests'),
      target: '#preparing',
      actions: ['resumeTaper', 'forgetTaper'],
    },
    { guard: when('preparingRests'), target: '#servingAgain', actions: 'takeBack' },
  ],
} as const;

/** What becomes of a last meeting that is open (A13). */
const lastMeeting = {
  'finalSession.scheduled': {
    guard: when({ all: ['concludingRests', 'lastMeetingOpen', 'startsLater', 'finalWithin'] }),
    actions: ['scheduleFinal', 'inviteToSession', opens('supervision-slot')],
  },
  'finalSession.declined': {
    guard: when({ all: ['concludingRests', 'lastMeetingOpen', 'clientSays'] }),
    actions: ['finalDeclined', 'cancelFinal'],
  },
  'finalSession.impossible': {
    guard: when({ all: ['concludingRests', 'lastMeetingOpen', 'saidAbove'] }),
    actions: ['finalImpossible', 'cancelFinal', opens('farewell-otherwise')],
  },
} as const;

/**
 * What is heard while somebody is away: nothing is asked of the client, and yet what they say counts, and what others owe or decide does
 * not wait for them. It is looked at where the work rests, and is gone by once it goes on; what takes talking with them waits.
 */
export const heardAtRest = {
  ...lastSession,
  ...preparations,
  ...answers,
  ...weaning,
  ...lastMeeting,
  ...takenBack('noticeRests'),
  'transfer.consented': {
    guard: when({ all: ['transferAsked', 'clientSays'] }),
    actions: 'consentTransfer',
  },
  'approval.given': proposing['approval.given'],
  'emergency.declared': proposing['emergency.declared'],
  // Somebody in danger is not left waiting for who is away.
  'ending.proposed': stopsNow({ all: ['togetherRests', awayOrStops] }),
  'appeal.lodged': lodges,
  'appeal.decided': decidesAppeal('noticeRests', 'hasObjected'),
} as const;
