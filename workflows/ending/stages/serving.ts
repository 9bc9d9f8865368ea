import type { Stage } from '../base.ts';
import { enters, opens, sends } from '../phrases.ts';
import { regularSessions } from './regular-sessions.ts';

/** The work itself. Sessions follow one another; the ending is named early, and its talk opened in time. */
export const serving = {
  id: 'serving',
  meta: { title: 'Serving', says: 'The work goes on; its ending is named early.' },
  entry: [enters('serving'), 'planNextSession'],
  initial: 'steady',
  after: {
    planEarlyStart: { actions: [opens('name-the-ending'), sends('ending-is-part')] },
  },
  on: {
    ...regularSessions,
    'ending.named': { actions: 'nameEnding' },
    'ending.opened': { target: '#preparing', actions: ['openEnding', 'inviteToTalk'] },
  },
  states: {
    steady: {
      meta: { title: 'Steady', says: 'Sessions follow one another.' },
      after: {
        planEarlyStart: {
          actions: ['planEarlyDone', opens('name-the-ending'), sends('ending-is-part')],
        },
        planEarlyMid: { target: 'reviewDue', actions: opens('open-ending-talk') },
      },
    },
    reviewDue: {
      meta: { title: 'Review due', says: 'It is time to talk about the ending.' },
      on: { 'endingTalk.held': { actions: 'holdTalk' } },
    },
  },
} satisfies Stage;
