import type { Context } from '../../../workflows/ending/context.ts';
import { taperSuits } from '../../../workflows/ending/matters/index.ts';
import type { sessionsTasks } from '../../../workflows/ending/tasks/sessions.ts';
import { wordsOf } from './words.ts';
import { byHand, says, type Says, type Saying } from './says.ts';

/** What is told to finish the tasks of the work and its preparation. */
export const meetingDeeds: Record<keyof typeof sessionsTasks, Says> = {
  'name-the-ending': says({ type: 'ending.named' }),
  'open-ending-talk': says({ type: 'endingTalk.held' }),
  'review-of-change': looksAtChange,
  'risk-and-practice': namesAndPractises,
  'support-and-next-steps': (c) => [
    ...(c.supports.length > 0 ? [] : namesSupport(c)),
    { type: 'nextStep.agreed', with: { what: wordsOf(c).nextStep } },
  ],
  contingency: plansContingency,
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

export function looksAtChange(c: Context): Saying[] {
  const { change, strength } = wordsOf(c);
  return [{ type: 'change.reviewed', with: { changes: [change], strength } }];
}

export function namesSupport(c: Context): Saying[] {
  return [{ type: 'support.named', with: { label: wordsOf(c).friend } }];
}

export function plansContingency(c: Context): Saying[] {
  return [{ type: 'contingency.planned', with: { firstSteps: wordsOf(c).firstSteps } }];
}

function namesAndPractises(c: Context): Saying[] {
  const [known] = c.riskFactors;
  const factor = known?.type ?? 'habit_return';
  const named: Saying = {
    type: 'riskFactor.named',
    with: { type: factor, strategy: wordsOf(c).strategy },
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
