import type { TaskType } from '../../workflows/ending/tasks.ts';
import { accountsDeeds } from './deeds/accounts.ts';
import { afterwardsDeeds } from './deeds/afterwards.ts';
import { agreementDeeds } from './deeds/agreement.ts';
import { custodyDeeds } from './deeds/custody.ts';
import { feedbackDeeds } from './deeds/feedback.ts';
import { mandateDeeds } from './deeds/mandate.ts';
import { meetingDeeds } from './deeds/meeting.ts';
import { noticeDeeds } from './deeds/notice.ts';
import { papersDeeds } from './deeds/papers.ts';
import { recordsDeeds } from './deeds/records.ts';
import { serviceDeeds } from './deeds/service.ts';
import { silenceDeeds } from './deeds/silence.ts';
import { transferDeeds } from './deeds/transfer.ts';
import type { Says } from './deeds/says.ts';

export type { Saying } from './deeds/says.ts';

/** What is told to finish each task. */
export const byTask: Record<TaskType, Says> = {
  ...meetingDeeds,
  ...serviceDeeds,
  ...silenceDeeds,
  ...agreementDeeds,
  ...noticeDeeds,
  ...accountsDeeds,
  ...custodyDeeds,
  ...transferDeeds,
  ...mandateDeeds,
  ...papersDeeds,
  ...feedbackDeeds,
  ...recordsDeeds,
  ...afterwardsDeeds,
};
