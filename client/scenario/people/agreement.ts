import type { Context } from '../../../workflows/ending/context.ts';
import type { accountsTasks, agreementTasks } from '../../../workflows/ending/tasks/agreement.ts';
import { type Saying, says, type Says } from './says.ts';

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
