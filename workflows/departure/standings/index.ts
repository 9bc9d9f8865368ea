/** What stands beside the way, one file a standing. The only way in. */
import { takingTrees } from '../../chart/rules/index.ts';
import type { DepartureStage } from '../setup.ts';
import { when } from '../phrases.ts';
import { g11 } from '../rules/index.ts';

/** The list of clients: whom we told, who heard it, and how it went on for them. */
export const clients = {
  description: 'Who has heard of it, and from whom.',
  on: {
    'client.added': { guard: when('clientNew'), actions: 'addClient' },
    'client.told': {
      guard: when({ all: ['factsConfirmed', 'clientKnown', 'notYetTold', 'toldByNow'] }),
      actions: 'recordTold',
    },
    'client.settled': {
      guard: when({ all: ['factsConfirmed', 'clientKnown', 'notYetSettled'] }),
      actions: 'recordSettled',
    },
    'client.untold': {
      guard: when({ all: ['factsConfirmed', 'clientKnown', 'saidToKnow'] }),
      actions: 'recordUntold',
    },
    'client.unsettled': {
      guard: when({ all: ['factsConfirmed', 'clientKnown', 'saidToBeSettled'] }),
      actions: 'recordUnsettled',
    },
    'ending.told': { actions: 'recordGiven' },
    'ending.missing': { actions: 'recordMissing' },
  },
  after: {
    tellingDue: { actions: 'tellNext' },
    noticeDue: { actions: 'askDirector' },
  },
} satisfies DepartureStage;

/** The announcement, which waits for the clients (C24). */
export const announcement = {
  description: 'Held until every client was told.',
  on: {
    'announcement.released': {
      guard: when({ all: ['byDirector', 'factsConfirmed', 'notAnnounced'] }),
      actions: 'releaseAnnouncement',
    },
    'announcement.made': {
      guard: when({ all: ['factsConfirmed', 'notAnnounced', g11] }),
      actions: 'recordAnnouncement',
    },
  },
} satisfies DepartureStage;

/** What the agency sees to when somebody leaves: records, access, replies (C26); and who does what is owed. */
export const formalities = {
  description: 'Who keeps the records, who answers, and who does what is owed.',
  on: {
    'records.custodianNamed': { guard: when('factsConfirmed'), actions: 'nameCustodian' },
    'access.revoked': { guard: when('factsConfirmed'), actions: 'revokeAccess' },
    'replies.rerouted': { guard: when('factsConfirmed'), actions: 'rerouteReplies' },
    'task.done': { guard: when('byHand'), actions: 'finishTask' },
    'task.skipped': { guard: when({ all: ['skippable', 'maySkip'] }), actions: 'skipTask' },
    'task.taken': { guard: when(takingTrees.taken), actions: 'takeTask' },
    'task.handedOver': { guard: when(takingTrees.handedOver), actions: 'passTask' },
    'task.givenBack': { guard: when(takingTrees.givenBack), actions: 'returnTask' },
    'colleague.gone': { guard: when('goneIsSaidByUs'), actions: 'releaseTasks' },
  },
  always: { guard: when('newsToTell'), actions: 'sendNews' },
  after: { taskDue: { actions: 'askAboutTasks' } },
} satisfies DepartureStage;
