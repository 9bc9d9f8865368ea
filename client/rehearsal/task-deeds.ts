import type { Context, Task } from '../../workflows/ending/context.ts';
import type { By, Said } from '../../workflows/ending/events.ts';
import { mayWrite } from '../../workflows/ending/gate.ts';
import type { TaskType } from '../../workflows/ending/tasks.ts';

/** What somebody says to finish a task. */
export interface Saying {
  type: Said;
  role?: By['role'];
  with?: Record<string, unknown>;
}

type Says = (c: Context, task: Task) => Saying[];

const says =
  (...sayings: Saying[]): Says =>
  () =>
    sayings;
const byHand =
  (role: By['role'] = 'worker'): Says =>
  (_, task) => [{ type: 'task.done', role, with: { task: task.id } }];

const change = 'Gets up and goes out on most days, and rings a friend when it is hard';
const strength = 'You found your own way to keep evenings calm, and you used it';
const support: Saying = { type: 'support.named', with: { label: 'A friend' } };

/** What is told to finish each task, in the order in which it is told; nothing where only the story can know. */
export const byTask: Record<TaskType, Says> = {
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
  'hold-review': says(),
  'final-session-resolve': says(),
  'write-letter': sendsOrHands,
  'sign-summary': says({ type: 'summary.signed' }),
  'tell-in-person': byHand(),
  'fix-contact-details': byHand(),
  'follow-up-call': says({ type: 'touch.answered', with: { outcome: 'well' } }),
  'call-back': byHand('duty'),
  'safety-check': byHand('duty'),
  'return-triage': says({ type: 'return.agreed', role: 'intake' }),
  'cancel-asked': byHand('admin'),
  'destroy-review': says({ type: 'records.destroyed', role: 'records' }),
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

/** Where the rules propose no taper, the two of them go without one. */
function proposesAndAgrees({ taper }: Context): Saying[] {
  return taper === null
    ? [{ type: 'taper.proposed' }, { type: 'taper.waived' }]
    : [{ type: 'taper.agreed' }];
}

/** The letter goes by mail where that is possible and wanted, and otherwise from hand to hand. */
function sendsOrHands(c: Context): Saying[] {
  if (c.optedOut === 'all') {
    return [{ type: 'letter.withheld', with: { because: 'clientOptedOut' } }];
  }
  if (!mayWrite(c) || !c.addressGood) return [{ type: 'letter.handed' }];
  return [{ type: 'letter.approved', with: c.strength === null ? { strength } : {} }];
}
