import type { EndingStage } from '../setup.ts';
import { enters, opens, sends, when } from '../phrases.ts';

/** Who asks, after a decision and while the work goes on, whether it can, is called (G15). */
export const asksBack = {
  'return.requested': { guard: when('decisionOpen'), actions: opens('call-back') },
} as const;

/** Advice was enough: the ending goes on where it was. */
const goesBack = [
  { guard: when('isClosed'), target: '#back' },
  { guard: when('papersBegun'), target: '#papers' },
  { target: '#conclusion' },
] as const;

/**
 * Somebody asks to come back: they get an answer soon, without the earlier ending being judged again (G15).
 * After one because of conduct somebody looks at how it can go well; nobody is refused for it (D29).
 */
export const returning = {
  id: 'returning',
  description: 'The client asks to come back and gets an honest answer.',
  entry: [
    enters('returning'),
    sends('return-received'),
    opens('return-review'),
    opens('return-triage'),
  ],
  on: {
    'return.agreed': { guard: when('returnReviewed'), target: '#serving', actions: 'beginAgain' },
    'return.reviewed': { guard: when('supervises'), actions: 'reviewReturn' },
    'return.requested': { actions: 'hearAgain' },
    'return.advised': goesBack,
    'client.ended': [{ guard: when('isClosed'), target: '#settled' }, ...goesBack],
  },
} satisfies EndingStage;
