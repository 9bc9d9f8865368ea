import * as v from 'valibot';
import { By } from './events/by.ts';
import { accountsSaid } from './events/accounts.ts';
import { agreementSaid } from './events/agreement.ts';
import { clientSaid } from './events/client.ts';
import { closingSaid } from './events/closing.ts';
import { contactSaid } from './events/contact.ts';
import { custodyAnswered, custodySaid } from './events/custody.ts';
import { feedbackSaid } from './events/feedback.ts';
import { followingSaid } from './events/following.ts';
import { ledgersSaid } from './events/ledgers.ts';
import { mandateSaid } from './events/mandate.ts';
import { noticeSaid } from './events/notice.ts';
import { papersSaid } from './events/papers.ts';
import { policySaid } from './events/policy.ts';
import { preparingSaid } from './events/preparing.ts';
import { recordsSaid } from './events/records.ts';
import { relationshipSaid } from './events/relationship.ts';
import { serviceSaid } from './events/service.ts';
import { sessionsSaid } from './events/sessions.ts';
import { silenceSaid } from './events/silence.ts';
import { taperSaid } from './events/taper.ts';
import { transferSaid } from './events/transfer.ts';
import { envelope } from '../ruling/envelope.ts';
import { Ref } from './events/words.ts';
import { AlmanacTable, MessageFailed, MessageSent } from './results.ts';

export { By } from './events/by.ts';

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
  ...followingSaid,
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
