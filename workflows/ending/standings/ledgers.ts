import type { EndingStage } from '../setup.ts';
import { takingTrees } from '../../chart/rules/index.ts';
import { opens, when } from '../phrases.ts';

/**
 * The settings under which this ending runs (docs/field.md#policy). It keeps the version it began with until the agency brings
 * it under a newer one: what was promised stays, and what lies ahead is reckoned anew.
 */
export const terms = {
  description: 'What was agreed on at the beginning, and which version of the settings holds here.',
  on: {
    'case.changed': {
      guard: when({ all: ['alive', 'termsSaid', 'datesInOrder', 'bornByNow'] }),
      actions: 'changeCase',
    },
    'policy.upgraded': {
      guard: when({ all: ['agencySays', 'policyNewer', 'policySafe', 'policyPlacesKnown'] }),
      actions: 'upgradePolicy',
    },
  },
} satisfies EndingStage;

/** Human tasks: finished when what they ask for is so, handed on when their time is over. */
export const chores = {
  description: 'What people owe, and who is asked next.',
  always: [
    { guard: when('someTaskSettled'), actions: 'finishSettled' },
    { guard: when('newsToTell'), actions: 'sendNews' },
  ],
  after: {
    taskDue: { actions: 'escalateTasks' },
    // What neither goes on by itself nor is owed by anybody is stuck (G18).
    stuckDue: { actions: opens('stuck-case') },
  },
  on: {
    'task.done': {
      guard: when({ all: ['byHand', 'readByAnother', 'openingReadByAnother', 'notPassedBy'] }),
      actions: 'finishTask',
    },
    'task.skipped': { guard: when({ all: ['skippable', 'maySkip'] }), actions: 'skipTask' },
    'task.taken': { guard: when(takingTrees.taken), actions: 'takeTask' },
    'task.handedOver': { guard: when(takingTrees.handedOver), actions: 'passTask' },
    'task.givenBack': { guard: when(takingTrees.givenBack), actions: 'returnTask' },
    'colleague.gone': { guard: when('goneIsSaidByUs'), actions: 'releaseTasks' },
    'admin.cancelRequested': { actions: opens('cancel-asked') },
  },
} satisfies EndingStage;

/** Messages on their way: each is decided at the moment it would leave, and again before each attempt (G10). */
export const post = {
  description: 'Messages that wait, leave, or are given up.',
  after: { messageDue: { actions: 'decideMessages' } },
  on: {
    'message.sent': { actions: 'noteSent' },
    'message.failed': { actions: 'noteFailed' },
    'message.told': { guard: when({ all: ['toTell', 'toldAsWished'] }), actions: 'noteTold' },
  },
} satisfies EndingStage;

/** The zone rules, looked up again every year. */
export const almanac = {
  description: 'Local time and holidays, refreshed yearly.',
  after: { almanacDue: { actions: ['retryAlmanac', 'askForAlmanac'] } },
  on: {
    'almanac.refreshed': { actions: 'useAlmanac' },
    'almanac.failed': { actions: ['retryAlmanac', 'stayHere'] },
  },
} satisfies EndingStage;
