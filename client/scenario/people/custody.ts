import type { custodyTasks } from '../../../workflows/ending/tasks/custody.ts';
import { byHand, says, type Says } from './says.ts';

/** What is told to finish the tasks of who looks after the client. */
export const custodyDeeds: Record<keyof typeof custodyTasks, Says> = {
  'worker-conflict-check': says({
    type: 'conflict.checked',
    role: 'supervisor',
    with: { found: false },
  }),
  'departure-call': says({ type: 'departure.told', role: 'lead', with: { how: 'call' } }),
  'departure-off': byHand('lead'),
  'options-talk': says({
    type: 'departure.optionsTalked',
    role: 'lead',
    with: { choice: 'newWorker' },
  }),
  'farewell-session': byHand(),
  'arrange-pause': byHand('lead'),
  'find-cover': says({
    type: 'cover.named',
    role: 'supervisor',
    with: { ref: 'W-8', name: 'Mr Ford' },
  }),
  'nominee-informs': byHand('lead'),
  'absence-review': says({ type: 'worker.returned', role: 'supervisor' }),
  'report-by-hand': byHand('admin'),
};
