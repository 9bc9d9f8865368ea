import type { EndingStage } from '../setup.ts';
import { opens, when } from '../phrases.ts';
import { began, fact } from './corrections.ts';

const own = when('workersOwn');
const declines = { guard: own, target: 'declined', actions: 'leaveDebrief' } as const;
const holds = { guard: own, target: 'done', actions: 'endDebrief' } as const;

const offers = {
  guard: when('debriefMeant'),
  target: 'offered',
  actions: ['offerDebrief', opens('debrief')],
} as const;

/** Whoever talks it over, does so when they like, asked or not, and also who did not want to at first (A22, C30). */
const later = {
  'debrief.booked': {
    guard: when({ all: ['workersOwn', 'workIsOver'] }),
    target: 'booked',
    actions: 'bookDebrief',
  },
  'debrief.done': {
    guard: when({ all: ['workersOwn', 'workIsOver'] }),
    target: 'done',
    actions: 'endDebrief',
  },
} as const;

/** Somebody who comes back begins anew, and who left has had theirs. */
const forgets = [
  { guard: when('debriefForgotten'), target: 'none' },
  { guard: when('debriefOfLeaver'), target: 'none', actions: 'forgetLeaver' },
] as const;

/** The ending that it is about is over otherwise. */
const ends = [
  ...forgets,
  { guard: when('debriefMoot'), target: 'moot' },
  { guard: when('debriefWithdrawn'), target: 'withdrawn' },
] as const;

/**
 * Care for the worker (C28–C30): a talk is offered, and once more; then the offer rests. That there was
 * one is known here, and never what was said (G20): which feelings are left over (A7), whether it is close
 * to home (C29), whether something is carried into it from elsewhere (D2).
 */
export const reflection = {
  description: 'How the worker is cared for; never what was said.',
  initial: 'none',
  on: {
    'entry.corrected': [
      { guard: when({ all: [fact, 'toldOfDebrief'] }), target: '.weighing' },
      { guard: when({ all: [began, 'toldReturning'] }), target: '.weighing' },
    ],
  },
  states: {
    weighing: {
      description: 'How does it stand, after something was told by mistake?',
      always: [
        { guard: when('debriefOffered'), target: 'offered' },
        { guard: when('debriefBooked'), target: 'booked' },
        { guard: when('debriefDone'), target: 'done' },
        { guard: when('debriefDeclined'), target: 'declined' },
        { guard: when('debriefLapsed'), target: 'lapsed' },
        { target: 'none' },
      ],
    },
    none: {
      description: 'No talk was offered.',
      always: offers,
      // Also after a good ending, if the worker would like it (A22).
      on: later,
    },
    offered: {
      description: 'The worker may talk it over with somebody they choose.',
      always: ends,
      after: {
        debriefLapses: [
          { guard: when('debriefNew'), actions: 'remindOfDebrief' },
          { target: 'lapsed', actions: 'lapseDebrief' },
        ],
      },
      on: {
        'debrief.booked': { guard: own, target: 'booked', actions: 'bookDebrief' },
        'debrief.done': holds,
        'debrief.declined': declines,
      },
    },
    booked: {
      description: 'The talk has its time.',
      always: ends,
      on: { 'debrief.done': holds, 'debrief.declined': declines },
    },
    done: { description: 'The talk was held.', always: forgets },
    declined: {
      description: 'No talk was wanted, and none is needed.',
      always: forgets,
      on: later,
    },
    lapsed: {
      description: 'Nobody took up the offer, which is fine.',
      always: forgets,
      on: later,
    },
    moot: {
      description: 'The client came back before it was talked over.',
      always: [...forgets, offers],
    },
    withdrawn: {
      description: 'The ending it was about was taken back.',
      always: [...forgets, offers],
    },
  },
} satisfies EndingStage;
