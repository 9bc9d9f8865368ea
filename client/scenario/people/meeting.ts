import type { Context } from '../../../workflows/ending/context.ts';
import { taperSuits } from '../../../workflows/ending/matters/index.ts';
import type { sessionsTasks } from '../../../workflows/ending/tasks/sessions.ts';
import { byHand, says, type Says, type Saying } from './says.ts';

export const change = 'Gets up and goes out on most days, and rings a friend when it is hard';
export const strength = 'You found your own way to keep evenings calm, and you used it';
const support: Saying = { type: 'support.named', with: { label: 'A friend' } };

/** What is told to finish the tasks of the work and its preparation. */
export const meetingDeeds: Record<keyof typeof sessionsTasks, Says> = {
  'name-the-ending': says({ type: 'ending.named' }),
  'open-ending-talk': says({ type: 'endingTalk.held' }),
  'review-of-change': says({ type: 'change.reviewed', with: { changes: [change], strength } }),
  'risk-and-practice': namesAndPractises,
  'support-and-next-steps': ({ supports }) => [
    ...(supports.length > 0 ? [] : [support]),
    { type: 'nextStep.agreed', with: { what: 'Keep the walk on Saturdays' } },
  ],
  contingency: says({
    type: 'contingency.planned',
    with: { firstSteps: 'Ring a friend, then the office' },
  }),
  'agree-taper': proposesAndAgrees,
  'record-session': says(),
  'gentle-contact': byHand(),
  'taper-review': says({ type: 'taper.resumed' }),
  'raise-gently': says({ type: 'rupture.setAside' }),
  'repair-rupture': says({ type: 'rupture.repaired' }),
  // Looked at, and still away: it is asked again a month later.
  'hold-review': byHand(),
  'final-session-resolve': says(),
  'farewell-otherwise': byHand(),
};

function namesAndPractises({ riskFactors }: Context): Saying[] {
  const [known] = riskFactors;
  const factor = known?.type ?? 'habit_return';
  const named: Saying = {
    type: 'riskFactor.named',
    with: { type: factor, strategy: 'Say no once, and leave the room' },
  };
  const practised: Saying = { type: 'strategy.practised', with: { factor, where: 'session' } };
  return known ? [practised] : [named, practised];
}

/** Where no taper suits such work, the two of them go without one. */
function proposesAndAgrees(c: Context): Saying[] {
  if (c.taper !== null) return [{ type: 'taper.agreed' }];
  if (taperSuits(c)) return [{ type: 'taper.proposed' }];
  return [{ type: 'ending.confirmed', role: 'client' }, { type: 'taper.waived' }];
}
