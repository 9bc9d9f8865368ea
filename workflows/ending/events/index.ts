import * as v from 'valibot';
import { By } from '../../chart/rules/by.ts';
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
import { envelope } from '../../chart/rules/envelope.ts';
import { Ref } from '../../chart/rules/fields.ts';
import { AlmanacTable } from '../../calendar/shapes.ts';
import { MessageFailed, MessageSent } from './results.ts';

export { By } from '../../chart/rules/by.ts';

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

type Contents = { [K in keyof typeof said]: v.InferOutput<(typeof said)[K]> } & {
  [K in keyof typeof answered]: v.InferOutput<(typeof answered)[K]>;
};
/** A fact that people may say. */
export type Said = keyof typeof said;
export type EventName = keyof Contents;

/**
 * One event: what was said, its idempotency id, who says it, and (`on`) when it happened, in the
 * agency's local time, which is not when it was told.
 */
export type EventOf<N extends EventName> = {
  [K in N]: { type: K; id: string; by: By; on?: string | undefined; with: Contents[K] };
}[N];
export type EndingEvent = EventOf<EventName>;

/** The schema of one event with its envelope. */
export function schemaOf<N extends Said>(type: N): v.GenericSchema<unknown, EventOf<N>> {
  return v.strictObject({ type: v.literal(type), ...envelope, by: By, with: said[type] }) as never;
}

export function isSaid(type: string): type is Said {
  return Object.hasOwn(said, type);
}
