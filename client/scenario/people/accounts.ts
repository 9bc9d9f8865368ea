import type { accountsTasks } from '../../../workflows/ending/tasks/agreement.ts';
import { says, type Says } from './says.ts';

/** What is told to finish the tasks of money. */
export const accountsDeeds: Record<keyof typeof accountsTasks, Says> = {
  'payment-talk': says({ type: 'payment.talked', role: 'accounts' }),
};
