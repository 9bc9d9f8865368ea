import type { EndingStage } from '../setup.ts';
import { g7 } from '../rules/index.ts';
import { enters, opens, when } from '../phrases.ts';
import { fact } from '../standings/index.ts';
import { asksBack } from './returning.ts';
import { unheard } from './concluding.ts';
import { closingPapers } from './closing-papers.ts';
import { obligations } from './obligations.ts';

/** What is owed at the end, side by side. It closes by itself once nothing is (G7). */
export const closing = {
  id: 'closing',
  description: 'What is owed at the end is done; nothing may stay open.',
  type: 'parallel',
  entry: [
    enters('closing'),
    'beginClosing',
    'callOffSession',
    opens('write-letter'),
    opens('approve-letter'),
    opens('sign-summary'),
    opens('return-documents'),
    opens('settle-money'),
  ],
  always: [{ guard: when(g7), target: '#following', actions: 'closeEnding' }],
  after: {
    summaryOverdue: { actions: opens('summary-breach') },
    lateWordEnds: { guard: when(g7), target: '#following', actions: 'closeEnding' },
  },
  on: {
    // A yes that was told by mistake is asked for again.
    'entry.corrected': [
      unheard,
      {
        guard: when({ all: [fact, 'toldOfYes'] }),
        target: '#concluding',
        actions: 'takeBackFact',
      },
    ],
    'ending.closed': { guard: when(g7), target: '#following', actions: 'closeEnding' },
    // Nobody waits for papers to come back (G15).
    'return.requested': asksBack,
    'followUp.agreed': {
      guard: when({ all: ['trackKnown', 'notOptedOut'] }),
      actions: 'followTrack',
    },
    'followUp.declined': { actions: 'followNoTrack' },
    'client.ended': { actions: 'stopFollowUp' },
    'decision.withdrawn': { guard: when('undoOpen'), actions: 'goOnFollowing' },
  },
  states: {
    closingAgain: { id: 'closingAgain', type: 'history', history: 'deep' },
    ...closingPapers,
    ...obligations,
  },
} satisfies EndingStage;
