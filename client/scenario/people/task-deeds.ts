import type { TaskType } from '../../../workflows/ending/names.ts';
import { accountsDeeds, agreementDeeds, serviceDeeds } from './service.ts';
import { afterwardsDeeds, feedbackDeeds } from './aftercare.ts';
import { custodyDeeds } from './custody.ts';
import { mandateDeeds } from './mandate.ts';
import { meetingDeeds } from './meeting.ts';
import { noticeDeeds } from './notice.ts';
import { offersDeeds } from './offers.ts';
import { papersDeeds, recordsDeeds } from './papers.ts';
import { silenceDeeds } from './silence.ts';
import { transferDeeds } from './transfer.ts';
import { byHand, type Says } from './says.ts';

export type { Saying } from './says.ts';

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
  ...offersDeeds,
  ...papersDeeds,
  ...feedbackDeeds,
  ...recordsDeeds,
  ...afterwardsDeeds,
  'read-wording': byHand('supervisor'),
};
