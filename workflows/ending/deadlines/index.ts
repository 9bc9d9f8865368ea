import { accountsInstants } from './accounts.ts';
import { afterwardsInstants } from './aftercare.ts';
import { agreementInstants } from './agreement.ts';
import { custodyInstants } from './custody.ts';
import { feedbackInstants } from './feedback.ts';
import { ledgersInstants } from './ledgers.ts';
import { mandateInstants } from './mandate.ts';
import { noticeInstants } from './notice.ts';
import { papersInstants } from './papers.ts';
import { recordsInstants } from './records.ts';
import { serviceInstants } from './service.ts';
import { sessionsInstants } from './sessions.ts';
import { silenceInstants } from './silence.ts';
import { taperInstants } from './taper.ts';
import { transferInstants } from './transfer.ts';
import { waitingInstants } from './absence.ts';
import type { Deadline } from './deadline.ts';

/** Every deadline of an ending (domain.md 6.6), by the name the chart uses for it. */
export const deadlines = {
  ...sessionsInstants,
  ...taperInstants,
  ...waitingInstants,
  ...afterwardsInstants,
  ...serviceInstants,
  ...silenceInstants,
  ...agreementInstants,
  ...noticeInstants,
  ...accountsInstants,
  ...custodyInstants,
  ...transferInstants,
  ...mandateInstants,
  ...papersInstants,
  ...feedbackInstants,
  ...recordsInstants,
  ...ledgersInstants,
} as const satisfies Record<string, Deadline>;

export type DeadlineName = keyof typeof deadlines;
