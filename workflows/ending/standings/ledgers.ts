import type { EndingStage } from '../setup.ts';
import { opens, when } from '../phrases.ts';

/**
 * The settings under which this ending runs (docs/field.md#policy). It keeps the version it began with until the agency brings
 * it under a newer one: what was promised stays, and what lies ahead is reckoned anew.
 */
export const terms = {
  description: 'Which version of the settings holds here.',
  on: {
    'policy.upgraded': {
      guard: when({ all: ['agencySays', 'policyNewer', 'policySafe', 'policyPlacesKnown'] }),
      actions: 'upgradePolicy',
    },
  },
} satisfies EndingStage;

/** Human tasks: finished when what they ask for is so, handed on when their time is over. */
export const chores = {
  description: 'What people owe, and who is asked next.',
  always: { guard: when('someTaskSettled'), actions: 'finishSettled' },
  after: { taskDue: { actions: 'escalateTasks' } },
  on: {
    'task.done': { guard: when({ all: ['byHand', 'readByAnother'] }), actions: 'finishTask' },
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
