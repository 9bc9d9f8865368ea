import type { Intent } from '../names.ts';

/**
 * What can be said so that whoever reads it learns nothing of what we do: in a text message, or in a mailbox that is not the
 * client’s alone (docs/field.md#fact-safe-contact-plan). The rest cannot, because what it says is its purpose, and is told by a
 * person. Each has its words in the template `neutral` of every language.
 */
export const neutralIntents: ReadonlySet<Intent> = new Set<Intent>([
  'ending-talk-invite',
  'session-invite',
  'session-change',
  'session-cancel',
  'session-reminder',
  'gap-check-in',
  'auto-reply',
  'missed-you',
  'reach-out-1',
  'reach-out-2',
  'reach-out-3',
  'break-notice',
  'final-session-invite',
  'documents-sent',
  'follow-up-touch',
  'return-received',
]);
