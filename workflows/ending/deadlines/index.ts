import { accountsDeadlines } from './accounts.ts';
import { aftercareDeadlines } from './aftercare.ts';
import { agreementDeadlines } from './agreement.ts';
import { custodyDeadlines } from './custody.ts';
import { feedbackDeadlines } from './feedback.ts';
import { ledgersDeadlines } from './ledgers.ts';
import { mandateDeadlines } from './mandate.ts';
import { noticeDeadlines } from './notice.ts';
import { papersDeadlines } from './papers.ts';
import { recordsDeadlines } from './records.ts';
import { serviceDeadlines } from './service.ts';
import { sessionsDeadlines } from './sessions.ts';
import { silenceDeadlines } from './silence.ts';
import { taperDeadlines } from './taper.ts';
import { transferDeadlines } from './transfer.ts';
import { absenceDeadlines } from './absence.ts';
import type { Deadline } from './deadline.ts';

/** Every deadline of an ending (docs/field.md#timers), by the name the chart uses for it. */
export const deadlines = {
  ...sessionsDeadlines,
  ...taperDeadlines,
  ...absenceDeadlines,
  ...aftercareDeadlines,
  ...serviceDeadlines,
  ...silenceDeadlines,
  ...agreementDeadlines,
  ...noticeDeadlines,
  ...accountsDeadlines,
  ...custodyDeadlines,
  ...transferDeadlines,
  ...mandateDeadlines,
  ...papersDeadlines,
  ...feedbackDeadlines,
  ...recordsDeadlines,
  ...ledgersDeadlines,
} as const satisfies Record<string, Deadline>;
