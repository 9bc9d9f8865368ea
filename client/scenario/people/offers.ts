import type { offersTasks } from '../../../workflows/ending/tasks/offers.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import { looksAtChange, namesSupport, plansContingency } from './meeting.ts';
import { byHand, says, type Says, type Saying } from './says.ts';

/** What is told to finish the tasks of what may be left. */
export const offersDeeds: Record<keyof typeof offersTasks, Says> = {
  'hold-on-to-gains': looksBack,
  // Consent is never invented, in no story either.
  'ask-follow-up': says(),
  'offer-referral': byHand(),
  'offer-growth': byHand(),
  'offer-another': says({ type: 'worker.offered', role: 'supervisor' }),
  'client-debrief': byHand('supervisor'),
  'take-to-supervision': byHand(),
  'hear-feedback': byHand(),
};

/** What was looked at before is left as it is. */
function looksBack(c: Context): Saying[] {
  return [
    ...(c.changes.length > 0 ? [] : looksAtChange(c)),
    ...(c.supports.length > 0 ? [] : namesSupport(c)),
    ...(c.contingency ? [] : plansContingency(c)),
  ];
}
