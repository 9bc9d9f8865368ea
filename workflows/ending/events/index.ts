import * as v from 'valibot';
import { accountsSaid } from './accounts.ts';
import { agreementSaid } from './agreement.ts';
import { clientSaid } from './client.ts';
import { closingSaid } from './closing.ts';
import { contactSaid } from './contact.ts';
import { custodyAnswered, custodySaid } from './custody.ts';
import { feedbackSaid } from './feedback.ts';
import { aftercareSaid } from './aftercare.ts';
import { ledgersSaid } from './ledgers.ts';
import { mandateSaid } from './mandate.ts';
import { noticeSaid } from './notice.ts';
import { papersSaid } from './papers.ts';
import { policySaid } from './policy.ts';
import { preparingSaid } from './preparing.ts';
import { recordsSaid } from './records.ts';
import { relationshipSaid } from './relationship.ts';
import { serviceSaid } from './service.ts';
import { sessionsSaid } from './sessions.ts';
import { silenceSaid } from './silence.ts';
import { taperSaid } from './taper.ts';
import { transferSaid } from './transfer.ts';
import { Ref, type EventIn } from '../../chart/rules/index.ts';
import { AlmanacTable } from '../../calendar/index.ts';
import { MessageFailed, MessageSent } from './results.ts';

/**
 * Everything that can be said to an ending, by people: `subject.fact`, in the past tense, with
 * what belongs to it. JSON Schema and OpenAPI are made from this table.
 */
export const said = {
  ...sessionsSaid,
  ...serviceSaid,
  ...preparingSaid,
  ...taperSaid,
  ...relationshipSaid,
  ...silenceSaid,
  ...agreementSaid,
  ...noticeSaid,
  ...accountsSaid,
  ...custodySaid,
  ...transferSaid,
  ...closingSaid,
  ...papersSaid,
  ...mandateSaid,
  ...feedbackSaid,
  ...aftercareSaid,
  ...clientSaid,
  ...contactSaid,
  ...recordsSaid,
  ...policySaid,
  ...ledgersSaid,
} as const;

/** What the outside world answers to a wish; only the host says these. */
export const answered = {
  'message.sent': MessageSent,
  'message.failed': MessageFailed,
  'almanac.refreshed': v.strictObject({ almanac: AlmanacTable }),
  'almanac.failed': v.strictObject({ code: Ref }),
  ...custodyAnswered,
} as const;

/** A fact that people may say. */
export type Said = keyof typeof said;
export type EventName = keyof (typeof said & typeof answered);
export type EventOf<N extends EventName> = EventIn<typeof said & typeof answered, N>;
export type EndingEvent = EventIn<typeof said & typeof answered>;

export function isSaid(type: string): type is Said {
  return Object.hasOwn(said, type);
}
