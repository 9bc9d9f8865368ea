import type { offersTasks } from '../../../workflows/ending/tasks/offers.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import { change, strength } from './meeting.ts';
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
function looksBack({ changes, supports, contingency }: Context): Saying[] {
  const all: [boolean, Saying][] = [
    [changes.length === 0, { type: 'change.reviewed', with: { changes: [change], strength } }],
    [supports.length === 0, { type: 'support.named', with: { label: 'A friend' } }],
    [!contingency, { type: 'contingency.planned', with: { firstSteps: 'Ring a friend, then us' } }],
  ];
  return all.flatMap(([missing, saying]) => (missing ? [saying] : []));
}
