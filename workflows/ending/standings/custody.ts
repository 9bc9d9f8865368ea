import type { EndingStage } from '../setup.ts';
import type { RuleName } from '../rules/index.ts';
import { opens, when } from '../phrases.ts';
import { absences, departures } from './departures.ts';
import { handover } from './handover.ts';
import { referrals } from './referrals.ts';

/** A state lasts as long as it is so, whatever changed it: the worker, the calendar or the journey. */
const lasting = <const R extends RuleName>(rule: R) =>
  ({
    guard: when({ not: rule, why: 'nothing has changed', mend: 'Nothing needs doing.' }),
    target: 'weighing',
  }) as const;

/**
 * Who looks after the client (A9, C23). Nobody is left alone unnoticed: whenever the worker is gone, and
 * nobody stands in or has taken over, somebody is asked at once. What the worker’s departure wants to
 * know is told to it here, as soon as it is so.
 */
export const custody = {
  description: 'Who looks after the client?',
  initial: 'assigned',
  always: [
    { guard: when('departureSettled'), actions: 'settleDeparture' },
    { guard: when('reportDue'), actions: 'sendReports' },
    { guard: when('conflictUnasked'), actions: ['askConflict', opens('worker-conflict-check')] },
    { guard: when('conflictUnmet'), actions: ['meetConflict', opens('propose-transfer')] },
  ],
  after: {
    lastDayEnds: '.weighing',
    absenceEnds: { actions: opens('absence-review') },
    reportAgain: { actions: 'retryReports' },
    referralAnswerDue: { actions: 'chaseReferral' },
    firstContactDue: { actions: 'askAboutMeetings' },
  },
  on: {
    ...departures,
    'message.sent': { guard: when('isIntroduction'), actions: 'introduced' },
    ...absences,
    ...handover,
    ...referrals,
    'entry.corrected': [
      {
        guard: when({
          all: ['namesWorkersDeath', 'workersDeathStands', 'mayCorrect', 'enoughSay'],
        }),
        actions: 'takeBackWorkersDeath',
      },
      {
        guard: when({
          all: ['namesWorkersDeath', 'workersDeathStands', 'mayCorrect', 'saysFirst'],
        }),
        actions: ['askSecond', opens('countersign-correction')],
      },
    ],
    // On whoever takes over it is looked at there (transfer.conflictChecked).
    'conflict.checked': {
      guard: when({ all: ['alive', 'looksFromAbove'] }),
      actions: 'noteConflict',
    },
    'report.delivered': { actions: 'reportDelivered' },
    'report.failed': { actions: 'reportFailed' },
  },
  states: {
    weighing: {
      description: 'Who is there for the client now?',
      always: [
        {
          guard: when('careUncovered'),
          target: 'uncovered',
          actions: ['beginUncovered', opens('find-cover')],
        },
        { guard: when('careCovered'), target: 'covered' },
        { guard: when('careDeparting'), target: 'departing' },
        { guard: when('careHandedOver'), target: 'handedOver' },
        { guard: when('careOver'), target: 'over' },
        { target: 'assigned' },
      ],
    },
    assigned: {
      description: 'The client has a worker.',
      always: lasting('careAssigned'),
    },
    departing: {
      description: 'The worker leaves, and is still there.',
      always: lasting('careDeparting'),
    },
    uncovered: {
      description: 'Nobody looks after the client; somebody is looked for.',
      always: lasting('careUncovered'),
      exit: 'endUncovered',
    },
    covered: {
      description: 'Somebody stands in for the worker.',
      always: lasting('careCovered'),
    },
    handedOver: {
      description: 'Whoever takes over has the client; they meet soon.',
      always: lasting('careHandedOver'),
    },
    over: {
      description: 'The work is over: nobody need stand in.',
      always: lasting('careOver'),
    },
  },
} satisfies EndingStage;
