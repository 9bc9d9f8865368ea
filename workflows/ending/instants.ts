import { accountsInstants } from './instants/accounts.ts';
import { afterwardsInstants } from './instants/afterwards.ts';
import { agreementInstants } from './instants/agreement.ts';
import { custodyInstants } from './instants/custody.ts';
import { feedbackInstants } from './instants/feedback.ts';
import { ledgersInstants } from './instants/ledgers.ts';
import { mandateInstants } from './instants/mandate.ts';
import { noticeInstants } from './instants/notice.ts';
import { papersInstants } from './instants/papers.ts';
import { recordsInstants } from './instants/records.ts';
import { serviceInstants } from './instants/service.ts';
import { sessionsInstants } from './instants/sessions.ts';
import { silenceInstants } from './instants/silence.ts';
import { taperInstants } from './instants/taper.ts';
import { transferInstants } from './instants/transfer.ts';
import { waitingInstants } from './instants/waiting.ts';
import type { Deadline } from './instants/deadline.ts';

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
