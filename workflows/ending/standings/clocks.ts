import type { EndingStage } from '../setup.ts';
import { opens, sends, when } from '../phrases.ts';

const isAway = { guard: when({ all: ['alive', 'endsLater'] }), actions: 'noteAway' } as const;

/**
 * Frozen clocks: no counter moves while somebody is away whom it concerns, and what waited comes later by as long (G14,
 * D23). Absences are held apart: one that ends says nothing of another. The client hears of one of ours.
 */
export const clocks = {
  description: 'Do the clocks of this ending run?',
  initial: 'running',
  on: {
    'client.unavailable': isAway,
    'forceMajeure.notified': [
      {
        guard: when({ all: ['alive', 'endsLater', 'oursStops', 'inCare'] }),
        actions: ['noteAway', sends('break-notice')],
      },
      isAway,
    ],
    'entry.corrected': [
      {
        guard: when({ all: ['namesAbsence', 'absenceStands', 'mayCorrect'] }),
        actions: 'takeBackAbsence',
      },
      {
        guard: when({ all: ['namesComingBack', 'comingBackStands', 'mayCorrect'] }),
        actions: 'takeBackComingBack',
      },
    ],
    'client.resumed': { guard: when({ all: ['alive', 'clientAway'] }), actions: 'clientBack' },
    'forceMajeure.ended': {
      guard: when({ all: ['alive', 'majeureLasts'] }),
      actions: 'majeureOver',
    },
  },
  states: {
    running: {
      description: 'Deadlines with the client run.',
      always: { guard: when('away'), target: 'frozen' },
    },
    frozen: {
      description: 'Somebody is away; the agency’s own deadlines still run.',
      always: { guard: when('notAway'), target: 'running' },
      after: {
        awayReviewDue: { actions: [opens('hold-review'), 'repeatAwayReview'] },
        absenceOver: { actions: [opens('hold-review'), 'noteAbsenceOver'] },
      },
      on: { 'client.ended': { actions: 'thaw' } },
    },
  },
} satisfies EndingStage;
