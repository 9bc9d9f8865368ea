import * as v from 'valibot';
import { Ref, nothing, takingSaid } from '../../chart/rules/index.ts';
import { messageNames } from '../names.ts';
import { Policy } from '../../policy/index.ts';
import { AlmanacTable } from '../../calendar/index.ts';

/** Tasks, and what is asked of the engine. */
export const ledgersSaid = {
  'task.done': v.strictObject({ task: Ref }),
  ...takingSaid,
  /** A person said what a message would have: by phone, in person, or by a letter whose arrival is proven. */
  'message.told': v.strictObject({
    what: v.picklist(messageNames),
    how: v.picklist(['call', 'inPerson', 'handed', 'delivered']),
  }),
  'admin.cancelRequested': nothing,
} as const;

/** The settings under which the ending runs. */
export const policySaid = {
  /** The whole of the newer settings, and the zone rules where the agency works by them. */
  'policy.upgraded': v.strictObject({ policy: Policy, almanac: v.optional(AlmanacTable) }),
} as const;

/** What sending a message answers when it left. */
export const MessageSent = v.strictObject({
  key: v.string(),
  messageId: v.string(),
  subject: v.string(),
  /** In which language, and from which version of the templates; a mail worker of an older build does not say. */
  letter: v.optional(v.object({ language: v.string(), version: v.string() })),
});

/** What sending a message answers when it did not: a code of the closed list in activities/failures.ts. */
export const MessageFailed = v.strictObject({
  key: v.string(),
  code: v.string(),
  final: v.boolean(),
});
