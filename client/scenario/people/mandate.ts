import type { mandateTasks } from '../../../workflows/ending/tasks/mandate.ts';
import { byHand, says, type Says } from './says.ts';

/** What is told to finish the tasks of the authority. */
export const mandateDeeds: Record<keyof typeof mandateTasks, Says> = {
  'authority-notice': says({
    type: 'authority.informed',
    with: { says: 'The work ends as agreed. The dates attended are on the sheet you know.' },
  }),
  'authority-permission': says({ type: 'authority.permitted', role: 'authority' }),
  'authority-goes-on': byHand(),
  'authority-copy': says({ type: 'authority.copyGiven' }),
  'voluntary-offer': byHand(),
  'explain-limits': says({ type: 'mandate.explained' }),
};
