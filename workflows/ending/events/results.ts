import * as v from 'valibot';

/** What sending a message answers when it left. */
export const MessageSent = v.strictObject({
  key: v.string(),
  messageId: v.string(),
  subject: v.string(),
});

/** What sending a message answers when it did not: a code of the closed list in activities/failures.ts. */
export const MessageFailed = v.strictObject({
  key: v.string(),
  code: v.string(),
  final: v.boolean(),
});
