import type { EndingStage } from '../setup.ts';
import { mayConclude } from '../rules/index.ts';
import { enters, opens, when } from '../phrases.ts';
import { gains } from './gains.ts';
import { lastSession } from './last-session.ts';

const ends = {
  target: '#concluding',
  actions: ['makeEffective', 'callOffRegularSession'],
} as const;

/**
 * The client ends, for any reason or none (G1, C2). For some days that can be withdrawn without a trace (D32); one closing talk is
 * offered, and sessions already planned stay until the decision is effective.
 */
export const parting = {
  id: 'parting',
  description: 'The client ends; for some days that can be withdrawn.',
  entry: [enters('parting'), 'offerClosingTalk', opens('offer-another'), opens('hold-on-to-gains')],
  after: { undoEnds: { guard: when(mayConclude), ...ends } },
  // What kept it from taking effect on its day is over.
  always: { guard: when({ all: ['undoOver', mayConclude] }), ...ends },
  on: {
    'client.ended': { actions: 'hearAgain' },
    'decision.withdrawn': {
      guard: when('undoOpen'),
      target: '#resume',
      actions: 'withdrawDecision',
    },
    // Who asks to come back has taken it back.
    'return.requested': {
      guard: when('undoOpen'),
      target: '#resume',
      actions: 'withdrawDecision',
    },
    'finalSession.scheduled': {
      guard: when({ all: ['startsLater', 'finalWithin'] }),
      actions: ['scheduleFinal', 'inviteToSession'],
    },
    'finalSession.declined': { guard: when('clientSays'), actions: 'finalDeclined' },
    ...gains,
    ...lastSession,
  },
} satisfies EndingStage;
