import type { DepartureStage } from '../setup.ts';
import { when } from '../phrases.ts';

/** The list of clients: whom we told, who heard it, and how it went on for them. */
export const clients = {
  description: 'Who has heard of it, and from whom.',
  on: {
    'client.added': { guard: when('clientNew'), actions: 'addClient' },
    'client.told': {
      guard: when({ all: ['factsConfirmed', 'clientKnown', 'notYetTold'] }),
      actions: 'recordTold',
    },
    'client.settled': {
      guard: when({ all: ['factsConfirmed', 'clientKnown', 'notYetSettled'] }),
      actions: 'recordSettled',
    },
    'ending.told': { actions: 'recordGiven' },
    'ending.missing': { actions: 'recordMissing' },
  },
  after: {
    tellingDue: { actions: 'tellNext' },
    noticeDue: { actions: 'askDirector' },
  },
} satisfies DepartureStage;
