import type { mandateTasks } from '../../../workflows/ending/tasks/mandate.ts';
import { wordsIn } from './words.ts';
import { byHand, says, type Says } from './says.ts';

/** What is told to finish the tasks of the authority. */
export const mandateDeeds: Record<keyof typeof mandateTasks, Says> = {
  'authority-notice': ({ policy }) => [
    {
      type: 'authority.informed',
      with: { says: wordsIn(policy.agency.languages[0] ?? 'en').authority },
    },
  ],
  'authority-permission': says({ type: 'authority.permitted', role: 'authority' }),
  'authority-goes-on': byHand(),
  'authority-copy': says({ type: 'authority.copyGiven' }),
  'voluntary-offer': byHand(),
  'explain-limits': says({ type: 'mandate.explained' }),
};
