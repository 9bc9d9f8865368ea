import type { feedbackTasks } from '../../../workflows/ending/tasks/feedback.ts';
import { says, type Says } from './says.ts';

/** What is told to finish the tasks of the two questions, and of care for the worker. */
export const feedbackDeeds: Record<keyof typeof feedbackTasks, Says> = {
  'ask-feedback': says({
    type: 'feedback.answered',
    role: 'supervisor',
    with: { unlikely: false },
  }),
  'read-feedback': says({ type: 'feedback.released', role: 'supervisor' }),
  debrief: says({ type: 'debrief.done' }),
};
