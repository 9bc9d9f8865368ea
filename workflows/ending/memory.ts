import { type AccountsMemory, accountsBlank } from './memory/accounts.ts';
import { type AgreementMemory, agreementBlank } from './memory/agreement.ts';
import { type CustodyMemory, custodyBlank } from './memory/custody.ts';
import { type FeedbackMemory, feedbackBlank } from './memory/feedback.ts';
import { type MandateMemory, mandateBlank } from './memory/mandate.ts';
import { type NoticeMemory, noticeBlank } from './memory/notice.ts';
import { type PapersMemory, papersAnew, papersBlank } from './memory/papers.ts';
import { type RecordsMemory, recordsBlank } from './memory/records.ts';
import { type ServiceMemory, serviceBlank } from './memory/service.ts';
import { type SilenceMemory, silenceAnew, silenceBlank } from './memory/silence.ts';
import { type TransferMemory, transferBlank } from './memory/transfer.ts';

/** What an ending remembers of each matter that stands beside its journey. */
export type Memory = ServiceMemory &
  SilenceMemory &
  AgreementMemory &
  NoticeMemory &
  AccountsMemory &
  CustodyMemory &
  TransferMemory &
  MandateMemory &
  PapersMemory &
  FeedbackMemory &
  RecordsMemory;

/** Of none of these matters anything is known yet. */
export const blank = {
  ...serviceBlank,
  ...silenceBlank,
  ...agreementBlank,
  ...noticeBlank,
  ...accountsBlank,
  ...custodyBlank,
  ...transferBlank,
  ...mandateBlank,
  ...papersBlank,
  ...feedbackBlank,
  ...recordsBlank,
} satisfies Memory;

/** What is forgotten when somebody comes back to a new service. */
export const anew = {
  ...serviceBlank,
  ...silenceAnew,
  ...noticeBlank,
  ...transferBlank,
  ...papersAnew,
  ...feedbackBlank,
} satisfies Partial<Memory>;
