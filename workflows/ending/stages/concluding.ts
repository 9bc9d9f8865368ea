import type { EndingStage } from '../setup.ts';
import { mayConclude } from '../rules/index.ts';
import { enters, opens, sends, when } from '../phrases.ts';
import { fact, recordable } from '../standings/index.ts';
import { handingOver } from './handing-over.ts';

const offers = ['offerFinalSession', sends('final-session-invite')] as const;

/**
 * What must be so before the papers are begun: the last meeting is resolved (G6), no note is half passed on (C33), who asked
 * to stay has an answer (G15), and the ending takes effect (D32, G5): not a day before, however it came about.
 */
const concluded = {
  all: ['finalRecorded', 'handoverSettled', 'returnAnswered', mayConclude, 'timeIsOver'],
} as const;

/** That the notice had reached them was told by mistake: nothing of it has run out (docs/field.md#corrections). */
export const unheard = {
  guard: when({ all: [fact, 'toldNotice'] }),
  target: '#noticeAgain',
  actions: 'takeBackFact',
} as const;

/** The last meeting is offered, scheduled and held, or there is a named reason why not (A13, G6). */
export const concluding = {
  id: 'concluding',
  description: 'The last meeting, or a named reason why there is none.',
  type: 'parallel',
  entry: [
    enters('concluding'),
    opens('hold-on-to-gains'),
    opens('ask-follow-up'),
    'promptReferral',
  ],
  always: [
    // They did while the work rested.
    { guard: when('hasObjected'), target: '#appealLodged' },
    { guard: when(concluded), target: '#closing' },
  ],
  after: { endingEffective: { guard: when(concluded), target: '#closing' } },
  on: {
    'entry.corrected': [
      unheard,
      {
        guard: when({ all: [fact, 'toldOfStep', 'weansAgain', 'lastSessionAhead'] }),
        target: '#consolidating',
        actions: ['takeBackFact', 'weanAgain'],
      },
    ],
    'ending.closed': { guard: when(concluded), target: '#closing' },
    // The other service takes its yes back: the work goes on, and somebody else is looked for.
    'transfer.refused': {
      guard: when({ all: ['transferOpen', 'endsByTransfer'] }),
      target: '#rejoin',
      actions: ['takeBack', 'refuseTransfer', 'seekAnother'],
    },
  },
  states: {
    finalSession: {
      description: 'The last meeting, until it is resolved.',
      initial: 'opening',
      on: {
        'finalSession.declined': {
          guard: when('clientSays'),
          target: '.resolved',
          actions: ['finalDeclined', 'cancelFinal'],
        },
        'finalSession.impossible': {
          guard: when('saidAbove'),
          target: '.resolved',
          actions: ['finalImpossible', 'cancelFinal', opens('farewell-otherwise')],
        },
      },
      states: {
        opening: {
          description: 'Is the last meeting planned, over, or to be offered?',
          always: [
            { guard: when('finalRecorded'), target: 'resolved' },
            { guard: when({ all: ['finalOffered', 'noSessionPlanned'] }), target: 'offered' },
            {
              guard: when('finalSessionPlanned'),
              target: 'scheduled',
              actions: ['expectFinal', sends('final-session-invite'), opens('supervision-slot')],
            },
            // They were asked before that was withdrawn by mistake: the same offer stands.
            { guard: when('finalOffered'), target: 'offered', actions: 'callOffSession' },
            { guard: when('closingTalkOffered'), target: 'resolved', actions: 'finalDeclined' },
            { target: 'offered', actions: ['callOffSession', ...offers] },
          ],
        },
        offered: {
          description: 'The client chooses about a last meeting.',
          entry: opens('final-session-resolve'),
          // They said so while the work rested.
          always: [
            { guard: when('finalRecorded'), target: 'resolved' },
            { guard: when('finalSessionPlanned'), target: 'scheduled' },
          ],
          after: {
            finalChoiceEnds: [
              {
                guard: when('offerOnceMore'),
                target: 'offered',
                reenter: true,
                actions: offers,
              },
              { target: 'resolved', actions: 'finalDeclined' },
            ],
          },
          on: {
            'finalSession.scheduled': {
              guard: when({ all: ['startsLater', 'finalWithin'] }),
              target: 'scheduled',
              actions: ['scheduleFinal', 'inviteToSession', opens('supervision-slot')],
            },
            // A plain no to that very question; a yes needs a day, which a person finds with them.
            'reply.received': {
              guard: when({ all: ['saysNoToMeeting', 'fromClient'] }),
              target: 'resolved',
              actions: 'finalDeclined',
            },
          },
        },
        scheduled: {
          description: 'The last meeting has its date.',
          entry: opens('final-session-resolve'),
          // Something may have become of it while the client was away.
          always: [
            { guard: when('finalRecorded'), target: 'resolved' },
            { guard: when('noSessionPlanned'), target: 'offered', actions: offers },
          ],
          on: {
            'session.held': { guard: when(recordable), target: 'resolved', actions: 'finalHeld' },
            'session.missed': {
              guard: when(recordable),
              target: 'resolved',
              actions: 'finalMissed',
            },
            'session.excused': {
              guard: when('sessionPlanned'),
              target: 'offered',
              actions: offers,
            },
            'session.cancelled': {
              guard: when('sessionPlanned'),
              target: 'offered',
              actions: offers,
            },
          },
        },
        resolved: {
          description: 'What became of the last meeting is known.',
          // Who did not meet may still want to, until it takes effect.
          on: {
            'finalSession.scheduled': {
              guard: when({ all: ['didNotMeet', 'startsLater', 'finalWithin'] }),
              target: 'scheduled',
              actions: ['scheduleFinal', opens('supervision-slot')],
            },
          },
        },
      },
    },
    handover: handingOver,
  },
} satisfies EndingStage;
