import type { Context, Task } from '../../../workflows/ending/context.ts';
import type { By } from '../../../workflows/chart/rules/index.ts';
import type { Said } from '../../../workflows/ending/events/index.ts';

/** What somebody says to finish a task. */
export interface Saying {
  type: Said;
  role?: By['role'];
  with?: Record<string, unknown>;
}

/** What is told to finish a task, in the order in which it is told; nothing where only the story can know. */
export type Says = (c: Context, task: Task) => Saying[];

export const says =
  (...sayings: Saying[]): Says =>
  () =>
    sayings;

export const byHand =
  (role: By['role'] = 'worker'): Says =>
  (_, task) => [{ type: 'task.done', role, with: { task: task.id } }];
