import type { Context } from '../../../workflows/ending/context.ts';
import type { agreementTasks } from '../../../workflows/ending/tasks/agreement.ts';
import { says, type Says, type Saying } from './says.ts';

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
