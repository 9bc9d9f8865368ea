/**
 * The messages that an ending can want to send, and what leaves it when one goes out.
 *
 * An intent is decided by the chart (gate.ts, G10) at the moment it would leave; rendering,
 * wording checks and SMTP are activities.
 */
import { accountsIntents } from './accounts.ts';
import { agreementIntents } from './agreement.ts';
import { closingIntents } from './closing.ts';
import { custodyIntents } from './custody.ts';
import { feedbackIntents } from './feedback.ts';
import { followingIntents } from './aftercare.ts';
import { mandateIntents } from './mandate.ts';
import { noticeIntents } from './notice.ts';
import { papersIntents } from './papers.ts';
import { recordsIntents } from './records.ts';
import { serviceIntents } from './service.ts';
import { silenceIntents } from './silence.ts';
import { transferIntents } from './transfer.ts';
import { workingIntents } from './together.ts';
import type { Facts, IntentTraits } from './traits.ts';

export type { Facts } from './traits.ts';

/** Every message (domain.md 6.7). */
export const intents = {
  ...workingIntents,
  ...serviceIntents,
  ...silenceIntents,
  ...agreementIntents,
  ...noticeIntents,
  ...accountsIntents,
  ...custodyIntents,
  ...transferIntents,
  ...closingIntents,
  ...papersIntents,
  ...mandateIntents,
  ...feedbackIntents,
  ...followingIntents,
  ...recordsIntents,
} as const satisfies Record<string, IntentTraits>;

export type Intent = keyof typeof intents;

export function intentTraits(intent: Intent): IntentTraits {
  return intents[intent];
}

/** One message on its way out: all that rendering and sending need, and nothing more. */
export type Post = {
  /** `ending/intent/occurrence/version`: the same key is the same message, however often it is tried. */
  key: string;
  intent: Intent;
  /** BCP 47 tag of the person's language. */
  language: string;
  to: { name: string | null; address: string };
  /** The sender's name as the person sees it. */
  sender: string;
  agency: { name: string; mail: string; phone: string; crisisLine: string };
  /** Whether messages of one ending may be threaded (safe-contact plan). */
  threads: boolean;
  facts: Facts;
};
