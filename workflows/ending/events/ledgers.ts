import * as v from 'valibot';
import { Ref, nothing } from '../../chart/rules/index.ts';

/** Tasks, and what is asked of the engine. */
export const ledgersSaid = {
  'task.done': v.strictObject({ task: Ref }),
  'admin.cancelRequested': nothing,
} as const;
