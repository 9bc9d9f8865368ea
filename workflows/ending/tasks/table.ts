import { phaseTraits } from '../phases.ts';
import type { Context } from '../context.ts';
import { mayCall, wantsPost } from '../matters/index.ts';
import { serviceTasks } from './service.ts';
import { silenceTasks } from './silence.ts';
import { accountsTasks, agreementTasks } from './agreement.ts';
import { noticeTasks } from './notice.ts';
import { custodyTasks } from './custody.ts';
import { transferTasks } from './transfer.ts';
import { mandateTasks } from './mandate.ts';
import { offersTasks } from './offers.ts';
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
  ...offersTasks,
  ...papersTasks,
  ...feedbackTasks,
  ...recordsTasks,
  ...aftercareTasks,
  ...wordingTasks,
} as const satisfies Record<TaskType, TaskTraits>;

/** What a task says to whoever does it: no way to the client is named that they did not allow. */
export function sentenceOf(c: Context, type: TaskType): string {
  const { sentence: usual, apart = usual, uncalled, byPost } = traitsOf(type);
  const sentence = phaseTraits[c.phase].meets ? usual : apart;
  const spoken = mayCall(c) ? sentence : (uncalled ?? sentence);
  const says = wantsPost(c) ? (byPost ?? spoken) : spoken;
  // What people here call a client (D4).
  return says.replaceAll(/\bclient\b/g, c.policy.agency.terms.person);
}

export function traitsOf(type: TaskType): TaskTraits {
  return tasks[type];
}
