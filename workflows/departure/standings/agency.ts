import type { DepartureStage } from '../setup.ts';
import { when } from '../phrases.ts';
import { g11 } from '../rules/index.ts';

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

/** What the agency sees to when somebody leaves: records, access, replies (C26). */
export const formalities = {
  description: 'Who keeps the records, and who answers.',
  on: {
    'records.custodianNamed': { guard: when('factsConfirmed'), actions: 'nameCustodian' },
    'access.revoked': { guard: when('factsConfirmed'), actions: 'revokeAccess' },
    'replies.rerouted': { guard: when('factsConfirmed'), actions: 'rerouteReplies' },
  },
  after: { taskDue: { actions: 'askAboutTasks' } },
} satisfies DepartureStage;
