import { mayWrite, asksSecondReader } from '../../../workflows/ending/matters/index.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import type { aftercareTasks } from '../../../workflows/ending/tasks/aftercare.ts';
import { wordsOf } from './words.ts';
import { byHand, says, type Says, type Saying } from './says.ts';
import type { feedbackTasks } from '../../../workflows/ending/tasks/feedback.ts';

/** What is told to finish the tasks of closing and after it. */
export const afterwardsDeeds: Record<keyof typeof aftercareTasks, Says> = {
  'write-letter': sendsOrHands,
  'approve-letter': sendsOrHands,
  'sign-summary': says({ type: 'summary.signed' }),
  'tell-in-person': byHand(),
  'fix-contact-details': byHand(),
  'follow-up-call': says({ type: 'touch.answered', with: { outcome: 'well' } }),
  'call-back': byHand('duty'),
  'read-reply': byHand(),
  'mend-mail': byHand('admin'),
  'safety-check': byHand('duty'),
  'return-triage': says({ type: 'return.agreed', role: 'intake' }),
  'countersign-correction': byHand('supervisor'),
  'cancel-asked': byHand('admin'),
  'stuck-case': byHand('admin'),
  'destroy-review': says({ type: 'records.destroyed', role: 'records' }),
};

/** The letter goes by mail where that is possible and wanted, and otherwise from hand to hand. */
function sendsOrHands(c: Context): Saying[] {
  if (c.optedOut === 'all') {
    return [{ type: 'letter.withheld', with: { because: 'clientOptedOut' } }];
  }
  const role = asksSecondReader(c) ? 'supervisor' : 'worker';
  const facts = c.strength === null ? { strength: wordsOf(c).strength } : {};
  const type = mayWrite(c) && c.addressGood ? 'letter.approved' : 'letter.handed';
  return [{ type, role, with: facts }];
}

/** What is told to finish the tasks of the two questions, and of care for the worker. */
export const feedbackDeeds: Record<keyof typeof feedbackTasks, Says> = {
  'ask-feedback': says({
    type: 'feedback.answered',
    role: 'supervisor',
    with: { unlikely: false, forWorker: true },
  }),
  'read-feedback': ({ feedback }) => [
    { type: feedback.forWorker ? 'feedback.released' : 'feedback.withheld', role: 'supervisor' },
  ],
  debrief: says({ type: 'debrief.done' }),
};
