import { serviceTasks } from './service.ts';
import { silenceTasks } from './silence.ts';
import { accountsTasks, agreementTasks } from './agreement.ts';
import { noticeTasks } from './notice.ts';
import { custodyTasks } from './custody.ts';
import { transferTasks } from './transfer.ts';
import { mandateTasks } from './mandate.ts';
import { papersTasks } from './papers.ts';
import { feedbackTasks } from './feedback.ts';
import { recordsTasks } from './records.ts';
import { aftercareTasks } from './aftercare.ts';
import { wordingTasks } from './wording.ts';
import { sessionsTasks } from './sessions.ts';
import type { TaskType } from '../names.ts';
import type { TaskTraits } from './traits.ts';

/** The human tasks of the planned path (docs/field.md#tasks). */
export const tasks = {
  ...sessionsTasks,
  ...serviceTasks,
  ...silenceTasks,
  ...agreementTasks,
  ...noticeTasks,
  ...accountsTasks,
  ...custodyTasks,
  ...transferTasks,
  ...mandateTasks,
  ...papersTasks,
  ...feedbackTasks,
  ...recordsTasks,
  ...aftercareTasks,
  ...wordingTasks,
} as const satisfies Record<TaskType, TaskTraits>;

export function traitsOf(type: TaskType): TaskTraits {
  return tasks[type];
}
