import type { serviceTasks } from '../../../workflows/ending/tasks/service.ts';
import { byHand, says, type Says, type Saying } from './says.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import type { accountsTasks, agreementTasks } from '../../../workflows/ending/tasks/agreement.ts';

/** What is told to finish the tasks of the work itself. */
export const serviceDeeds: Record<keyof typeof serviceTasks, Says> = {
  'stagnation-review': says({ type: 'stagnation.decided', with: { decision: 'continue' } }),
  'countersign-review': says({ type: 'stagnation.countersigned', role: 'supervisor' }),
  'time-limit-talk': byHand(),
  'expectation-review': says({ type: 'expectations.reviewed', with: { workerFirst: true } }),
  'widen-support': byHand(),
  recontract: byHand(),
  'independent-ear': byHand('supervisor'),
  'hear-unease': byHand(),
  'concern-check': says({ type: 'risk.changed', with: { level: 'clear' } }),
  'urgent-risk': says({ type: 'risk.changed', role: 'supervisor', with: { level: 'clear' } }),
  'supervision-slot': byHand(),
};

/** What is told to finish the tasks of the working agreement. */
export const agreementDeeds: Record<keyof typeof agreementTasks, Says> = {
  'agreement-review': says({ type: 'agreement.reviewed' }),
  'conduct-step': talksFirst,
};

/** A talk comes first; whether more is needed, only the story can know. */
function talksFirst({ agreement }: Context): Saying[] {
  const talked = agreement?.steps.some((step) => step.level === 'conversation') === true;
  return talked ? [] : [{ type: 'conduct.talked' }];
}

/** What is told to finish the tasks of money. */
export const accountsDeeds: Record<keyof typeof accountsTasks, Says> = {
  'payment-talk': says({ type: 'payment.talked', role: 'accounts' }),
};
