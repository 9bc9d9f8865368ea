import type { serviceTasks } from '../../../workflows/ending/tasks/service.ts';
import { byHand, says, type Says } from './says.ts';

/** What is told to finish the tasks of the work itself. */
export const serviceDeeds: Record<keyof typeof serviceTasks, Says> = {
  'stagnation-review': says({ type: 'stagnation.decided', with: { decision: 'continue' } }),
  'countersign-review': says({ type: 'stagnation.countersigned', role: 'supervisor' }),
  'time-limit-talk': byHand(),
  'expectation-review': says({ type: 'expectations.reviewed', with: { workerFirst: true } }),
  'widen-support': byHand(),
  recontract: byHand(),
  'independent-ear': byHand('supervisor'),
  'concern-check': says({ type: 'risk.changed', with: { level: 'clear' } }),
  'urgent-risk': says({ type: 'risk.changed', role: 'supervisor', with: { level: 'clear' } }),
  'supervision-slot': byHand(),
};
