import { happenedAt } from '../../calendar/index.ts';
import { choresOf } from '../../chart/index.ts';
import type { Context } from '../context.ts';
import type { TaskType } from '../names.ts';
import { taskKinds, type TaskTraits } from './traits.ts';

export { taskKinds } from './traits.ts';

export function traitsOf(type: TaskType): TaskTraits {
  return taskKinds[type];
}

/** Who fills a role in this departure. */
function personOf({ facts }: Context, who: string): string | null {
  if (who === 'director') return facts.director;
  return who === 'speaker' ? facts.speaker : null;
}

/** What people owe of a departure; a director is asked about what is late. */
export const {
  byHand,
  endTasks,
  escalateTasks,
  finish,
  finishSettled,
  heldBy,
  moot,
  newsIn,
  newsTold,
  nextTaskDue,
  openOf,
  openTasks,
  owedIn,
  released,
  settledIn,
  skip,
  skippable,
  takable,
  withHolder,
} = choresOf<TaskType, Context>(taskKinds, 'director', personOf, happenedAt);
