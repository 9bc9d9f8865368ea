import type { EndingStage } from '../setup.ts';
import { enters, when } from '../phrases.ts';
import { lastSession } from './last-session.ts';

/**
 * The client ends, for any reason or none (G1, C2). For some days that can be withdrawn without a trace (D32); one closing talk is
 * offered, and sessions already planned stay until the decision is effective.
 */
export const parting = {
  id: 'parting',
  description: 'The client ends; for some days that can be withdrawn.',
  entry: [enters('parting'), 'offerClosingTalk'],
  after: {
    undoEnds: { target: '#concluding', actions: ['makeEffective', 'cancelRegularSession'] },
  },
  on: {
    'client.ended': { actions: 'hearAgain' },
    'decision.withdrawn': {
      guard: when('undoOpen'),
      target: '#resume',
      actions: 'withdrawDecision',
    },
    'return.requested': {
      guard: when('undoOpen'),
      target: '#resume',
      actions: 'withdrawDecision',
    },
    'finalSession.scheduled': {
      guard: when({ all: ['startsLater', 'finalWithin'] }),
      actions: 'scheduleFinal',
    },
    'finalSession.declined': { actions: 'finalDeclined' },
    ...lastSession,
  },
} satisfies EndingStage;
