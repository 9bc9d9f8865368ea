import { entriesChanges } from './entries.ts';
import { serviceChanges } from './service.ts';
import { silenceChanges } from './silence.ts';
import { agreementChanges } from './agreement.ts';
import { noticeChanges } from './notice.ts';
import { accountsChanges } from './accounts.ts';
import { custodyChanges } from './custody.ts';
import { transferChanges } from './transfer.ts';
import { mandateChanges } from './mandate.ts';
import { papersChanges } from './papers.ts';
import { feedbackChanges } from './feedback.ts';
import { recordsChanges } from './records.ts';
import { policyChanges, ledgersChanges } from './ledgers.ts';
import { clientChanges } from './client.ts';
import { closingChanges } from './closing.ts';
import { contactChanges } from './contact.ts';
import { aftercareChanges } from './aftercare.ts';
import { preparingChanges } from './preparing.ts';
import { sessionsChanges } from './sessions.ts';
import { taperChanges } from './taper.ts';
import { wordingChanges } from './wording.ts';

/**
 * What happens to the memory of an ending when something is said or comes due: context in, context
 * out. Each change has a name that the chart uses, and that a supervisor would understand.
 */
export const changes = {
  ...wordingChanges,
  ...entriesChanges,
  ...sessionsChanges,
  ...preparingChanges,
  ...taperChanges,
  ...closingChanges,
  ...aftercareChanges,
  ...clientChanges,
  ...contactChanges,
  ...serviceChanges,
  ...silenceChanges,
  ...agreementChanges,
  ...noticeChanges,
  ...accountsChanges,
  ...custodyChanges,
  ...transferChanges,
  ...mandateChanges,
  ...papersChanges,
  ...feedbackChanges,
  ...recordsChanges,
  ...policyChanges,
  ...ledgersChanges,
} as const;
