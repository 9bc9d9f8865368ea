import type { DepartureStage } from '../setup.ts';
import { ends, enters, opens, when } from '../phrases.ts';
import { handedOver, type RuleTree } from '../rules/index.ts';

const confirming = {
  description: 'What is known of the leaving; a second person confirms it.',
  entry: enters('confirming'),
  on: {
    'departure.corrected': { actions: 'restateFacts' },
    'departure.confirmed': {
      guard: when({ all: ['secondPerson', 'lastDaySaid'] }),
      target: 'telling',
      actions: 'confirmFacts',
    },
    'departure.withdrawn': { target: '#withdrawn' },
  },
} satisfies DepartureStage;

/** From the confirmation on. */
const confirmed = {
  'departure.corrected': { guard: when('byDirector'), actions: 'correctFacts' },
  'departure.withdrawn': { guard: when('byDirector'), target: '#withdrawing' },
} as const;

const telling = {
  description: 'Each client hears it from us, the most pressing first.',
  entry: enters('telling'),
  on: confirmed,
  always: { guard: when('everybodyTold'), target: 'told' },
} satisfies DepartureStage;

/** Somebody was added to the list. */
const somebodyUntold = {
  not: 'everybodyTold',
  why: 'every client was told',
  mend: 'Nothing needs doing.',
} as const satisfies RuleTree;

const told = {
  description: 'Every client knows; now it may be announced.',
  entry: [enters('told'), opens('make-announcement')],
  on: confirmed,
  always: [
    { guard: when(somebodyUntold), target: 'telling' },
    { guard: when('announced'), target: 'handingOver' },
  ],
  after: { lastDayOver: 'handingOver' },
} satisfies DepartureStage;

const handingOver = {
  description: 'Each client goes on with somebody, and nothing is left.',
  entry: [enters('handingOver'), opens('find-successors')],
  on: confirmed,
  always: { guard: when(handedOver), target: '#over' },
} satisfies DepartureStage;

/** The way of one departure. */
export const leaving = {
  description: 'Where is this departure?',
  initial: 'confirming',
  states: { confirming, telling, told, handingOver },
} satisfies DepartureStage;

/** The way, one file a stage. The only way in. */

/** The departure is called off: every ending that heard of it hears that too. */
export const withdrawing = {
  id: 'withdrawing',
  description: 'Whoever heard of it hears that nobody leaves.',
  entry: [enters('withdrawing'), 'callOff', ends('withdrawn')],
  on: {
    'ending.told': { actions: 'recordGiven' },
    'ending.missing': { actions: 'recordUnreached' },
  },
  always: { guard: when('nothingToTell'), target: 'withdrawn' },
  after: { tellingDue: { actions: 'tellNext' } },
} satisfies DepartureStage;
