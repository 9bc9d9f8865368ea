import * as v from 'valibot';
import { accountsSaid, mandateSaid, recordsSaid } from './standings.ts';
import { agreementSaid } from './agreement.ts';
import { clientSaid } from './client.ts';
import { closingSaid, aftercareSaid } from './closing.ts';
import { contactSaid, silenceSaid } from './contact.ts';

export { MOST_FILES, MOST_WORDS } from './contact.ts';
import { custodyAnswered, custodySaid } from './custody.ts';
import { feedbackSaid, relationshipSaid } from './relationship.ts';
import { ledgersSaid, policySaid, MessageFailed, MessageSent } from './ledgers.ts';
import { noticeSaid } from './notice.ts';
import { papersSaid } from './papers.ts';
import { preparingSaid } from './preparing.ts';
import { serviceSaid } from './service.ts';
import { sessionsSaid, taperSaid } from './sessions.ts';
import { transferSaid } from './transfer.ts';
import { Ref, type EventIn } from '../../chart/rules/index.ts';
import { AlmanacTable } from '../../calendar/index.ts';

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
  /** The agency heard of a task, or there is none that hears. */
  'agency.told': v.strictObject({ key: v.string() }),
} as const;

/** A fact that people may say. */
export type Said = keyof typeof said;
export type EventName = keyof (typeof said & typeof answered);
export type EventOf<N extends EventName> = EventIn<typeof said & typeof answered, N>;
export type EndingEvent = EventIn<typeof said & typeof answered>;

export function isSaid(type: string): type is Said {
  return Object.hasOwn(said, type);
}
