import type { Stage } from '../base.ts';
import { enters, opens, sends } from '../phrases.ts';

/** Somebody asks to come back: they get an answer soon, without the earlier ending being judged again (G15). */
export const returning = {
  id: 'returning',
  meta: { title: 'Returning', says: 'The client asks to come back and gets an honest answer.' },
  entry: [enters('returning'), sends('return-received'), opens('return-triage')],
  on: {
    'return.agreed': { target: '#serving', actions: 'beginAgain' },
    'return.advised': { target: '#back' },
    'client.ended': { target: '#settled' },
  },
} satisfies Stage;
