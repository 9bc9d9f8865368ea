import {
  accountsDeadlines,
  custodyDeadlines,
  mandateDeadlines,
  recordsDeadlines,
} from './standings.ts';
import { aftercareDeadlines } from './aftercare.ts';
import { agreementDeadlines } from './agreement.ts';
import { feedbackDeadlines } from './feedback.ts';
import { ledgersDeadlines } from './ledgers.ts';
import { noticeDeadlines, absenceDeadlines } from './notice.ts';
import { papersDeadlines } from './papers.ts';
import { serviceDeadlines } from './service.ts';
import { sessionsDeadlines } from './sessions.ts';
import { silenceDeadlines } from './silence.ts';
import { taperDeadlines } from './taper.ts';
import { transferDeadlines } from './transfer.ts';
import type { EndingDeadline } from '../parts.ts';

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
} as const satisfies Record<string, EndingDeadline>;
