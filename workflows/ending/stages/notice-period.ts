import type { EndingStage } from '../setup.ts';
import { type RuleName, g2, g5, mayConclude } from '../rules/index.ts';
import { enters, opens, sends, when } from '../phrases.ts';
import { fact } from '../standings/index.ts';
import { regularSessions } from './last-session.ts';

const unheard = {
  not: 'noticeCounts',
  why: 'the notice has reached the client',
  mend: 'Nothing needs doing.',
} as const;

const unfounded = {
  not: 'noticeStands',
  why: 'all that the notice stands on is there',
  mend: 'Nothing needs doing.',
} as const;

/** What was told by mistake on the way to the notice is owed again, from where that was told (docs/field.md#corrections). */
const corrected = [
  {
    guard: when({ all: [fact, 'toldOfConversation', 'noticeUngiven'] }),
    target: '.conversationDue',
    actions: ['takeBackFact', opens('ending-conversation')],
  },
  {
    guard: when({ all: [fact, 'toldOfNotice'] }),
    target: '.optionsOffered',
    actions: 'takeBackFact',
  },
] as const;

const talks = {
  'conversation.held': { actions: 'holdConversation' },
  'conversation.prevented': { guard: when('preventionFits'), actions: 'noteConversationPrevented' },
} as const;

/** What it takes back, and where the work goes on. */
const goesOn = { target: '#rejoin', actions: 'withdrawNotice' } as const;

/** Whoever says so, and whatever takes its ground away: heard while the work rests as well, where `more` holds. */
export const takenBack = <const R extends RuleName>(...more: readonly R[]) =>
  ({
    'notice.withdrawn': { ...goesOn, guard: when({ all: [...more, 'ourProposal'] }) },
    'agreement.restored': { ...goesOn, guard: when({ all: [...more, 'endsForConduct'] }) },
    'invoice.paid': { ...goesOn, guard: when({ all: [...more, 'paysTheLast', 'endsForMoney'] }) },
    'payment.arranged': {
      ...goesOn,
      guard: when({ all: [...more, 'accountKept', 'somethingOwed', 'endsForMoney'] }),
    },
  }) as const;

/** The agency’s own duty, whoever is away (G14). */
export const decidesAppeal = <const R extends RuleName>(...more: readonly R[]) =>
  [
    {
      guard: when({ all: [...more, 'decidedByAnother', 'upholdsAppeal'] }),
      target: '#rejoin',
      actions: ['upholdAppeal', sends('appeal-answer'), 'cancelNotice'],
    },
    {
      guard: when({ all: [...more, 'decidedByAnother'] }),
      actions: ['dismissAppeal', sends('appeal-answer')],
    },
  ] as const;

/** What the client says of it is heard while the work rests as well; it is looked at once it goes on. */
export const lodges = {
  guard: when({ all: ['appealOpen', 'clientSays'] }),
  actions: 'lodgeAppeal',
} as const;

const objects = { guard: when('hasObjected'), target: 'lodged' } as const;

/**
 * The agency proposes an ending (A6, A8, B14, G5): talked about first, with ways to go on and signatures of
 * others, then told with its date and a way to object. Sessions go on until it takes effect.
 */
export const noticePeriod = {
  id: 'noticePeriod',
  description: 'The agency proposes an ending: talk, notice, options, appeal.',
  entry: [
    enters('noticePeriod'),
    opens('ending-conversation'),
    opens('offer-options'),
    opens('approve-agency-ending'),
  ],
  initial: 'conversationDue',
  on: {
    ...regularSessions,
    'entry.corrected': corrected,
    ...takenBack(),
  },
  states: {
    again: { id: 'noticeAgain', type: 'history', history: 'deep', target: 'conversationDue' },
    conversationDue: {
      description: 'It is talked about before anything is written.',
      on: {
        'conversation.held': { ...talks['conversation.held'], target: 'optionsOffered' },
        'conversation.prevented': { ...talks['conversation.prevented'], target: 'optionsOffered' },
      },
    },
    optionsOffered: {
      description: 'Ways to go on are offered, and others sign the ending.',
      entry: opens('give-notice'),
      on: {
        'notice.given': {
          guard: when(g5),
          target: 'noticeSent',
          actions: ['giveNotice', sends('notice-of-ending'), opens('hold-on-to-gains')],
        },
      },
    },
    noticeSent: {
      description: 'The client knows the day, and how to object.',
      type: 'parallel',
      states: {
        appeal: {
          description: 'Does the client object?',
          initial: 'open',
          states: {
            open: {
              description: 'The client may object.',
              always: objects,
              after: { appealEnds: 'over' },
              on: {
                'appeal.lodged': lodges,
              },
            },
            lodged: {
              id: 'appealLodged',
              description: 'Somebody new looks at it; nothing takes effect.',
              entry: [opens('decide-appeal'), 'planNextSession'],
              always: { guard: when('appealDismissed'), target: 'over' },
              on: {
                'entry.corrected': {
                  guard: when({ all: [fact, 'toldOfAppeal'] }),
                  target: 'open',
                  actions: 'takeBackFact',
                },
                'appeal.decided': decidesAppeal(),
              },
            },
            over: {
              description: 'Nobody objects, or it was answered.',
              always: objects,
              // They did in time, and it is told late.
              on: {
                'appeal.lodged': lodges,
                'entry.corrected': {
                  guard: when({ all: [fact, 'toldOfAppealAnswer'] }),
                  target: 'lodged',
                  actions: 'takeBackFact',
                },
              },
            },
          },
        },
        time: {
          description: 'How long until it takes effect?',
          initial: 'telling',
          states: {
            telling: {
              description: 'The notice has not reached the client: nothing runs out.',
              always: { guard: when('noticeCounts'), target: 'running' },
            },
            running: {
              description: 'The notice runs; sessions go on.',
              entry: 'runNotice',
              exit: 'pauseNotice',
              always: [
                // The client hears now that it will not be, and not on the eve of it.
                { guard: when('meetsAfterEffect'), actions: 'callOffSession' },
                // That it had reached them was told by mistake.
                { guard: when(unheard), target: 'telling' },
                {
                  guard: when('riskStopsNotice'),
                  target: 'paused',
                  actions: opens('notice-paused'),
                },
                // Whoever would have gone on with them does not, or what it stands on was told by mistake.
                {
                  guard: when(unfounded),
                  target: 'paused',
                  actions: [
                    opens('offer-options'),
                    opens('ending-conversation'),
                    opens('approve-agency-ending'),
                  ],
                },
              ],
              after: {
                noticeServed: [
                  {
                    guard: when({ all: [mayConclude, 'immediate'] }),
                    target: '#concluding',
                    actions: ['serveNotice', opens('immediate-call'), opens('client-debrief')],
                  },
                  { guard: when(mayConclude), target: '#concluding', actions: 'serveNotice' },
                ],
              },
            },
            paused: {
              description:
                'The risk is urgent, or what it stands on is gone: the notice stands still.',
              entry: 'planNextSession',
              always: { guard: when({ all: [g2, 'noticeStands'] }), target: 'running' },
              on: talks,
            },
          },
        },
      },
    },
  },
} satisfies EndingStage;
