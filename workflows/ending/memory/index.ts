import { type AccountsMemory, accountsBlank } from './accounts.ts';
import { type AgreementMemory, agreementBlank } from './agreement.ts';
import { type CustodyMemory, custodyBlank } from './custody.ts';
import { type FeedbackMemory, feedbackBlank } from './feedback.ts';
import { type MandateMemory, mandateBlank } from './mandate.ts';
import { type NoticeMemory, noticeBlank } from './notice.ts';
import { type PapersMemory, papersAnew, papersBlank } from './papers.ts';
import { type PreparingMemory, preparingAnew, preparingBlank } from './preparing.ts';
import { type RecordsMemory, recordsBlank } from './records.ts';
import { type ServiceMemory, serviceBlank } from './service.ts';
import { type SilenceMemory, silenceAnew, silenceBlank } from './silence.ts';
import { type TransferMemory, transferBlank } from './transfer.ts';
import { type WordingMemory, wordingBlank } from './wording.ts';

export { channels, contactBlank } from './contact.ts';
export { papersAnew } from './papers.ts';
export { finalSessionStates } from './decision.ts';
export { awaitedOf, referralStates, referralTypes, transferStates } from './transfer.ts';

/** What an ending remembers of each matter that stands beside its journey. */
export type Memory = ServiceMemory &
  PreparingMemory &
  SilenceMemory &
  AgreementMemory &
  NoticeMemory &
  AccountsMemory &
  CustodyMemory &
  TransferMemory &
  MandateMemory &
  PapersMemory &
  FeedbackMemory &
  RecordsMemory &
  WordingMemory;

/** Of none of these matters anything is known yet. */
export const blank = {
  ...wordingBlank,
  ...serviceBlank,
  ...preparingBlank,
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
  ...preparingAnew,
  ...silenceAnew,
  ...noticeBlank,
  ...transferBlank,
  ...papersAnew,
  ...feedbackBlank,
} satisfies Partial<Memory>;
