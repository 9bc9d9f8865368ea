import type { recordsTasks } from '../../../workflows/ending/tasks/records.ts';
import { byHand, says, type Says } from './says.ts';

/** What is told to finish the tasks of the keeping of records. */
export const recordsDeeds: Record<keyof typeof recordsTasks, Says> = {
  'access-request': says({ type: 'records.given', role: 'records' }),
  'access-breach': byHand('director'),
  'erasure-decision': says({
    type: 'erasure.decided',
    role: 'records',
    with: { decision: 'restrict' },
  }),
  'legal-hold-review': byHand('lead'),
  condolence: byHand(),
};
