import type { EndingStage } from '../setup.ts';
import { enters, opens, sends, when } from '../phrases.ts';
import { back, fact } from '../standings/index.ts';

/** Whoever asks hears at once that it was heard. */
export const asksBack = {
  target: '#returning',
  actions: ['leaveForAnswer', sends('return-received')],
} as const;

const stays = { all: ['somethingDecided', 'returnAsked', 'answersForUs'] } as const;

/** Who asks to stay is answered by a person, also while somebody is away: it goes on, or stays so (G15). */
export const staying = {
  'return.requested': {
    guard: when('decisionOpen'),
    actions: ['hearAgain', opens('return-triage')],
  },
  'return.agreed': [
    // Whoever was to take over is not waited for any more.
    {
      guard: when({ all: [stays, 'endsByTransfer'] }),
      target: '#rejoin',
      actions: ['takeBack', 'refuseTransfer'],
    },
    ...back(stays),
  ],
  'return.advised': {
    guard: when({ all: ['somethingDecided', 'returnAsked'] }),
    actions: 'answerReturn',
  },
} as const;

/**
 * Somebody asks to come back: they get an answer soon, without the earlier ending being judged again (G15).
 * After one because of conduct somebody looks at how it can go well; nobody is refused for it (D29).
 */
export const returning = {
  id: 'returning',
  description: 'The client asks to come back and gets an honest answer.',
  // Life went on meanwhile: whether the worker may still be the right one is looked at anew (D28).
  entry: [
    enters('returning'),
    opens('return-review'),
    opens('return-triage'),
    'askConflict',
    opens('worker-conflict-check'),
  ],
  on: {
    'return.requested': { actions: 'hearAgain' },
    'return.agreed': { guard: when('returnReviewed'), target: '#serving', actions: 'beginAgain' },
    // Nobody asked: it goes on where it was.
    'entry.corrected': [
      {
        guard: when({ all: [fact, 'toldOfReturn', 'leftClosing'] }),
        target: '#closingAgain',
        actions: 'takeBackFact',
      },
      { guard: when({ all: [fact, 'toldOfReturn'] }), target: '#back', actions: 'takeBackFact' },
    ],
    'return.reviewed': { guard: when('supervises'), actions: 'reviewReturn' },
    'return.advised': [
      { guard: when('leftClosing'), target: '#closingAgain', actions: 'answerReturn' },
      { target: '#back', actions: 'answerReturn' },
    ],
    'client.ended': [
      { guard: when('leftClosing'), target: '#closingAgain', actions: 'stopFollowUp' },
      { target: '#settled' },
    ],
  },
} satisfies EndingStage;
