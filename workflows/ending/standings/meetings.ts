import type { EndingStage } from '../setup.ts';
import { opens, opensAboutSession, when } from '../phrases.ts';

/** What must hold for a session to be recorded as held or missed. */
export const recordable = { all: ['meets', 'sessionPlanned', 'sessionBegun'] } as const;

const changeable = { all: ['meets', 'sessionPlanned'] } as const;

/** Sessions, whatever the stage: planned, moved, and recorded; a forgotten record is asked for. */
export const meetings = {
  description: 'Sessions are planned, moved and recorded.',
  after: {
    sessionUnrecorded: { actions: 'askToRecord' },
    recordReviewDue: { actions: opens('silent-review') },
  },
  on: {
    'session.planned': [
      {
        guard: when({ all: ['meets', 'noSessionPlanned', 'startsOrTookPlace', 'beforeEffect'] }),
        actions: ['planGivenSession', 'inviteToSession'],
      },
      // What took place instead of the planned one can be told, whatever was planned.
      { guard: when({ all: ['meets', 'tookPlace', 'startsOrTookPlace'] }), actions: 'moveSession' },
    ],
    'session.moved': [
      {
        guard: when({ all: [...changeable.all, 'startsLater', 'beforeEffect'] }),
        actions: ['moveSession', 'countChange'],
      },
      {
        guard: when({ all: [...changeable.all, 'startsOrTookPlace', 'beforeEffect'] }),
        actions: 'moveSession',
      },
    ],
    'session.held': [
      { guard: when(recordable), actions: 'recordHeld' },
      { guard: when('leftUnrecorded'), actions: 'recordHeld' },
    ],
    'session.missed': [
      {
        guard: when(recordable),
        actions: ['recordMissed', opensAboutSession('gentle-contact')],
      },
      { guard: when('leftUnrecorded'), actions: 'recordMissed' },
    ],
    'session.excused': [
      { guard: when(changeable), actions: ['recordExcused', 'countChange'] },
      { guard: when('leftUnrecorded'), actions: 'recordExcused' },
    ],
    'session.cancelled': [
      { guard: when(changeable), actions: ['recordCancelled', 'countChange'] },
      { guard: when('leftUnrecorded'), actions: 'recordCancelled' },
    ],
  },
} satisfies EndingStage;
