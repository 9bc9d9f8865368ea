import type { silenceTasks } from '../../../workflows/ending/tasks/silence.ts';
import { byHand, says, type Says } from './says.ts';

/** What is told to finish the tasks of this matter: nobody picks up, and the supervisor decides. */
export const silenceDeeds: Record<keyof typeof silenceTasks, Says> = {
  'outreach-call': triesInVain,
  'closing-offer-call': triesInVain,
  'decide-silent-case': says({
    type: 'silence.decided',
    role: 'supervisor',
    with: { decision: 'close' },
  }),
  'silent-review': byHand('supervisor'),
  'silent-summary': byHand('supervisor'),
  'decide-hold': says({ type: 'hold.decided', role: 'supervisor', with: { decision: 'extend' } }),
  'safe-contact-review': says({ type: 'safeContact.confirmed' }),
};

function triesInVain(_c: unknown, task: { id: string }) {
  const facts = { task: task.id, channel: 'phone', result: 'no_answer' };
  return [{ type: 'attempt.made' as const, with: facts }];
}
